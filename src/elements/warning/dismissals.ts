import type { Warning } from '../../domain/warning.js';
import { warningKey, type Banner } from './cause.js';

const KEY = 'live-credit:dismissed';

type Dismissed = Record<string, string[]>;

let memory: Dismissed | undefined;
const listeners = new Set<() => void>();

const load = (): Dismissed => {
  try {
    memory ??= { ...(JSON.parse(localStorage.getItem(KEY)!) as Dismissed | null) };
  } catch {
    // storage is missing or forbidden: dismissals last as long as the page
  }
  return (memory ??= {});
};

/** What a viewer dismissed of a subject or room; another script may have stored anything. */
const heldOf = (ref: string): string[] => {
  const held = load()[ref];
  return Array.isArray(held) ? held : [];
};

const save = (ref: string, keys: string[]): void => {
  const all = load();
  if (keys.length) all[ref] = keys;
  else delete all[ref];
  try {
    if (Object.keys(all).length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // kept in memory
  }
};

export const isDismissed = ({ cause: { ref }, warning }: Banner): boolean =>
  !warning.persistent && heldOf(ref).includes(warningKey(warning));

/** Remembers that a viewer does not want to see a warning again. */
export const dismiss = ({ cause: { ref }, warning }: Banner): void => {
  save(ref, [...heldOf(ref), warningKey(warning)]);
  for (const listener of [...listeners]) listener();
};

/** Forgets dismissals of records that there no longer are: what is over is gone from storage too. */
export const retain = (ref: string, warnings: readonly Warning[]): void => {
  const held = heldOf(ref);
  const keys = new Set(warnings.map(warningKey));
  const kept = held.filter((key) => keys.has(key));
  if (kept.length < held.length) save(ref, kept);
};

/** Calls the listener after each dismissal, in whichever element; the returned function ends it. */
export const onDismiss = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
