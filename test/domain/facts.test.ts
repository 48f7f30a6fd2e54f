import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { currentReport } from '../../src/domain/current.js';
import { factsInForce, objectionAbout, restrictionEnd, type Fact } from '../../src/domain/facts.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import { permissionOf } from '../../src/domain/standing.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { at, listing, measure, NOW, objection, penalty, report } from '../support/reports.js';

type Overrides = Parameters<typeof report>[0];
const facts = (overrides: Overrides, now = NOW): Fact[] => factsInForce(currentReport(report(overrides), now), now);
const records = (overrides: Overrides, now = NOW) => facts(overrides, now).map(({ record }) => record);

describe('The facts in force', () => {
  it('are none where there is nothing against the subject', () => expect(records({})).to.deep.equal([]));

  it('are measures, listings and penalties, most severe first', () =>
    expect(records({ measures: [measure({ id: 'w', kind: 'warn' }), measure({ id: 's' })], listings: [listing({ id: 'l' })], penalties: [penalty({ docNo: 'p' })] })).to.deep.equal(['s', 'l', 'p', 'w']));

  it('come own before those of other platforms, then the latest first', () =>
    expect(
      records({
        measures: [measure({ id: 'old', kind: 'ban', from: '2026-01-01' }), measure({ id: 'new', kind: 'ban', from: '2026-02-01', until: undefined })],
        listings: [listing({ id: 'theirs', kind: 'platform_blacklist', shared: true, listedOn: '2026-11-01' }), listing({ id: 'own', listedOn: '2026-01-01' })],
      }),
    ).to.deep.equal(['new', 'old', 'own', 'theirs']));

  it('come with what another platform published as a warning before an own notice', () =>
    expect(records({ measures: [measure({ id: 'own', kind: 'warn' }), measure({ id: 'theirs', shared: true })] })).to.deep.equal(['theirs', 'own']));

  it('come the latest first, in whatever order they are reported', () => {
    const days = ['2026-01-01', '2026-03-01', '2026-02-01', '2026-05-01', '2026-04-01'];
    const measures = days.map((from) => measure({ id: from, from, until: undefined }));
    expect(records({ measures })).to.deep.equal([...days].sort().reverse());
  });

  it('of one day keep the order they are reported in', () =>
    expect(records({ measures: ['a', 'b', 'c'].map((id) => measure({ id })) })).to.deep.equal(['a', 'b', 'c']));

  const SEVERITY = {
    measures: { warn: 'notice', limit_traffic: 'notice', limit_function: 'notice', suspend: 'serious', ban: 'serious', bar_reregister: 'serious' },
    listings: { serious_illegal: 'serious', judgment_defaulter: 'serious', industry_warning: 'serious', platform_blacklist: 'serious', abnormal: 'warn' },
  } as const;
  for (const [kind, severity] of Object.entries(SEVERITY.measures) as [keyof typeof SEVERITY.measures, string][])
    it(`are ${severity} for ${kind}`, () => expect(facts({ measures: [measure({ kind })] })[0].severity).to.equal(severity));
  for (const [kind, severity] of Object.entries(SEVERITY.listings) as [keyof typeof SEVERITY.listings, string][])
    it(`are ${severity} for the list ${kind}`, () => expect(facts({ listings: [listing({ kind })] })[0].severity).to.equal(severity));
  it('are warn for a blacklist of another platform', () =>
    expect(facts({ listings: [listing({ kind: 'platform_blacklist', shared: true })] })[0].severity).to.equal('warn'));

  it('begin on their first day and end with their last', () => {
    const overrides = { measures: [measure({ from: '2026-11-21', until: '2026-11-22' })] };
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
    expect(days.map((day) => facts(overrides, at(day)).length)).to.deep.equal([0, 1, 1, 0]);
  });

  it('begin for a listing on the day it is listed', () => {
    const overrides = { listings: [listing({ listedOn: '2026-11-21' })] };
    expect([facts(overrides).length, facts(overrides, at('2026-11-21')).length]).to.deep.equal([0, 1]);
  });

  it('have a natural person’s judgment defaulter listing, which the warnings leave out', () =>
    expect(records({ subject: { entity: 'natural' }, listings: [listing({ kind: 'judgment_defaulter' })] })).to.deep.equal(['l-7']));

  it('are none about a minor', () => expect(factsInForce(report({ subject: { isMinor: true }, measures: [measure()] }), NOW)).to.deep.equal([]));

  it('say until when a penalty is public, and whether that is calculated', () => {
    const both = facts({ penalties: [penalty(), penalty({ docNo: 'c', publicUntil: undefined, ruleset: 'samr45', severity: 'serious' })] });
    expect(both.map((fact) => fact.type === 'penalty' && [fact.until, fact.calculated])).to.deep.equal([['2028-03-20', false], ['2028-03-20', true]]);
  });

  it('say until when a penalty bars from endorsing, as long as it does', () => {
    const overrides = { penalties: [penalty({ endorsementInFalseAd: true })] };
    const barred = (day: string) => facts(overrides, at(day)).map((fact) => fact.type === 'penalty' && [fact.barredUntil, fact.severity]);
    expect(barred('2028-03-14')).to.deep.equal([['2028-03-14', 'serious']]);
    expect(barred('2028-03-15')).to.deep.equal([[undefined, 'warn']]);
  });

  it('say where the subject can object: at its objection, else at the record, else at the report', () => {
    const objections = [objection('measure', 'm-9', { channelUrl: 'https://a.example' })];
    expect(facts({ measures: [measure()], objections })[0].objectUrl).to.equal('https://a.example');
    expect(facts({ measures: [measure()] })[0].objectUrl).to.equal('https://live.example.com/appeal');
    expect(facts({ penalties: [penalty()] })[0].objectUrl).to.equal('https://credit.example.org/objection');
  });

  it('are as severe as the warnings about the same records, whatever the report', () =>
    fc.assert(
      fc.property(anyReport, (any) => {
        const current = currentReport(any, NOW);
        const severities = new Map(factsInForce(current, NOW).map(({ record, severity }) => [record, severity]));
        for (const { record, code, severity } of reportWarnings(current, NOW))
          if (!['low-grade', 'below-entry', 'licence-expired', 'grades-differ', 'reviews-unverified'].includes(code))
            expect(severities.get(record), `${code} ${record}`).to.equal(severity);
      }),
      { numRuns: 500 },
    ));

  it('explain every restriction that follows from records, whatever the report', () =>
    fc.assert(
      fc.property(anyReport, (any) => {
        const bare = currentReport({ ...any, permission: undefined, grade: undefined }, NOW);
        const permission = permissionOf(bare, NOW);
        if (permission !== 'unknown') expect(restrictionEnd(factsInForce(bare, NOW), permission)).not.to.equal(undefined);
      }),
      { numRuns: 500 },
    ));
});

describe('The objection about a record', () => {
  const about = (...states: [state: 'filed' | 'upheld' | 'rejected', day: string][]) =>
    objectionAbout(states.map(([state, day]) => objection('penalty', 'p', { state, filedOn: day, decidedOn: state === 'filed' ? undefined : day })), 'penalty', 'p');
  it('is the one under review before one that was rejected', () =>
    expect(about(['rejected', '2026-11-01'], ['filed', '2026-10-01'])?.state).to.equal('filed'));
  it('is else the one rejected last', () =>
    expect(about(['rejected', '2026-01-01'], ['rejected', '2026-03-01'], ['rejected', '2026-02-01'])?.decidedOn).to.equal('2026-03-01'));
  it('is rejected on the day it was filed where no other is told', () => {
    const [older, undated] = [{ filedOn: '2026-01-01', decidedOn: '2026-02-01' }, { filedOn: '2026-03-01', decidedOn: undefined }];
    const both = [older, undated].map((days) => objection('penalty', 'p', { state: 'rejected', ...days }));
    expect([both, [...both].reverse()].map((all) => objectionAbout(all, 'penalty', 'p')?.filedOn)).to.deep.equal(['2026-03-01', '2026-03-01']);
  });
  it('is the one rejected last, in whatever order they are reported', () => {
    const days = ['2026-02-01', '2026-05-01', '2026-01-01', '2026-04-01', '2026-03-01'];
    for (const first of days) expect(about(...[first, ...days].map((day) => ['rejected', day] as ['rejected', string]))?.decidedOn).to.equal('2026-05-01');
  });
  it('is none that was upheld', () => expect(about(['upheld', '2026-01-01'])).to.equal(undefined));
  it('is none about another record', () => expect(objectionAbout([objection('listing', 'p')], 'penalty', 'p')).to.equal(undefined));
});

describe('The end of a restriction', () => {
  const end = (permission: Parameters<typeof restrictionEnd>[1], overrides: Overrides) => restrictionEnd(facts(overrides), permission);
  it('is that of the record behind it', () => expect(end('suspended', { measures: [measure()] })).to.deep.equal({ until: '2026-11-30' }));
  it('is the latest of several', () =>
    expect(end('suspended', { measures: [measure(), measure({ id: 'b', until: '2027-01-01' })] })).to.deep.equal({ until: '2027-01-01' }));
  it('is the latest of several, in whatever order they are reported', () =>
    expect(end('suspended', { measures: ['2027-01-01', '2027-03-01', '2027-02-01'].map((until) => measure({ id: until, until })) })).to.deep.equal({ until: '2027-03-01' }));
  it('is unknown where the records are on no list that bars', () =>
    expect(end('banned', { permission: 'banned', listings: [listing({ until: '2027-05-01' })] })).to.equal(undefined));
  it('is unknown where the penalties have nothing to do with endorsing', () =>
    expect(end('endorsement_restricted', { permission: 'endorsement_restricted', penalties: [penalty()] })).to.equal(undefined));
  it('is open where one of them has none', () =>
    expect(end('banned', { measures: [measure({ kind: 'ban' }), measure({ id: 'b', kind: 'bar_reregister', until: undefined })] })).to.deep.equal({}));
  it('is the calculated one for endorsing', () =>
    expect(end('endorsement_restricted', { penalties: [penalty({ endorsementInFalseAd: true })] })).to.deep.equal({ until: '2028-03-14' }));
  it('is that of an own blacklist', () =>
    expect(end('banned', { listings: [listing({ kind: 'platform_blacklist', until: '2027-05-01' })] })).to.deep.equal({ until: '2027-05-01' }));
  it('is unknown where no record is behind it', () => expect(end('suspended', { permission: 'suspended' })).to.equal(undefined));
  it('never comes from another platform’s record', () => expect(end('suspended', { measures: [measure({ shared: true })] })).to.equal(undefined));
});
