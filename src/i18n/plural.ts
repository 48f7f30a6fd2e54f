import { fill, type Locale } from './locale.js';

/** A message in the forms its language has; those a language lacks are `other`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** The message in the form that goes with a number, which `{n}` stands for. */
export const plural = (forms: Plural, n: number, { tag, count }: Pick<Locale<unknown>, 'tag' | 'count'>): string => {
  let rule = rules.get(tag);
  if (!rule) rules.set(tag, (rule = new Intl.PluralRules(tag)));
  return fill(forms[rule.select(n) as keyof Plural] ?? forms.other, { n: count(n) });
};
