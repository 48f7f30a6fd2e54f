import { expect } from '@open-wc/testing';
import '../../src/source/retry.js';
import type { SubjectRef } from '../../src/domain/subject.js';
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
