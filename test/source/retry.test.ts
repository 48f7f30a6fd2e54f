import { expect } from '@open-wc/testing';
import '../../src/source/retry.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { CreditTimeoutError } from '../../src/errors/credit-timeout-error.js';
import { getJson } from '../../src/source/get-json.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome, recordPageErrors } from '../support/page.js';

const URL = 'https://credit.example.com/v1/credits/anchor/a-1';

const ask = (controller = new AbortController(), clock = new ServerClock()) =>
  outcome(getJson(URL, clock, { signal: controller.signal, fresh: false }));

describe('A question that fails', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  for (const status of [408, 429, 500, 502, 503, 504])
    it(`with HTTP ${status} is asked again, and answered`, async () => {
      const asked = ask();
      fake().last.respond('busy', { status });
      await time().pass(400);
      expect(fake().calls).to.have.length(2);
      fake().last.respond('{"a":1}');
      await time().pass(0);
      expect(asked.value).to.deep.equal({ a: 1 });
    });

  it('for want of a network is asked again', async () => {
    ask();
    fake().last.fail();
    await time().pass(400);
    expect(fake().calls).to.have.length(2);
  });

  it('is asked three times in all and then fails with the last HTTP status', async () => {
    const asked = ask();
    for (const status of [500, 502, 503]) {
      fake().last.respond('', { status });
      await time().pass(1_000);
    }
    expect(fake().calls).to.have.length(3);
    expect(asked.error).to.be.instanceOf(CreditHttpError);
    expect(asked.error).to.include({ status: 503 });
  });

  it('is asked three times in all and then fails for want of a network', async () => {
    const asked = ask();
    for (let i = 0; i < 3; i++) {
      fake().last.fail();
      await time().pass(1_000);
    }
    expect(fake().calls).to.have.length(3);
    expect(asked.error).to.be.instanceOf(CreditNetworkError);
  });

  it('is asked again in the same way, without a header of its own', async () => {
    ask();
    fake().last.fail();
    await time().pass(400);
    const { init, headers, url } = fake().last;
    expect(init).to.include({ cache: 'default', credentials: 'same-origin', referrerPolicy: 'no-referrer', method: 'GET' });
    expect([url, headers]).to.deep.equal([URL, []]);
  });

  const BACKOFF: [random: number, first: number, second: number][] = [
    [0, 150, 300],
    [0.9999, 300, 600],
  ];
  for (const [random, first, second] of BACKOFF)
    it(`backs off by ${first} and ${second} ms where the dice say ${random}`, async () => {
      time().random = random;
      ask();
      fake().last.fail();
      await time().pass(first - 1);
      expect(fake().calls).to.have.length(1);
      await time().pass(1);
      expect(fake().calls).to.have.length(2);
      fake().last.fail();
      await time().pass(second - 1);
      expect(fake().calls).to.have.length(2);
      await time().pass(1);
      expect(fake().calls).to.have.length(3);
    });

  it('is not asked again once it was answered', async () => {
    const asked = ask();
    fake().last.respond('{}');
    await time().pass(20_000);
    expect(asked.done).to.equal(true);
    expect(fake().calls).to.have.length(1);
  });
});

describe('An attempt', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  it('is given up after 5 s and made again', async () => {
    ask();
    await time().pass(4_999);
    expect(fake().last.init.signal.aborted).to.equal(false);
    await time().pass(1);
    expect(fake().last.init.signal.aborted).to.equal(true);
    await time().pass(300);
    expect(fake().calls).to.have.length(2);
  });

  it('is given up after 5 s the second time too', async () => {
    ask();
    await time().pass(5_300);
    await time().pass(4_900);
    expect(fake().calls).to.have.length(2);
    await time().pass(1_000);
    expect(fake().calls).to.have.length(3);
  });

  it('that never settles and ignores its signal ends by timeout with the deadline of 15 s', async () => {
    fake().deaf = true;
    const asked = ask();
    await time().pass(14_999);
    expect(asked.done).to.equal(false);
    await time().pass(1);
    expect(asked.error).to.be.instanceOf(CreditTimeoutError);
  });

  it('through a fetch that throws fails for want of a network', async () => {
    fake().throws = new Error('patched');
    const asked = ask();
    await time().pass(2_000);
    expect(asked.error).to.be.instanceOf(CreditNetworkError);
  });

  it('through a fetch that throws leaves no rejection behind when the caller goes', async () => {
    const page = recordPageErrors();
    fake().throws = new Error('patched');
    const controller = new AbortController();
    ask(controller);
    await time().pass(10);
    controller.abort();
    await time().pass(2_000);
    page.restore();
    expect(page.found).to.deep.equal([]);
  });
});
