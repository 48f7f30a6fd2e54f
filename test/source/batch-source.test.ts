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

describe('BatchSource, about credentials,', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const ask = (source: BatchSource, subject: SubjectRef) => outcome(source.credential(subject, { signal: new AbortController().signal, fresh: false }));

  it('asks in one request, apart from reports, and gives each as text', async () => {
    const source = new BatchSource(new RestSource('https://credit.example.com/'));
    const [a, b] = (['anchor:a', 'anchor:b'] as const).map((subject) => ask(source, subject));
    await time().pass(0);
    expect(fake().calls.map(({ url }) => url)).to.deep.equal(['https://credit.example.com/v1/credentials?subject=anchor%3Aa&subject=anchor%3Ab']);
    fake().last.respond(JSON.stringify({ items: [{ subject: 'anchor:a', status: 200, credential: 'x.y.z' }, { subject: 'anchor:b', status: 404 }] }));
    await time().pass(0);
    expect(a.value).to.equal('x.y.z');
    expect(b.error).to.be.instanceOf(CreditHttpError);
  });

  it('takes what is no text for a broken answer', async () => {
    const one = ask(new BatchSource(new RestSource('https://credit.example.com/')), 'anchor:a');
    await time().pass(0);
    fake().last.respond(JSON.stringify({ items: [{ subject: 'anchor:a', status: 200, credential: {} }] }));
    await time().pass(0);
    expect(one.error).to.be.instanceOf(CreditShapeError);
  });
});
