import { CATEGORIES, isForms, type Forms } from './forms.js';

/** The names of what is filled in. */
export const placesIn = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].sort();

/** Tells what is wrong with a message of an embedder, if anything is. */
type Tell = (problem: string) => void;

const copyText = (model: string, given: unknown, tell: Tell, whole = true): string => {
  if (given === undefined) tell('is missing');
  else if (typeof given !== 'string' || !given.trim()) tell('is no text');
  else {
    const [known, found] = [placesIn(model), placesIn(given)];
    for (const place of found) if (!known.includes(place)) tell(`cannot fill in ${place}`);
    // "one more" needs no number
    if (whole) for (const place of known) if (!found.includes(place)) tell(`lacks ${place}`);
    return given;
  }
  return model;
};

const copyForms = (model: Forms, given: unknown, tell: Tell): string | Forms => {
  if (typeof given !== 'object' || !given) return copyText(model.other, given, tell);
  const copy: Record<string, string> = { other: '' };
  for (const key of new Set(['other', ...Object.keys(given)])) {
    if (!CATEGORIES.includes(key as 'other')) tell(`knows no plural "${key}"`);
    else copy[key] = copyText(model.other, (given as Record<string, unknown>)[key], (what) => tell(`(${key}) ${what}`), key === 'other');
  }
  return copy as Forms;
};

/** Copies what has the keys of a model, and tells what is missing, is no text, or fills in other things than the model does. */
export const copyMessages = <T extends object>(model: T, given: unknown, tell: Tell, path = ''): T => {
  const from = (typeof given === 'object' && given ? given : {}) as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(model) as [string, string | Forms | object][]) {
    const own = (problem: string) => tell(`${path}${key} ${problem}`);
    if (typeof one === 'string') copy[key] = copyText(one, from[key], own);
    else if (isForms(one)) copy[key] = copyForms(one, from[key], own);
    else if (from[key] === undefined) own('is missing');
    else copy[key] = copyMessages(one, from[key], tell, `${path}${key}.`);
  }
  return copy as T;
};
