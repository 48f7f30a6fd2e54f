import { existsSync, readFileSync } from 'node:fs';

const file = (name: string) => new URL(`../../../../shared/data/corpora/${name}`, import.meta.url);
const XSS = file('xss-payload-list.txt');
const NAUGHTY = file('blns.json');

/** Attacks on whoever shows text, of two collections that lie beside the project; none where they are missing. */
export const payloads = (): string[] =>
  existsSync(XSS) && existsSync(NAUGHTY)
    ? [...readFileSync(XSS, 'utf8').replace(/\n$/, '').split('\n'), ...(JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[])]
    : [];

/** Why tests of them are skipped where there are none. */
export const MISSING = 'the data beside the project is missing';
