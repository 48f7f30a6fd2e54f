import { expect } from '@open-wc/testing';
import { barsEndorsement, endorsementBanEnd, isPublic, publicUntil, type Penalty } from '../../src/domain/penalty.js';
import { penalty, TODAY } from '../support/reports.js';

/** Without an end date of its own: what a ruleset has to derive. */
const derived = (overrides: Partial<Penalty>) => penalty({ publicUntil: undefined, ...overrides });

describe('publicUntil', () => {
  const TABLE: [what: string, overrides: Partial<Penalty>, until: string | undefined][] = [
    [
      'samr45, minor: 3 months from publication',
      { ruleset: 'samr45', severity: 'minor', publishedOn: '2026-11-05' },
      '2027-02-05',
    ],
    ['samr45, minor, at a month end', { ruleset: 'samr45', severity: 'minor', publishedOn: '2025-11-30' }, '2026-02-28'],
    ['samr45, general: 3 years', { ruleset: 'samr45', severity: 'general', publishedOn: '2025-03-20' }, '2028-03-20'],
    ['samr45, serious: 3 years', { ruleset: 'samr45', severity: 'serious', publishedOn: '2025-03-20' }, '2028-03-20'],
    [
      'samr45, serious, published on 29 February',
      { ruleset: 'samr45', severity: 'serious', publishedOn: '2024-02-29' },
      '2027-02-28',
    ],
    [
      'samr45, only criticism: 3 months',
      { ruleset: 'samr45', categories: ['criticism'], publishedOn: '2026-11-05' },
      '2027-02-05',
    ],
    [
      'samr45, criticism of a serious act: 3 months',
      { ruleset: 'samr45', severity: 'serious', categories: ['criticism'], publishedOn: '2026-11-05' },
      '2027-02-05',
    ],
    [
      'samr45, criticism and a fine: 3 years',
      { ruleset: 'samr45', severity: 'general', categories: ['criticism', 'fine'], publishedOn: '2025-03-20' },
      '2028-03-20',
    ],
    ['samr45 without publication date', { ruleset: 'samr45', severity: 'minor', publishedOn: undefined }, undefined],
    ['samr45 without severity', { ruleset: 'samr45', severity: undefined }, undefined],
    ['ndrc36, general: 1 year from decision', { ruleset: 'ndrc36', severity: 'general', decidedOn: '2026-01-15' }, '2027-01-15'],
    [
      'ndrc36, general, decided on 29 February',
      { ruleset: 'ndrc36', severity: 'general', decidedOn: '2024-02-29' },
      '2025-02-28',
    ],
    ['ndrc36, serious: 3 years from decision', { ruleset: 'ndrc36', severity: 'serious', decidedOn: '2024-02-29' }, '2027-02-28'],
    [
      'ndrc36 needs no publication date',
      { ruleset: 'ndrc36', severity: 'general', decidedOn: '2026-01-15', publishedOn: undefined },
      '2027-01-15',
    ],
    ['ndrc36, minor: not shown', { ruleset: 'ndrc36', severity: 'minor' }, undefined],
    ['ndrc36 without severity', { ruleset: 'ndrc36', severity: undefined }, undefined],
    ['an unknown ruleset', { ruleset: 'elsewhere', severity: 'serious' }, undefined],
    ['no ruleset', { severity: 'serious' }, undefined],
    [
      'an end date of its own, whatever the ruleset',
      { publicUntil: '2026-12-24', ruleset: 'samr45', severity: 'serious' },
      '2026-12-24',
    ],
  ];
  for (const [what, overrides, until] of TABLE)
    it(`${what} → ${until ?? 'not shown'}`, () => expect(publicUntil(derived(overrides))).to.equal(until));
});

describe('isPublic', () => {
  const DAYS: [when: string, overrides: Partial<Penalty>, today: string, visible: boolean][] = [
    ['on its last day', { publicUntil: '2026-11-20' }, '2026-11-20', true],
    ['the day after its last', { publicUntil: '2026-11-20' }, '2026-11-21', false],
    ['on a last day of 29 February', { publicUntil: '2028-02-29' }, '2028-02-29', true],
    ['on 1 March after it', { publicUntil: '2028-02-29' }, '2028-03-01', false],
    [
      'on its derived last day',
      { publicUntil: undefined, ruleset: 'samr45', severity: 'minor', publishedOn: '2025-11-30' },
      '2026-02-28',
      true,
    ],
    [
      'the day after its derived last',
      { publicUntil: undefined, ruleset: 'samr45', severity: 'minor', publishedOn: '2025-11-30' },
      '2026-03-01',
      false,
    ],
    ['with no end date and no ruleset', { publicUntil: undefined }, TODAY, false],
  ];
  for (const [when, overrides, today, visible] of DAYS)
    it(`${visible ? 'shows' : 'hides'} it ${when}`, () => expect(isPublic(penalty(overrides), today)).to.equal(visible));

  const STATUSES: Record<Penalty['status'], boolean> = {
    public: true,
    under_review: true,
    expired: false,
    repaired: false,
    revoked: false,
  };
  for (const [status, visible] of Object.entries(STATUSES))
    it(`${visible ? 'shows' : 'hides'} one that is ${status}`, () =>
      expect(isPublic(penalty({ status: status as Penalty['status'] }), TODAY)).to.equal(visible));

  const CATEGORIES: [categories: Penalty['categories'], visible: boolean][] = [
    [['warning'], false],
    [['warning', 'warning'], false],
    [['warning', 'fine'], true],
    [['warning', 'other'], true],
    [['criticism'], true],
    [[], true],
    [undefined, true],
  ];
  for (const [categories, visible] of CATEGORIES)
    it(`${visible ? 'shows' : 'hides'} one of categories ${JSON.stringify(categories)}`, () =>
      expect(isPublic(penalty({ categories }), TODAY)).to.equal(visible));
});

describe('the three-year endorsement restriction', () => {
  const ENDS: [decidedOn: string, end: string][] = [
    ['2024-02-29', '2027-02-28'],
    ['2024-02-28', '2027-02-28'],
    ['2024-03-01', '2027-03-01'],
    ['2025-03-14', '2028-03-14'],
    ['2023-12-31', '2026-12-31'],
    ['2025-02-28', '2028-02-28'],
  ];
  for (const [decidedOn, end] of ENDS)
    it(`of a decision of ${decidedOn} ends on ${end}`, () =>
      expect(endorsementBanEnd(penalty({ decidedOn, endorsementInFalseAd: true }))).to.equal(end));

  it('does not follow from other penalties', () => expect(endorsementBanEnd(penalty())).to.equal(undefined));

  const DAYS: [today: string, inForce: boolean][] = [
    ['2027-02-27', true],
    ['2027-02-28', true],
    ['2027-03-01', false],
  ];
  for (const [today, inForce] of DAYS)
    it(`of a decision of 2024-02-29 is ${inForce ? 'in force' : 'over'} on ${today}`, () =>
      expect(barsEndorsement(penalty({ decidedOn: '2024-02-29', endorsementInFalseAd: true }), today)).to.equal(inForce));

  it('never is in force for a penalty without endorsement', () =>
    expect(barsEndorsement(penalty({ endorsementInFalseAd: false }), TODAY)).to.equal(false));
});
