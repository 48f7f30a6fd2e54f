import { expect } from '@open-wc/testing';
import '../../src/source/retry.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { BatchSource } from '../../src/source/batch-source.js';
import { RestSource } from '../../src/source/rest-source.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome, recordPageErrors } from '../support/page.js';
import { report } from '../support/reports.js';

const PATH = 'https://credit.example.com/v1/credits';
const item = (id: string) => ({ subject: `anchor:${id}`, status: 200, report: report({ subject: { id } }) });
const items = (...all: unknown[]) => JSON.stringify({ items: all });
const namedIn = (url: string) => new URL(url).searchParams.getAll('subject');

describe('BatchSource', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  let source: BatchSource;
  beforeEach(() => {
    source = new BatchSource(new RestSource('https://credit.example.com/'));
  });
  const ask = (subject: SubjectRef, { controller = new AbortController(), fresh = false } = {}) =>
    outcome(source.credit(subject, { signal: controller.signal, fresh }));

  it('asks about all subjects of one task in one request, sorted', async () => {
    for (const subject of ['merchant:m-1', 'anchor:b', 'anchor:a', 'anchor:B'] as const) ask(subject);
    await time().pass(0);
    expect(fake().calls).to.have.length(1);
    expect(namedIn(fake().last.url)).to.deep.equal(['anchor:B', 'anchor:a', 'anchor:b', 'merchant:m-1']);
    expect(fake().last.url.split('?')[0]).to.equal(PATH);
  });

  it('asks about later subjects in a request of their own', async () => {
    ask('anchor:a');
    await time().pass(0);
    ask('anchor:b');
    await time().pass(0);
    expect(fake().calls.map(({ url }) => namedIn(url))).to.deep.equal([['anchor:a'], ['anchor:b']]);
  });

  for (const [count, sizes] of [[50, [50]], [51, [50, 1]], [101, [50, 50, 1]]] as const)
    it(`asks about ${count} subjects in requests of ${sizes.join(' and ')}`, async () => {
      for (let i = 0; i < count; i++) ask(`anchor:${i}`);
      await time().pass(0);
      expect(fake().calls.map(({ url }) => namedIn(url).length)).to.deep.equal(sizes);
    });

  it('encodes ids so that one cannot name another', async () => {
    ask('anchor:a&subject=anchor:z#');
    await time().pass(0);
    expect(namedIn(fake().last.url)).to.deep.equal(['anchor:a&subject=anchor:z#']);
  });

  it('asks without a header of its own', async () => {
    ask('anchor:a');
    await time().pass(0);
    expect(fake().last.headers).to.deep.equal([]);
  });

  it('asks past the browser’s cache where one of the questions does', async () => {
    ask('anchor:a');
    ask('anchor:b', { fresh: true });
    await time().pass(0);
    expect(fake().last.init.cache).to.equal('no-cache');
  });

  it('answers each with its own report, in whatever order they come', async () => {
    const [a, b] = [ask('anchor:a'), ask('anchor:b')];
    await time().pass(0);
    fake().last.respond(items(item('b'), item('a')));
    await time().pass(0);
    expect([a.value?.subject.id, b.value?.subject.id]).to.deep.equal(['a', 'b']);
  });

  it('answers with the status of each item', async () => {
    const [a, b] = [ask('anchor:a'), ask('anchor:b')];
    await time().pass(0);
    fake().last.respond(items(item('a'), { subject: 'anchor:b', status: 410 }));
    await time().pass(0);
    expect(a.value?.subject.id).to.equal('a');
    expect(b.error).to.be.instanceOf(CreditHttpError);
    expect(b.error).to.include({ status: 410 });
  });

  it('does not take the status of an item for a backend without batches', async () => {
    ask('anchor:a');
    await time().pass(0);
    fake().last.respond(items({ subject: 'anchor:a', status: 404 }));
    await time().pass(0);
    ask('anchor:a');
    await time().pass(0);
    expect(fake().last.url).to.include('?subject=');
  });

  const WRONG: [what: string, body: string][] = [
    ['no item', items(item('b'))],
    ['no list', '{}'],
    ['a list that is none', '{"items":{"0":{}}}'],
    ['null', 'null'],
    ['items that are null', items(null)],
    ['a status in words', items({ ...item('a'), status: '200' })],
    ['an unreadable report', items({ ...item('a'), report: { grade: 1 } })],
    ['the report of another', items({ ...item('b'), subject: 'anchor:a' })],
    ['HTML', '<html>'],
  ];
  for (const [what, body] of WRONG)
    it(`fails by shape on ${what}`, async () => {
      const asked = ask('anchor:a');
      await time().pass(0);
      fake().last.respond(body);
      await time().pass(0);
      expect(asked.error).to.be.instanceOf(CreditShapeError);
    });

  it('answers the others where one item is unreadable', async () => {
    const [a, b] = [ask('anchor:a'), ask('anchor:b')];
    await time().pass(0);
    fake().last.respond(items({ ...item('a'), report: 1 }, null, 'x', item('b')));
    await time().pass(0);
    expect(a.error).to.be.instanceOf(CreditShapeError);
    expect(b.value?.subject.id).to.equal('b');
  });

  it('fails all where the request fails, and batches again the next time', async () => {
    const all = [ask('anchor:a'), ask('anchor:b')];
    await time().pass(0);
    fake().last.respond('', { status: 403 });
    await time().pass(0);
    for (const one of all) expect(one.error).to.include({ status: 403 });
    ask('anchor:a');
    await time().pass(0);
    expect(fake().last.url).to.include('?subject=');
  });

  it('tells the backend’s time', async () => {
    ask('anchor:a');
    await time().pass(0);
    fake().last.respond(items(item('a')), { headers: { date: 'Sat, 21 Nov 2026 04:00:00 GMT' } });
    await time().pass(0);
    expect(source.now()).to.equal(Date.parse('2026-11-21T04:00:00Z'));
  });

  it('asks about the others where one id cannot be written in a URL', async () => {
    const page = recordPageErrors();
    ask('anchor:\uD800');
    const other = ask('anchor:b');
    await time().pass(0).catch((error: unknown) => page.found.push(error));
    fake().calls[0]?.respond(items(item('b')));
    await time().pass(0);
    page.restore();
    expect(other.value?.subject.id).to.equal('b');
    expect(page.found).to.deep.equal([]);
  });
});

describe('Where the backend has no batches, BatchSource', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const startAsking = (...subjects: SubjectRef[]) => {
    const source = new BatchSource(new RestSource('https://credit.example.com/'));
    const ask = (subject: SubjectRef, signal = new AbortController().signal) => outcome(source.credit(subject, { signal, fresh: false }));
    return { ask, all: subjects.map((subject) => ask(subject)) };
  };

  for (const status of [400, 404, 405, 410, 501])
    it(`as HTTP ${status} says, asks one by one instead`, async () => {
      const { all } = startAsking('anchor:a', 'anchor:b');
      await time().pass(0);
      fake().last.respond('', { status });
      await time().pass(0);
      expect(fake().calls.slice(1).map(({ url }) => url)).to.deep.equal([`${PATH}/anchor/a`, `${PATH}/anchor/b`]);
      fake().calls[1].respond(JSON.stringify(report({ subject: { id: 'a' } })));
      await time().pass(0);
      expect(all[0].value?.subject.id).to.equal('a');
    });

  it('remembers and asks one by one from then on', async () => {
    const { ask } = startAsking('anchor:a');
    await time().pass(0);
    fake().last.respond('', { status: 404 });
    await time().pass(0);
    ask('anchor:c');
    ask('anchor:d');
    expect(fake().calls.slice(2).map(({ url }) => url)).to.deep.equal([`${PATH}/anchor/c`, `${PATH}/anchor/d`]);
  });

  it('does not ask for those who went meanwhile', async () => {
    const { ask } = startAsking('anchor:a');
    const controller = new AbortController();
    ask('anchor:b', controller.signal);
    await time().pass(0);
    controller.abort();
    fake().last.respond('', { status: 404 });
    await time().pass(0);
    const alive = fake().calls.slice(1).filter(({ init }) => !init.signal.aborted);
    expect(alive.map(({ url }) => url)).to.deep.equal([`${PATH}/anchor/a`]);
  });
});

describe('When a caller goes, BatchSource', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const start = () => {
    const source = new BatchSource(new RestSource('https://credit.example.com/'));
    const [a, b] = [new AbortController(), new AbortController()];
    const asked = [outcome(source.credit('anchor:a', { signal: a.signal, fresh: false })), outcome(source.credit('anchor:b', { signal: b.signal, fresh: false }))] as const;
    return { a, b, asked };
  };

  it('leaves the subject out where the request has not gone out yet', async () => {
    const { a, asked } = start();
    a.abort();
    await time().pass(0);
    expect(namedIn(fake().last.url)).to.deep.equal(['anchor:b']);
    expect((asked[0].error as DOMException).name).to.equal('AbortError');
  });

  it('asks nothing where all went before the request', async () => {
    const { a, b } = start();
    a.abort();
    b.abort();
    await time().pass(0);
    expect(fake().calls).to.have.length(0);
  });

  it('goes on for the others', async () => {
    const { a, asked } = start();
    await time().pass(0);
    a.abort();
    await time().pass(0);
    expect(fake().last.init.signal.aborted).to.equal(false);
    fake().last.respond(items(item('b')));
    await time().pass(0);
    expect(asked[1].value?.subject.id).to.equal('b');
  });

  it('aborts the request once all are gone', async () => {
    const { a, b, asked } = start();
    await time().pass(0);
    a.abort();
    b.abort();
    await time().pass(0);
    expect(fake().last.init.signal.aborted).to.equal(true);
    expect(asked.map(({ done }) => done)).to.deep.equal([true, true]);
  });

  it('ends that caller’s question at once, not with the request', async () => {
    const { a, asked } = start();
    await time().pass(0);
    a.abort();
    await time().pass(0);
    expect((asked[0].error as DOMException | undefined)?.name).to.equal('AbortError');
  });

  it('leaves no rejection behind where the request fails afterwards', async () => {
    const page = recordPageErrors();
    const { a } = start();
    await time().pass(0);
    a.abort();
    fake().last.respond('', { status: 403 });
    await time().pass(0);
    page.restore();
    expect(page.found).to.deep.equal([]);
  });
});
