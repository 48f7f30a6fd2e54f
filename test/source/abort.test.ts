import { expect } from '@open-wc/testing';
import '../../src/source/retry.js';
import { getJson } from '../../src/source/get-json.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome } from '../support/page.js';

const URL = 'https://credit.example.com/v1/credits/anchor/a-1';

const ask = (controller = new AbortController()) =>
  outcome(getJson(URL, new ServerClock(), { signal: controller.signal, fresh: false }));

describe('A caller who goes', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  it('aborts the request', async () => {
    const controller = new AbortController();
    const asked = ask(controller);
    controller.abort();
    await time().pass(0);
    expect(fake().last.init.signal.aborted).to.equal(true);
    expect((asked.error as DOMException).name).to.equal('AbortError');
  });

  it('aborts the reading of the body', async () => {
    const controller = new AbortController();
    const asked = ask(controller);
    fake().last.respond(new ReadableStream());
    await time().pass(0);
    controller.abort();
    await time().pass(0);
    expect(fake().last.init.signal.aborted).to.equal(true);
    expect((asked.error as DOMException).name).to.equal('AbortError');
  });

  it('is not asked for again: no attempt follows', async () => {
    const controller = new AbortController();
    ask(controller);
    fake().last.fail();
    await time().pass(10);
    controller.abort();
    await time().pass(20_000);
    expect(fake().calls).to.have.length(1);
  });

  it('is not asked for again while a Retry-After is waited for', async () => {
    time().random = 0.5;
    const controller = new AbortController();
    ask(controller);
    fake().last.respond('', { status: 503, headers: { 'retry-after': '4' } });
    await time().pass(4_500);
    controller.abort();
    await time().pass(20_000);
    expect(fake().calls).to.have.length(1);
  });

  it('leaves no timer behind', async () => {
    const controller = new AbortController();
    ask(controller);
    controller.abort();
    await time().pass(0);
    expect(time().pending).to.equal(0);
  });

  it('ends the question even where fetch ignores its signal', async () => {
    fake().deaf = true;
    const controller = new AbortController();
    const asked = ask(controller);
    controller.abort();
    await time().pass(0);
    expect(asked.done).to.equal(true);
  });
});
