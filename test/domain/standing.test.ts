import { expect } from '@open-wc/testing';
import type { Tone } from '../../src/domain/grade.js';
import type { Permission } from '../../src/domain/permission.js';
import { cappedTone, NO_STANDING, standingOf } from '../../src/domain/standing.js';
import { at, gradeOf, measure, NOW, penalty, report } from '../support/reports.js';

const toneOf = (overrides: Parameters<typeof report>[0], now = NOW): Tone => standingOf(report(overrides), now).tone;

describe('tone', () => {
  for (const tone of ['good', 'fair', 'watch', 'poor', 'unknown'] as const)
    it(`is ${tone} where the scheme says so, whatever the letter`, () => {
      expect(toneOf({ grade: gradeOf({ code: 'A', tone }) })).to.equal(tone);
      expect(toneOf({ grade: gradeOf({ code: 'D', tone }) })).to.equal(tone);
    });

  it('is unknown for a code the scheme does not have', () => expect(toneOf({ code: 'AAAA' })).to.equal('unknown'));
  it('does not guess at a code in other letter case', () => expect(toneOf({ code: 'aa' })).to.equal('unknown'));
  it('is unknown without a grade', () => expect(toneOf({ grade: undefined })).to.equal('unknown'));

  const END = Date.parse('2026-11-23T08:00:00+08:00');
  it('is from the level at the last instant of validity', () => expect(toneOf({}, END)).to.equal('good'));
  it('is unknown a millisecond later', () => expect(toneOf({}, END + 1)).to.equal('unknown'));
  it('of a poor level is unknown once stale', () => expect(toneOf({ code: 'C' }, END + 1)).to.equal('unknown'));
  it('stays unknown once stale, whatever restriction is in force', () =>
    expect(toneOf({ permission: 'banned' }, END + 1)).to.equal('unknown'));

  it('is not lowered by a measure another platform shared', () =>
    expect(toneOf({ measures: [measure({ kind: 'ban', shared: true })] })).to.equal('good'));
  it('is lowered by an own measure in force', () => expect(toneOf({ measures: [measure()] })).to.equal('poor'));
  it('is lowered no more the day after the measure', () =>
    expect(toneOf({ measures: [measure()], validUntil: '2027-01-01T00:00:00Z' }, at('2026-12-01'))).to.equal('good'));
  it('is watch at best under an endorsement restriction', () =>
    expect(toneOf({ penalties: [penalty({ endorsementInFalseAd: true })] })).to.equal('watch'));
  it('is not lowered by a penalty alone', () => expect(toneOf({ penalties: [penalty()] })).to.equal('good'));
});

describe('cappedTone', () => {
  const TABLE: Record<Permission, Record<Tone, Tone>> = {
    unknown: { good: 'good', fair: 'fair', watch: 'watch', poor: 'poor', unknown: 'unknown' },
    normal: { good: 'good', fair: 'fair', watch: 'watch', poor: 'poor', unknown: 'unknown' },
    limited: { good: 'watch', fair: 'watch', watch: 'watch', poor: 'poor', unknown: 'unknown' },
    endorsement_restricted: { good: 'watch', fair: 'watch', watch: 'watch', poor: 'poor', unknown: 'unknown' },
    suspended: { good: 'poor', fair: 'poor', watch: 'poor', poor: 'poor', unknown: 'unknown' },
    banned: { good: 'poor', fair: 'poor', watch: 'poor', poor: 'poor', unknown: 'unknown' },
  };
  for (const [permission, tones] of Object.entries(TABLE) as [Permission, Record<Tone, Tone>][])
    for (const [tone, capped] of Object.entries(tones) as [Tone, Tone][])
      it(`of ${tone} while ${permission} is ${capped}`, () => expect(cappedTone(tone, permission)).to.equal(capped));
});

describe('standingOf', () => {
  it('names the level of the grade', () => expect(standingOf(report({ code: 'B' }), NOW).level?.code).to.equal('B'));
  it('names no level for an unknown code', () => expect(standingOf(report({ code: 'Z' }), NOW).level).to.equal(undefined));
  it('names the level of a stale report, which is shown with its date', () =>
    expect(standingOf(report({ code: 'B' }), Date.parse('2026-11-23T12:00:00+08:00')).level?.code).to.equal('B'));
  it('carries the permission', () => expect(standingOf(report({ measures: [measure()] }), NOW).permission).to.equal('suspended'));

  it('says nothing at all of a minor', () =>
    expect(
      standingOf(
        report({ subject: { isMinor: true }, permission: 'banned', measures: [measure()], penalties: [penalty()] }),
        NOW,
      ),
    ).to.deep.equal(NO_STANDING));
});
