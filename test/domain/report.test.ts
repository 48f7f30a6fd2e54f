import { expect } from '@open-wc/testing';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { readReport } from '../../src/domain/report.js';
import { asJson, fullReport, grade, type Json } from '../support/reports.js';

const LISTS = ['otherGrades', 'penalties', 'listings', 'measures', 'objections', 'commendations', 'sources'] as const;

describe('readReport', () => {
  it('reads what a backend sends', () => expect(readReport(fullReport(), 'anchor:a-1')).to.deep.equal(fullReport()));
  it('takes a missing list for an empty one', () => {
    const read = readReport({
      subject: { kind: 'anchor', id: 'a-1', displayName: '小鹿好物' },
      version: 1,
      asOf: '2026-11-20T08:00:00Z',
    });
    for (const list of LISTS) expect(read[list], list).to.deep.equal([]);
    expect(read.grade).to.equal(undefined);
  });
  it('takes null for missing', () =>
    expect(readReport({ ...fullReport(), grade: null, penalties: null }).penalties).to.deep.equal([]));
  it('ignores fields it does not know', () =>
    expect(readReport({ ...fullReport(), mood: 'sunny' })).not.to.have.property('mood'));
  it('does not let a prototype into the report', () => {
    const read = readReport(
      JSON.parse(JSON.stringify(fullReport()).replace('{', '{"__proto__":{"permission":"banned","evil":1},')),
    );
    expect(Object.getPrototypeOf(read)).to.equal(Object.prototype);
    expect(read).not.to.have.property('evil');
  });
  it('reads own fields only, not inherited ones', () =>
    expect(() => readReport(Object.create(fullReport()))).to.throw(CreditShapeError));
});

describe('readReport refuses', () => {
  const MISSING: [path: string, without: (json: Json) => unknown][] = [
    ['.subject', (json) => ({ ...json, subject: undefined })],
    ['.subject.kind', (json) => ({ ...json, subject: { ...(json['subject'] as Json), kind: undefined } })],
    ['.subject.id', (json) => ({ ...json, subject: { ...(json['subject'] as Json), id: undefined } })],
    ['.subject.displayName', (json) => ({ ...json, subject: { ...(json['subject'] as Json), displayName: null } })],
    ['.version', (json) => ({ ...json, version: undefined })],
    ['.asOf', (json) => ({ ...json, asOf: undefined })],
  ];
  for (const [path, without] of MISSING) {
    it(`a report without ${path}, naming it`, () =>
      expect(() => readReport(without(fullReport()))).to.throw(CreditShapeError, `"${path}"`));
    it(`a report without ${path}, naming it and not what is merely optional`, () => {
      const json = fullReport();
      expect(() =>
        readReport(without({ ...json, complaintUrl: 5, subject: { ...(json['subject'] as Json), entity: 'robot' } })),
      ).to.throw(CreditShapeError, `"${path}"`);
    });
  }

  const WRONG: [what: string, change: Json][] = [
    ['a subject kind it does not know', { subject: { kind: 'viewer', id: 'a-1', displayName: '某' } }],
    ['a version that is no count', { version: -1 }],
    ['a version in words', { version: '42' }],
    ['an instant that is only a day', { asOf: '2026-11-20' }],
    ['an instant without offset', { asOf: '2026-11-20T08:00:00' }],
    ['an instant that does not exist', { asOf: '2026-13-20T08:00:00Z' }],
  ];
  for (const [what, change] of WRONG)
    it(what, () => expect(() => readReport({ ...fullReport(), ...change })).to.throw(CreditShapeError));
  for (const json of [null, undefined, 0, '', 'AA', true, [], [fullReport()]])
    it(`${JSON.stringify(json)?.slice(0, 10)} in place of a report`, () =>
      expect(() => readReport(json)).to.throw(CreditShapeError, '"."'));

  const OTHERS = ['anchor:a-2', 'merchant:a-1', 'anchor:A-1'] as const;
  for (const asked of OTHERS)
    it(`the report of anchor:a-1 where ${asked} was asked for`, () =>
      expect(() => readReport(fullReport(), asked)).to.throw(CreditShapeError, new RegExp(`${asked}.*anchor:a-1$`)));
});

describe('one unreadable entry', () => {
  const UNREADABLE = [null, 5, 'x', [], {}, true];
  for (const list of LISTS)
    it(`of ${list} leaves the rest`, () => {
      const good = (fullReport()[list] as unknown[])[0];
      expect(readReport({ ...fullReport(), [list]: [...UNREADABLE, good] })[list]).to.deep.equal([good]);
    });

  const REQUIRED: Record<string, string[]> = {
    penalties: ['docNo', 'authority', 'decidedOn', 'status'],
    listings: ['id', 'kind', 'listedOn', 'authority'],
    measures: ['id', 'kind', 'platform', 'from'],
    objections: ['about', 'state', 'filedOn'],
    commendations: ['title', 'authority', 'awardedOn'],
    otherGrades: ['platform', 'grade'],
  };
  for (const [list, fields] of Object.entries(REQUIRED))
    for (const field of fields)
      it(`of ${list} is one without ${field}`, () => {
        const good = (fullReport()[list] as Json[])[0];
        expect(readReport({ ...fullReport(), [list]: [{ ...good, [field]: undefined }] })).to.have.deep.property(list, []);
      });

  const UNKNOWN: [list: string, change: Json][] = [
    ['penalties', { status: 'forgiven' }],
    ['listings', { kind: 'naughty' }],
    ['measures', { kind: 'frown' }],
    ['objections', { state: 'pending' }],
    ['objections', { about: { type: 'hair', ref: 'x' } }],
  ];
  for (const [list, change] of UNKNOWN)
    it(`of ${list} is one of ${JSON.stringify(change)}`, () =>
      expect(
        readReport({ ...fullReport(), [list]: [{ ...(fullReport()[list] as Json[])[0], ...change }] }),
      ).to.have.deep.property(list, []));

  it('of the levels leaves the others of the scheme', () => {
    const { scheme } = grade();
    const json = {
      ...fullReport(),
      grade: grade({ scheme: { ...scheme, levels: [asJson({ tone: 'good' }) as never, ...scheme.levels] } }),
    };
    expect(readReport(json).grade?.scheme.levels).to.deep.equal(scheme.levels);
  });
});
