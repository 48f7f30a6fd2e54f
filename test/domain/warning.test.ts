import { expect } from '@open-wc/testing';
import { CATALOGUE, type WarningCode } from '../../src/domain/catalogue.js';
import type { Severity } from '../../src/domain/severity.js';
import { bySeverity, warn as warnIn, type Warning } from '../../src/domain/warning.js';

const warn = (code: WarningCode, details?: Partial<Warning>): Warning => warnIn(CATALOGUE, code, details);

/** The table of the design, row by row. */
const ROWS: [code: string, severity: Severity, persistent: boolean][] = [
  ['platform-ban', 'serious', true],
  ['endorsement-ban', 'serious', false],
  ['serious-illegal', 'serious', false],
  ['judgment-defaulter', 'serious', false],
  ['industry-warning', 'serious', false],
  ['suspended', 'serious', false],
  ['product-recall', 'serious', false],
  ['failed-inspection', 'serious', false],
  ['penalty', 'warn', false],
  ['abnormal', 'warn', false],
  ['shared-measure', 'warn', false],
  ['low-grade', 'warn', false],
  ['below-entry', 'warn', false],
  ['credential-revoked', 'warn', false],
  ['credential-suspended', 'warn', false],
  ['licence-expired', 'warn', false],
  ['limited', 'notice', false],
  ['platform-warning', 'notice', false],
  ['not-returnable', 'notice', false],
  ['other-seller', 'info', true],
  ['ai-persona', 'info', true],
  ['grades-differ', 'info', false],
  ['reviews-unverified', 'info', false],
  ['remedies', 'info', false],
];

describe('the warning catalogue', () => {
  it('is the table of the design: codes, severities, persistence', () =>
    expect(CATALOGUE).to.deep.equal(Object.fromEntries(ROWS.map(([code, ...rest]) => [code, rest]))));

  for (const [code, severity, persistent] of ROWS)
    it(`makes ${code} ${severity}${persistent ? ' and persistent' : ''}`, () =>
      expect(warn(code as WarningCode)).to.deep.include({ code, severity, persistent }));
});

it('a warning of nothing but its code is of no record and says nothing more', () =>
  expect(warn('penalty')).to.deep.equal({ code: 'penalty', severity: 'warn', persistent: false, record: '', facts: {} }));

describe('bySeverity', () => {
  it('puts the most severe first, persistent before others of its severity', () =>
    expect(
      bySeverity(
        (['remedies', 'limited', 'ai-persona', 'penalty', 'suspended', 'platform-ban'] as const).map((code) => warn(code)),
      ).map((one) => one.code),
    ).to.deep.equal(['platform-ban', 'suspended', 'penalty', 'limited', 'ai-persona', 'remedies']));

  it('keeps the order given among equals', () =>
    expect(bySeverity(['a', 'b', 'c'].map((record) => warn('penalty', { record }))).map((one) => one.record)).to.deep.equal([
      'a',
      'b',
      'c',
    ]));

  it('leaves the list it is given as it is', () => {
    const given = [warn('remedies'), warn('penalty')];
    bySeverity(given);
    expect(given.map((one) => one.code)).to.deep.equal(['remedies', 'penalty']);
  });
});
