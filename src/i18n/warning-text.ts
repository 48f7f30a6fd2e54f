import type { Warning } from '../domain/warning.js';
import type { Forms } from './forms.js';
import { fill, type PanelLocale } from './locale.js';
import { nameText } from './name-text.js';

/** A warning's own words, without whom it is about. */
export const warningText = ({ code, facts, ...warning }: Warning, locale: PanelLocale): string => {
  const { t, day, text, count, plural, isolate } = locale;
  const days = (value: string | undefined) => (value ? day(value) : t.noEnd);
  const messages: Readonly<Record<string, string | Forms>> = t.warnings;
  const variant = warning.subject?.entity === 'sole_trader' ? messages[`${code}-sole-trader`] : undefined;
  const open = facts.until ? undefined : messages[`${code}-open`];
  const message = variant ?? open ?? messages[code] ?? '';
  return fill(plural(facts.days ?? 0, message), {
    date: days(facts.date),
    until: days(facts.until),
    end: days(facts.end),
    from: days(facts.from),
    asOf: days(facts.asOf),
    docNo: isolate(facts.docNo ?? ''),
    authority: text(facts.authority),
    issuer: text(facts.issuer),
    platform: text(facts.platform),
    label: text(facts.label),
    reason: text(facts.reason),
    text: text(facts.text),
    name: typeof facts.name === 'string' ? nameText(facts.name, locale) : text(facts.name),
    days: count(facts.days ?? 0),
    hotline: isolate(facts.hotline ?? ''),
    kind: t.kinds[facts.kind as keyof typeof t.kinds] ?? '',
  });
};

/** Whom a warning is about, by role and display name: 主播 小鹿好物. */
export const subjectName = ({ subject }: Pick<Warning, 'subject'>, locale: PanelLocale): string =>
  subject ? `${locale.t.roles[subject.kind]} ${nameText(subject.displayName, locale)}` : '';
