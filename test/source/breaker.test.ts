import { expect } from '@open-wc/testing';
import { Breaker, type End } from '../../src/source/breaker.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { getJson } from '../../src/source/get-json.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome, replace } from '../support/page.js';

describe('A breaker', () => {
  const time = useFakeTime();
  const admit = (breaker: Breaker) => breaker.admit(performance.now());
  const fail = (breaker: Breaker, times: number, how: End = 'failed') => {
    for (let i = 0; i < times; i++) admit(breaker)!.end(how);
  };
  /** Opened while the dice say the middle, so that its pause is 30 s. */
  const opened = () => {
    time().random = 0.5;
    const breaker = new Breaker();
    fail(breaker, 5);
    return breaker;
  };

  it('lets four failures in a row pass', () => {
    const breaker = new Breaker();
    fail(breaker, 4);
    expect(admit(breaker)).to.include({ probe: false });
  });

  it('opens at the fifth', () => expect(admit(opened())).to.equal(undefined));

  it('counts anew after an answer', () => {
    const breaker = new Breaker();
    fail(breaker, 4);
    fail(breaker, 1, 'answered');
    fail(breaker, 4);
    expect(breaker.closed).to.equal(true);
  });

  it('does not count a question that nobody waited for', () => {
    const breaker = new Breaker();
    fail(breaker, 9, 'left');
    expect(breaker.closed).to.equal(true);
  });

  for (const [random, pause] of [
    [0, 24_000],
    [0.5, 30_000],
    [0.9999, 35_999],
  ])
    it(`stays open for ${pause} ms where the dice say ${random}`, async () => {
      time().random = random;
      const breaker = new Breaker();
      fail(breaker, 5);
      await time().pass(pause - 1);
      expect(admit(breaker)).to.equal(undefined);
      await time().pass(1);
      expect(admit(breaker)).to.include({ probe: true });
    });

  it('lets one question out after its pause, and no second one meanwhile', async () => {
    const breaker = opened();
    await time().pass(30_000);
    admit(breaker);
    expect(admit(breaker)).to.equal(undefined);
  });

  it('closes where that one is answered', async () => {
    const breaker = opened();
    await time().pass(30_000);
    admit(breaker)!.end('answered');
    expect([admit(breaker), admit(breaker)].map((pass) => pass?.probe)).to.deep.equal([false, false]);
  });

  it('opens again where it fails', async () => {
    const breaker = opened();
    await time().pass(30_000);
    admit(breaker)!.end('failed');
    await time().pass(29_999);
    expect(admit(breaker)).to.equal(undefined);
    await time().pass(1);
    expect(admit(breaker)).to.include({ probe: true });
  });

  it('lets another one out where whoever asked it left', async () => {
    const breaker = opened();
    await time().pass(30_000);
    admit(breaker)!.end('left');
    expect(admit(breaker)).to.include({ probe: true });
  });

  it('is not held open longer by questions that were under way', async () => {
    const breaker = new Breaker();
    time().random = 0.5;
    const all = Array.from({ length: 500 }, () => admit(breaker)!);
    for (const pass of all.slice(0, 5)) pass.end('failed');
    await time().pass(20_000);
    for (const pass of all.slice(5)) pass.end('failed');
    await time().pass(10_000);
    expect(admit(breaker)).to.include({ probe: true });
  });
});

describe('A backend that fails', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const ask = (url = 'https://credit.example.com/v1/credits/anchor/a-1', controller = new AbortController()) =>
    outcome(getJson(url, new ServerClock(), { signal: controller.signal, fresh: false }));
  const failed = async () => {
    const asked = ask();
    for (let i = 0; i < 3; i++) {
      fake().last.fail();
      await time().pass(1_000);
    }
    return asked;
  };
  const failFive = async () => {
    for (let i = 0; i < 5; i++) await failed();
  };

  it('is left alone after five questions of three attempts', async () => {
    await failFive();
    const asked = ask();
    await time().pass(0);
    expect(asked.error).to.be.instanceOf(CreditNetworkError);
    expect(fake().calls).to.have.length(15);
  });

  it('is asked once after the pause, and nothing more until that is answered', async () => {
    await failFive();
    await time().pass(36_000);
    for (let i = 0; i < 3; i++) ask();
    await time().pass(0);
    expect(fake().calls).to.have.length(16);
    fake().last.fail();
    await time().pass(1_000);
    expect(fake().calls).to.have.length(16);
  });

  it('is asked as ever once it has answered', async () => {
    await failFive();
    await time().pass(36_000);
    const asked = ask();
    fake().last.respond('{"a":1}');
    await time().pass(0);
    expect(asked.value).to.deep.equal({ a: 1 });
    for (let i = 0; i < 3; i++) ask();
    await time().pass(0);
    expect(fake().calls).to.have.length(19);
  });

  it('says nothing of another', async () => {
    await failFive();
    ask('https://other.example.com/v1/credits/anchor/a-1');
    await time().pass(0);
    expect(fake().calls).to.have.length(16);
  });

  it('is not one that answers that it knows nothing', async () => {
    await failed();
    for (let i = 0; i < 9; i++) {
      ask();
      fake().last.respond('', { status: 404 });
      await time().pass(0);
    }
    expect(fake().calls).to.have.length(12);
  });

  it('is one that never answers, too', async () => {
    for (let i = 0; i < 5; i++) {
      ask();
      await time().pass(15_000);
    }
    const calls = fake().calls.length;
    ask();
    await time().pass(0);
    expect(fake().calls).to.have.length(calls);
  });

  it('is no longer asked by questions under way', async () => {
    await failed();
    for (let i = 0; i < 100; i++) ask();
    for (let i = 3; i < 13; i++) fake().calls[i].fail();
    await time().pass(500);
    for (let attempt = 0; attempt < 2; attempt++) {
      for (const { fail } of fake().calls.slice(103)) fail();
      await time().pass(700);
    }
    expect(fake().calls).to.have.length(3 + 100 + 2 * 10);
    for (const { fail } of fake().calls) fail();
    await time().pass(2_000);
    expect(fake().calls).to.have.length(3 + 100 + 2 * 10);
  });

  it('is not to blame while the viewer is offline', async () => {
    const online = replace(navigator, 'onLine', false);
    await failFive();
    online();
    ask();
    await time().pass(0);
    expect(fake().calls).to.have.length(16);
  });

  it('is not to blame where whoever asked went', async () => {
    await failed();
    for (let i = 0; i < 9; i++) {
      const controller = new AbortController();
      ask(undefined, controller);
      fake().last.fail();
      await time().pass(10);
      controller.abort();
      await time().pass(10);
    }
    const calls = fake().calls.length;
    ask();
    await time().pass(0);
    expect(fake().calls).to.have.length(calls + 1);
  });
});

describe('An answer without end', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  it('is given up, and no answer at all', async () => {
    const asked = outcome(getJson('https://credit.example.com/', new ServerClock(), { signal: new AbortController().signal, fresh: false }));
    let [given, cancelled] = [0, false];
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        given++;
        stream.enqueue(new Uint8Array(1_000_000).fill(32));
      },
      cancel: () => void (cancelled = true),
    });
    fake().last.respond(endless);
    await time().pass(0);
    await time().pass(0);
    expect(asked.error).to.include({ code: 'shape' });
    expect(cancelled).to.equal(true);
    expect(given).to.be.below(10);
  });

  it('is read by text() where a page’s own fetch knows no streams', async () => {
    const asked = outcome(getJson('https://credit.example.com/', new ServerClock(), { signal: new AbortController().signal, fresh: false }));
    const real = Object.getOwnPropertyDescriptor(Response.prototype, 'body')!;
    Object.defineProperty(Response.prototype, 'body', { configurable: true, value: undefined });
    fake().last.respond('{"a":1}');
    await time().pass(0);
    Object.defineProperty(Response.prototype, 'body', real);
    expect(asked.value).to.deep.equal({ a: 1 });
  });
});
