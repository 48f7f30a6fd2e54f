import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { reviewPage, room } from '../../src/contract/examples.js';
import { currentReport } from '../../src/domain/current.js';
import { factsInForce } from '../../src/domain/facts.js';
import { readReport } from '../../src/domain/report.js';
import { readReviewPage } from '../../src/domain/review-page.js';
import { scoreOf, verifiedShare } from '../../src/domain/review-score.js';
import { readRoom, sellerIsAnother } from '../../src/domain/room.js';
import { roomWarnings } from '../../src/domain/room-warnings.js';
import { standingOf } from '../../src/domain/standing.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import { BatchSource } from '../../src/source/batch-source.js';
import { RestSource } from '../../src/source/rest-source.js';
import { anyJson, anyReport, damaged, damagedReport } from '../support/arbitrary-reports.js';
import { mountBadge, unmountAll } from '../support/elements.js';
import { useFakeTime } from '../support/fake-time.js';
import { recordPageErrors, replace } from '../support/page.js';
import { asJson, fullReport, NOW, type Json } from '../support/reports.js';
import { BEST_FIRST, bestTone } from './support/best-tone.js';

const RUNS = 10_000;
const THEN = { numRuns: RUNS };

const anything = fc.oneof({ weight: 1, arbitrary: anyJson }, { weight: 2, arbitrary: damagedReport });
const anyAnswer = fc.oneof(anything, anyReport.map(asJson));

const notBetter = (tone: string, json: unknown) =>
  expect(BEST_FIRST.indexOf(tone), `${tone} for ${JSON.stringify(json)}`).to.be.at.least(BEST_FIRST.indexOf(bestTone(json, NOW)));

/** Whatever is read is used too, as elements do; a refusal is the one error of its kind. */
const readsOrRefuses = <T>(read: (json: unknown) => T, use: (value: T) => void) => (json: unknown) => {
  let value: T;
  try {
    value = read(json);
  } catch (error) {
    expect(error).to.be.instanceOf(CreditShapeError);
    return;
  }
  use(value);
};

const TIMES = `×${RUNS.toLocaleString('en')}`;

describe('promise 1: answers of any kind throw nothing but a refusal:', () => {
  it(`reports ${TIMES}`, () =>
    fc.assert(
      fc.property(
        anyAnswer,
        readsOrRefuses(readReport, (report) => {
          const current = currentReport(report, NOW);
          standingOf(current, NOW);
          factsInForce(current, NOW);
        }),
      ),
      THEN,
    ));

  it(`rooms ${TIMES}`, () =>
    fc.assert(
      fc.property(
        fc.oneof(anyJson, damaged(() => asJson(room) as Json)),
        readsOrRefuses(readRoom, (one) => {
          sellerIsAnother(one);
          roomWarnings(one);
        }),
      ),
      THEN,
    ));

  it(`pages of reviews ${TIMES}`, () =>
    fc.assert(
      fc.property(
        fc.oneof(anyJson, damaged(() => asJson(reviewPage) as Json)),
        readsOrRefuses(readReviewPage, ({ summary }) => {
          scoreOf(summary);
          verifiedShare(summary);
        }),
      ),
      THEN,
    ));
});

describe('promise 1: batches of any kind settle each question by a report of that subject or a refusal,', () => {
  const undo: (() => void)[] = [];
  let answer: unknown;

  beforeEach(() => {
    const begin = window.setTimeout.bind(window);
    // what waits for nothing but the end of the task would take seconds
    undo.push(replace(window, 'setTimeout', (call: () => void, ms?: number) => (ms ? begin(call, ms) : queueMicrotask(call))));
    undo.push(replace(window, 'fetch', () => Promise.resolve({ ok: true, headers: new Headers(), text: () => Promise.resolve(JSON.stringify(answer)) })));
  });
  afterEach(() => undo.splice(0).forEach((one) => one()));

  const subjects: SubjectRef[] = ['anchor:a-1', 'anchor:a-2', 'merchant:m-1'];
  const item = fc.record(
    { subject: fc.oneof(fc.constantFrom(...subjects), anyJson), status: fc.oneof(fc.constantFrom(200, 404, 500), anyJson), report: anything },
    { requiredKeys: [] },
  );
  const batch = fc.oneof(anyJson, fc.record({ items: fc.oneof(anyJson, fc.array(fc.oneof(item, anyJson), { maxLength: 4 })) }));

  it(`never another subject’s, never an exception ${TIMES}`, async () => {
    const source = new BatchSource(new RestSource('https://credit.example.com/'));
    await fc.assert(
      fc.asyncProperty(batch, async (json) => {
        answer = json;
        const { signal } = new AbortController();
        const found = await Promise.allSettled(subjects.map((subject) => source.credit(subject, { signal, fresh: false })));
        found.forEach((one, i) => {
          if (one.status === 'rejected') expect(isCreditError(one.reason), String(one.reason)).to.equal(true);
          else expect(`${one.value.subject.kind}:${one.value.subject.id}`).to.equal(subjects[i]);
        });
      }),
      THEN,
    );
  }).timeout(60_000);
});

describe('promise 4: reports of any kind', () => {
  useFakeTime();
  afterEach(unmountAll);

  const shows = (json: unknown) => {
    try {
      return standingOf(currentReport(readReport(json), NOW), NOW).tone;
    } catch {
      return 'unknown';
    }
  };

  it(`never justify a worse tone than they are given ${TIMES}`, () => fc.assert(fc.property(anyAnswer, (json) => void notBetter(shows(json), json)), THEN));

  it(`never colour a badge better than they justify, nor throw anything into its page ${TIMES}`, async () => {
    const errors = recordPageErrors();
    const { element } = await mountBadge({ answer: new CreditShapeError('nothing yet') });
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (json) => {
        element.report = json || undefined;
        await element.updateComplete;
        notBetter(element.getAttribute('tone')!, json);
      }),
      THEN,
    );
    errors.restore();
    expect(errors.found).to.deep.equal([]);
  }).timeout(60_000);

  it('are judged by a rule that knows green: a whole report justifies it, and each of these takes it away', () => {
    const good = () => asJson({ ...fullReport(), measures: [], listings: [], penalties: [], objections: [] }) as Json;
    expect([bestTone(good(), NOW), shows(good())]).to.deep.equal(['good', 'good']);
    const reasons: Json[] = [
      { permission: 'banned' },
      { measures: [{ id: 'm', kind: 'ban', platform: { id: 'p', name: 'p' }, from: '2026-11-01' }] },
      { listings: [{ id: 'l', kind: 'platform_blacklist', listedOn: '2026-11-01', authority: 'p' }] },
      { validUntil: '2026-11-19T08:00:00+08:00' },
      { objections: [{ about: { type: 'grade', ref: 'live-1000' }, state: 'upheld', filedOn: '2026-10-02' }] },
      { grade: null },
    ];
    for (const reason of reasons) expect(bestTone({ ...good(), ...reason }, NOW), JSON.stringify(reason)).to.not.equal('good');
  });
});
