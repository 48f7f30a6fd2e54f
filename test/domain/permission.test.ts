import { expect } from '@open-wc/testing';
import type { Listing } from '../../src/domain/listing.js';
import { permissionUnder, type Measure } from '../../src/domain/measure.js';
import { worse, type Permission } from '../../src/domain/permission.js';
import { permissionOf } from '../../src/domain/standing.js';
import { at, gradeOf, listing, measure, NOW, penalty, report } from '../support/reports.js';

describe('worse', () => {
  const WORST_FIRST: Permission[] = ['banned', 'suspended', 'endorsement_restricted', 'limited', 'normal', 'unknown'];
  for (const [i, one] of WORST_FIRST.entries())
    for (const other of WORST_FIRST.slice(i))
      it(`of ${one} and ${other} is ${one}, in either order`, () =>
        expect([worse(one, other), worse(other, one)]).to.deep.equal([one, one]));

  it('of nothing is unknown', () => expect(worse()).to.equal('unknown'));
  it('passes over what is missing', () => expect(worse(undefined, 'normal', undefined)).to.equal('normal'));
});

describe('permission of own measures', () => {
  const KINDS: Record<Measure['kind'], Permission> = {
    warn: 'unknown',
    limit_traffic: 'limited',
    limit_function: 'limited',
    suspend: 'suspended',
    ban: 'banned',
    bar_reregister: 'banned',
  };
  for (const [kind, permission] of Object.entries(KINDS) as [Measure['kind'], Permission][]) {
    it(`under ${kind} is ${permission}, whatever else is known`, () => expect(permissionUnder(kind)).to.equal(permission));
    it(`under ${kind} is ${permission}`, () =>
      expect(permissionOf(report({ measures: [measure({ kind })] }), NOW)).to.equal(permission));
    it(`is left as reported by a ${kind} shared by another platform`, () =>
      expect(permissionOf(report({ permission: 'normal', measures: [measure({ kind, shared: true })] }), NOW)).to.equal(
        'normal',
      ));
  }

  const DAYS: [when: string, now: number, permission: Permission][] = [
    ['the last millisecond before it begins', at('2026-11-01', '00:00:00') - 1, 'normal'],
    ['its first instant', at('2026-11-01', '00:00:00'), 'suspended'],
    ['its last millisecond', at('2026-12-01', '00:00:00') - 1, 'suspended'],
    ['the first instant of the day after', at('2026-12-01', '00:00:00'), 'normal'],
  ];
  for (const [when, now, permission] of DAYS)
    it(`under a suspension of November is ${permission} at ${when}`, () =>
      expect(permissionOf(report({ permission: 'normal', measures: [measure()] }), now)).to.equal(permission));

  it('stays suspended where no end is given', () =>
    expect(permissionOf(report({ measures: [measure({ until: undefined })] }), at('2036-11-20'))).to.equal('suspended'));

  it('is the worst of several', () =>
    expect(
      permissionOf(report({ measures: [measure({ kind: 'limit_traffic' }), measure({ kind: 'ban' }), measure()] }), NOW),
    ).to.equal('banned'));
});

describe('permission of listings', () => {
  const KINDS: Record<Listing['kind'], Permission> = {
    serious_illegal: 'normal',
    abnormal: 'normal',
    judgment_defaulter: 'normal',
    industry_warning: 'normal',
    platform_blacklist: 'banned',
  };
  for (const [kind, permission] of Object.entries(KINDS) as [Listing['kind'], Permission][])
    it(`on the list ${kind} is ${permission}`, () =>
      expect(permissionOf(report({ permission: 'normal', listings: [listing({ kind })] }), NOW)).to.equal(permission));

  const NOT_COUNTED: [what: string, overrides: Partial<Listing>][] = [
    ['shared by another platform', { shared: true }],
    ['that begins tomorrow', { listedOn: '2026-11-21' }],
    ['that ended yesterday', { until: '2026-11-19' }],
    ['whose subject was removed', { removedOn: '2026-11-19' }],
  ];
  for (const [what, overrides] of NOT_COUNTED)
    it(`is left as reported by a blacklist ${what}`, () =>
      expect(
        permissionOf(report({ permission: 'normal', listings: [listing({ kind: 'platform_blacklist', ...overrides })] }), NOW),
      ).to.equal('normal'));

  it('is banned on the blacklist’s last day', () =>
    expect(permissionOf(report({ listings: [listing({ kind: 'platform_blacklist', until: '2026-11-20' })] }), NOW)).to.equal(
      'banned',
    ));
});

describe('permission otherwise', () => {
  it('is unknown where nothing is reported and nothing found', () => expect(permissionOf(report(), NOW)).to.equal('unknown'));

  it('is what the backend reports where nothing else is known', () =>
    expect(permissionOf(report({ permission: 'limited' }), NOW)).to.equal('limited'));

  it('is never better than what the backend reports', () =>
    expect(permissionOf(report({ permission: 'banned', measures: [measure({ kind: 'limit_traffic' })] }), NOW)).to.equal(
      'banned',
    ));

  it('gives way, as unknown, to what is found', () =>
    expect(permissionOf(report({ permission: 'unknown', measures: [measure()] }), NOW)).to.equal('suspended'));

  it('counts the threshold that the level sets', () =>
    expect(permissionOf(report({ permission: 'normal', grade: gradeOf({ permission: 'suspended' }) }), NOW)).to.equal(
      'suspended',
    ));

  it('is not bettered by the level', () =>
    expect(permissionOf(report({ permission: 'limited', grade: gradeOf({ permission: 'normal' }) }), NOW)).to.equal('limited'));

  const BAN_DAYS: [today: string, permission: Permission][] = [
    ['2027-02-28', 'endorsement_restricted'],
    ['2027-03-01', 'normal'],
  ];
  for (const [today, permission] of BAN_DAYS)
    it(`after an endorsement penalised on 2024-02-29 is ${permission} on ${today}`, () =>
      expect(
        permissionOf(
          report({ permission: 'normal', penalties: [penalty({ decidedOn: '2024-02-29', endorsementInFalseAd: true })] }),
          at(today),
        ),
      ).to.equal(permission));

  it('is not touched by a penalty without endorsement', () =>
    expect(permissionOf(report({ permission: 'normal', penalties: [penalty()] }), NOW)).to.equal('normal'));
});
