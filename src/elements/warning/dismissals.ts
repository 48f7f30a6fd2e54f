import type { SubjectRef } from '../../domain/subject.js';
import type { Warning } from '../../domain/warning.js';

const KEY = 'live-credit:dismissed';

type Dismissed = Record<string, string[]>;

let memory: Dismissed | undefined;
const listeners = new Set<() => void>();

/** Identifies a warning across report versions: its code and the record it comes from. */
export const warningKey = ({ code, record }: Warning): string => `${code}/${record}`;

const load = (): Dismissed => {
  try {
    memory ??= { ...(JSON.parse(localStorage.getItem(KEY)!) as Dismissed | null) };
  } catch {
    // storage is missing or forbidden: dismissals last as long as the page
  }
  return (memory ??= {});
};

/** What a subject's viewer dismissed; another script may have stored anything. */
const heldOf = (subject: SubjectRef): string[] => {
  const held = load()[subject];
  return Array.isArray(held) ? held : [];
};

const save = (subject: SubjectRef, keys: string[]): void => {
  const all = load();
  if (keys.length) all[subject] = keys;
  else delete all[subject];
  try {
    if (Object.keys(all).length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // kept in memory
  }
};

export const isDismissed = (subject: SubjectRef, warning: Warning): boolean =>
  !warning.persistent && heldOf(subject).includes(warningKey(warning));

/** Remembers that a viewer does not want to see a warning again. */
export const dismiss = (subject: SubjectRef, warning: Warning): void => {
  save(subject, [...heldOf(subject), warningKey(warning)]);
  for (const listener of [...listeners]) listener();
};

/** Forgets dismissals of records that the subject no longer has: what is over is gone from storage too. */
export const retain = (subject: SubjectRef, warnings: readonly Warning[]): void => {
  const held = heldOf(subject);
  const keys = new Set(warnings.map(warningKey));
  const kept = held.filter((key) => keys.has(key));
  if (kept.length < held.length) save(subject, kept);
};

/** Calls the listener after each dismissal, in whichever element; the returned function ends it. */
export const onDismiss = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
