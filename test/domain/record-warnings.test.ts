import { expect } from '@open-wc/testing';
import type { Listing } from '../../src/domain/listing.js';
import type { Measure } from '../../src/domain/measure.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import type { Warning } from '../../src/domain/warning.js';
import { at, listing, measure, objection, NOW, penalty, report } from '../support/reports.js';

type Overrides = Parameters<typeof report>[0];
const warnings = (overrides: Overrides, now = NOW): Warning[] => reportWarnings(report(overrides), now);
const codes = (overrides: Overrides, now = NOW): string[] => warnings(overrides, now).map((one) => one.code);

describe('warnings of penalties', () => {
  it('are penalty, with what its words speak of', () => {
    const [warning] = warnings({ penalties: [penalty()] });
    expect(warning).to.deep.include({
      code: 'penalty',
      record: '示市监罚〔2025〕12号',
      sourceUrl: 'https://credit.example.org/penalties/12',
    });
    expect(warning?.facts).to.include({
      date: '2025-03-14',
      authority: '示例市市场监督管理局',
      docNo: '示市监罚〔2025〕12号',
      until: '2028-03-20',
    });
  });
  it('name the end that a ruleset gives', () =>
    expect(
      warnings({
        penalties: [penalty({ publicUntil: undefined, ruleset: 'ndrc36', severity: 'serious', decidedOn: '2024-02-29' })],
      })[0]?.facts.until,
    ).to.equal('2027-02-28'));
  it('are endorsement-ban instead while rule 2 is in force', () => {
    const [warning, ...more] = warnings({ penalties: [penalty({ endorsementInFalseAd: true })] });
    expect(more).to.deep.equal([]);
    expect(warning?.code).to.equal('endorsement-ban');
    expect(warning?.facts).to.include({ date: '2025-03-14', end: '2028-03-14' });
  });

  const endorsed = penalty({ decidedOn: '2024-02-29', endorsementInFalseAd: true });
  const DAYS: [day: string, code: string][] = [
    ['2027-02-28', 'endorsement-ban'],
    ['2027-03-01', 'penalty'],
  ];
  for (const [day, code] of DAYS)
    it(`are ${code} on ${day} for an endorsement penalised on 2024-02-29`, () =>
      expect(codes({ penalties: [endorsed] }, at(day))).to.deep.equal([code]));

  it('replace only that penalty’s warning, not another’s', () =>
    expect(codes({ penalties: [penalty({ endorsementInFalseAd: true }), penalty({ docNo: 'other' })] })).to.deep.equal([
      'endorsement-ban',
      'penalty',
    ]));
});

describe('warnings of listings', () => {
  const KINDS: Record<Listing['kind'], string> = {
    serious_illegal: 'serious-illegal',
    abnormal: 'abnormal',
    judgment_defaulter: 'judgment-defaulter',
    industry_warning: 'industry-warning',
    platform_blacklist: 'platform-ban',
  };
  for (const [kind, code] of Object.entries(KINDS))
    it(`are ${code} for ${kind}`, () =>
      expect(codes({ listings: [listing({ kind: kind as Listing['kind'] })] })).to.deep.equal([code]));

  it('are shared-measure for another platform’s blacklist, naming that platform and the list', () => {
    const platform = { id: 'other-live', name: '另一直播' };
    const [warning] = warnings({ listings: [listing({ kind: 'platform_blacklist', shared: true, platform })] });
    expect(warning?.code).to.equal('shared-measure');
    expect(warning?.facts).to.include({ platform: '另一直播', kind: 'platform_blacklist', from: '2026-05-06' });
  });

  const ENTITIES = [
    ['natural', []],
    ['legal', ['judgment-defaulter']],
    ['sole_trader', ['judgment-defaulter']],
    ['virtual', ['judgment-defaulter']],
  ] as const;
  for (const [entity, expected] of ENTITIES)
    it(`are ${expected[0] ?? 'left to the details'} for a ${entity} judgment defaulter`, () =>
      expect(codes({ subject: { entity }, listings: [listing({ kind: 'judgment_defaulter' })] })).to.deep.equal(expected));

  const DAYS: [what: string, overrides: Partial<Listing>, shown: boolean][] = [
    ['on the day of listing', { listedOn: '2026-11-20' }, true],
    ['the day before', { listedOn: '2026-11-21' }, false],
    ['on its last day', { until: '2026-11-20' }, true],
    ['the day after its last', { until: '2026-11-19' }, false],
    ['after removal', { removedOn: '2026-11-20' }, false],
  ];
  for (const [what, overrides, shown] of DAYS)
    it(`are ${shown ? 'shown' : 'not shown'} ${what}`, () =>
      expect(codes({ listings: [listing(overrides)] })).to.have.lengthOf(Number(shown)));
});

describe('warnings of measures', () => {
  const KINDS: Record<Measure['kind'], string> = {
    warn: 'platform-warning',
    limit_traffic: 'limited',
    limit_function: 'limited',
    suspend: 'suspended',
    ban: 'platform-ban',
    bar_reregister: 'platform-ban',
  };
  for (const [kind, code] of Object.entries(KINDS) as [Measure['kind'], string][]) {
    it(`are ${code} for an own ${kind}`, () => expect(codes({ measures: [measure({ kind })] })).to.deep.equal([code]));
    it(`are shared-measure for a shared ${kind}, naming platform, kind and days`, () => {
      const [warning] = warnings({ measures: [measure({ kind, shared: true })] });
      expect(warning?.code).to.equal('shared-measure');
      expect(warning?.facts).to.include({ platform: '示例直播', kind, from: '2026-11-01', until: '2026-11-30' });
    });
  }

  it('carry the reason and where to appeal', () => {
    const [warning] = warnings({ measures: [measure({ kind: 'warn' })] });
    expect(warning?.facts).to.include({ date: '2026-11-01', reason: '多次夸大宣传' });
    expect(warning?.appealUrl).to.equal('https://live.example.com/appeal');
  });
  it('name no end where none is given', () =>
    expect(warnings({ measures: [measure({ until: undefined })] })[0]?.facts.until).to.equal(undefined));

  const DAYS: [day: string, shown: boolean][] = [
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ];
  for (const [day, shown] of DAYS)
    it(`are ${shown ? 'shown' : 'not shown'} on ${day} for a suspension of November`, () =>
      expect(codes({ measures: [measure()] }, at(day))).to.have.lengthOf(Number(shown)));
});

describe('bans that say the same', () => {
  const [ban, bar] = [measure({ id: 'm-1', kind: 'ban' }), measure({ id: 'm-2', kind: 'bar_reregister' })];

  it('are one banner', () => expect(warnings({ measures: [ban, bar] }).map((one) => one.record)).to.deep.equal(['m-1']));
  it('are two where they last differently', () =>
    expect(codes({ measures: [ban, { ...bar, until: undefined }] })).to.deep.equal(['platform-ban', 'platform-ban']));
  it('are two where the second is disputed, for that has to be said', () =>
    expect(codes({ measures: [ban, bar], objections: [objection('measure', 'm-2')] })).to.have.lengthOf(2));
});
