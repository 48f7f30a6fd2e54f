import { refOf } from '../domain/subject.js';
import type { Check, Verdict } from '../trust/verdict.js';

const MARKS = { passed: '✓', failed: '✗', 'not-done': '-' } as const;

/** Characters that steer a terminal or turn text around; a credential may hold any of them. */
const STEERING = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const codeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text whose steering characters are written as JSON would. */
export const escaped = (text: string): string => text.replace(STEERING, (one) => one.split('').map(codeUnit).join(''));

const checkLine = ({ name, outcome, reason }: Check): string =>
  `${MARKS[outcome]} ${name.padEnd(9)}  ${reason ?? (outcome === 'passed' ? '' : 'not done')}`.trimEnd();

const factLines = ({ report, issuer, issuedAt, expiresAt }: Verdict): string[] => {
  const name = issuer && (typeof issuer.name === 'string' ? issuer.name : Object.values(issuer.name).join(' / '));
  const facts = [
    report && `subject  ${refOf(report.subject)}  ${report.subject.displayName}`,
    issuer && `issuer   ${issuer.id}  ${name}`,
    issuedAt !== undefined && `issued   ${new Date(issuedAt).toISOString()}`,
    expiresAt !== undefined && `expires  ${new Date(expiresAt).toISOString()}`,
  ];
  return facts.filter((one) => typeof one === 'string');
};

/** The verdict, what is known, and each check, one line each. */
export const asLines = (verdict: Verdict): string =>
  [verdict.trust, ...factLines(verdict), ...verdict.checks.map(checkLine)].map((line) => escaped(line) + '\n').join('');

/** The whole verdict as JSON. */
export const asJson = (verdict: Verdict): string => JSON.stringify(verdict, null, 2).split('\n').map(escaped).join('\n') + '\n';
