import { expect } from '@open-wc/testing';
import '../../src/source/retry.js';
import { CreditTimeoutError } from '../../src/errors/credit-timeout-error.js';
import { getJson } from '../../src/source/get-json.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome } from '../support/page.js';

const URL = 'https://credit.example.com/v1/credits/anchor/a-1';

const ask = (controller = new AbortController()) =>
  outcome(getJson(URL, new ServerClock(), { signal: controller.signal, fresh: false }));

describe('The deadline', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  it('covers the body', async () => {
    const asked = ask();
    fake().last.respond(new ReadableStream());
    await time().pass(14_999);
    expect(asked.done).to.equal(false);
    await time().pass(1);
    expect(asked.error).to.be.instanceOf(CreditTimeoutError);
  });

  it('is not prolonged by attempts', async () => {
    const asked = ask();
    await time().pass(12_000);
    fake().last.respond(new ReadableStream());
    await time().pass(2_999);
    expect(asked.done).to.equal(false);
    await time().pass(1);
    expect(asked.error).to.be.instanceOf(CreditTimeoutError);
  });

  it('names the address in its error', async () => {
    const asked = ask();
    await time().pass(15_000);
    expect(asked.error).to.include({ code: 'timeout', about: URL });
  });

  it('leaves no timer behind once the question is answered', async () => {
    ask();
    fake().last.respond('{}');
    await time().pass(0);
    expect(time().pending).to.equal(0);
  });
});
