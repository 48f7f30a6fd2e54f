import { expect } from '@open-wc/testing';
import '../../src/source/retry.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { getJson } from '../../src/source/get-json.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome } from '../support/page.js';

const URL = 'https://credit.example.com/v1/credits/anchor/a-1';

const ask = (controller = new AbortController()) =>
  outcome(getJson(URL, new ServerClock(), { signal: controller.signal, fresh: false }));

describe('Retry-After', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const busy = (text: string, status = 503) => fake().last.respond('', { status, headers: { 'retry-after': text } });

  it('is waited for', async () => {
    ask();
    busy('4');
    await time().pass(3_999);
    expect(fake().calls).to.have.length(1);
    await time().pass(1);
    expect(fake().calls).to.have.length(2);
  });

  it('is waited for after 429 too', async () => {
    ask();
    busy('2', 429);
    await time().pass(1_999);
    expect(fake().calls).to.have.length(1);
    await time().pass(1);
    expect(fake().calls).to.have.length(2);
  });

  it('is waited for longer by 5 s at most, so that viewers do not come back together', async () => {
    time().random = 0.9999;
    ask();
    busy('4');
    await time().pass(8_990);
    expect(fake().calls).to.have.length(1);
    await time().pass(10);
    expect(fake().calls).to.have.length(2);
  });

  it('as a date is waited for', async () => {
    ask();
    busy(new Date(time().now + 3_000).toUTCString());
    await time().pass(2_999);
    expect(fake().calls).to.have.length(1);
    await time().pass(1);
    expect(fake().calls).to.have.length(2);
  });

  for (const text of ['0', '-5', '-99999999999'])
    it(`of "${text}" is no wait`, async () => {
      ask();
      busy(text);
      await time().pass(400);
      expect(fake().calls).to.have.length(2);
    });

  for (const text of ['soon', '{}', '1.5h', 'NaN'])
    it(`of "${text}" is taken for none`, async () => {
      ask();
      busy(text);
      await time().pass(400);
      expect(fake().calls).to.have.length(2);
    });

  it('is what the contract names: other headers of that kind are not waited for', async () => {
    ask();
    fake().last.respond('', { status: 503, headers: { 'x-ratelimit-reset': '3600' } });
    await time().pass(400);
    expect(fake().calls).to.have.length(2);
  });

  for (const text of ['15', '30', '3600', '99999999999999999999'])
    it(`of ${text} s, more than is left of the deadline, ends the question at once`, async () => {
      const asked = ask();
      busy(text);
      await time().pass(10);
      expect(asked.error).to.be.instanceOf(CreditHttpError);
      expect(asked.error).to.include({ status: 503 });
    });

  it('as a date beyond the deadline ends the question at once', async () => {
    const asked = ask();
    busy(new Date(time().now + 60_000).toUTCString());
    await time().pass(10);
    expect(asked.error).to.include({ status: 503 });
  });

  it('that only its random part carries beyond the deadline ends the question at once too', async () => {
    time().random = 0.9999;
    const asked = ask();
    busy('12');
    await time().pass(10);
    expect(asked.error).to.include({ code: 'http', status: 503 });
  });

  it('as a date is told from the clock of the answer, not from a viewer’s that is an hour late', async () => {
    ask();
    const headers = { date: new Date(time().now + 3_600_000).toUTCString(), 'retry-after': new Date(time().now + 3_603_000).toUTCString() };
    fake().last.respond('', { status: 503, headers });
    await time().pass(2_999);
    expect(fake().calls).to.have.length(1);
    await time().pass(1);
    expect(fake().calls).to.have.length(2);
  });

  it('counts against what earlier attempts left of the deadline', async () => {
    const asked = ask();
    await time().pass(5_000);
    await time().pass(400);
    expect(fake().calls).to.have.length(2);
    busy('12');
    await time().pass(10);
    expect(asked.error).to.include({ status: 503 });
  });
});
