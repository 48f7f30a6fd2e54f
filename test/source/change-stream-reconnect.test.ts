import { expect } from '@open-wc/testing';
import { useFakeFetch } from '../support/fake-fetch.js';
import { answerStream, headerOf, openRunning, openStream, type FakeBody } from '../support/fake-stream.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordWarnings } from '../support/page.js';

describe('A change stream comes back', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const asked = () => fake().calls.length;

  /** Fails so many attempts in a row, the dice being lucky. */
  const fail = async (times: number) => {
    for (let i = 0; i < times; i++) {
      fake().last.fail();
      await time().pass(0);
    }
  };

  for (const [how, cut] of [
    ['ends', (body: FakeBody) => body.end()],
    ['breaks', (body: FakeBody) => body.break()],
  ] as const)
    it(`after its connection ${how}`, async () => {
      time().random = 0.5;
      const { body, states } = await openRunning(fake());
      await cut(body);
      expect(states).to.deep.equal(['open', 'down']);
      await time().pass(2_499);
      expect(asked()).to.equal(1);
      await time().pass(1);
      expect(asked()).to.equal(2);
      await (await answerStream(fake().last)).send(':\n');
      expect(states).to.deep.equal(['open', 'down', 'open']);
    });

  it('after an answer that is no stream, as a captive portal gives', async () => {
    const warnings = recordWarnings();
    const { states, endpoint } = openStream();
    await answerStream(fake().last, 'text/html');
    warnings.restore();
    expect(states).to.deep.equal(['down']);
    expect(warnings.said).to.deep.equal([
      `live-credit: no live changes: ${endpoint}v1/changes answers text/html instead of text/event-stream`,
    ]);
    await time().pass(0);
    expect(asked()).to.equal(2);
  });

  for (const status of [408, 429, 500, 502, 503, 504])
    it(`after HTTP ${status}`, async () => {
      const { states } = openStream();
      fake().last.respond('busy', { status });
      await time().pass(0);
      expect([states, asked()]).to.deep.equal([['down'], 2]);
    });

  it('after waits that double, up to 30 s', async () => {
    openStream();
    time().random = 0.999;
    for (const [i, wait] of [5_000, 10_000, 20_000, 30_000, 30_000].entries()) {
      fake().last.fail();
      await time().pass(wait * 0.998);
      expect(asked()).to.equal(i + 1);
      await time().pass(wait * 0.001);
      expect(asked()).to.equal(i + 2);
    }
  });

  it('at any moment of the wait, as the dice say', async () => {
    openStream();
    await fail(2);
    time().random = 0.25;
    fake().last.fail();
    await time().pass(4_999);
    expect(asked()).to.equal(3);
    await time().pass(1);
    expect(asked()).to.equal(4);
  });

  it('quickly again once a stream stayed for a while', async () => {
    openStream();
    await fail(6);
    const body = await answerStream(fake().last);
    await body.send(':\n');
    await time().pass(30_000);
    time().random = 0.999;
    await body.end();
    await time().pass(5_000);
    expect(asked()).to.equal(8);
  });

  it('slowly where streams end as soon as they are open', async () => {
    openStream();
    await fail(6);
    const body = await answerStream(fake().last);
    await body.send(':\n');
    time().random = 0.999;
    await time().pass(29_999);
    await body.end();
    await time().pass(29_900);
    expect(asked()).to.equal(7);
  });

  it('when the backend asks it to, spread by half of that', async () => {
    openStream();
    time().random = 0.5;
    fake().last.respond('', { status: 503, headers: { 'retry-after': '20' } });
    await time().pass(24_999);
    expect(asked()).to.equal(1);
    await time().pass(1);
    expect(asked()).to.equal(2);
  });

  it('after 30 s and the spread at most, whatever the backend asks', async () => {
    openStream();
    fake().last.respond('', { status: 503, headers: { 'retry-after': '86400' } });
    await time().pass(30_000);
    expect(asked()).to.equal(2);
  });

  const RETRIES: [said: string, first: number][] = [
    ['8000', 8_000],
    ['0', 5_000],
    ['99999999999999999999', 30_000],
    ['soon', 5_000],
  ];
  for (const [said, first] of RETRIES)
    it(`within ${first} ms where the stream said retry: ${said}`, async () => {
      const { body } = await openRunning(fake());
      time().random = 0.999;
      await body.send(`retry: ${said}\n\n`);
      await body.end();
      await time().pass(first * 0.998);
      expect(asked()).to.equal(1);
      await time().pass(first * 0.002);
      expect(asked()).to.equal(2);
    });

  it('from the last event', async () => {
    const { body, stream } = await openRunning(fake());
    await body.hint({ subject: 'anchor:a-1', version: 43 }, 1187);
    expect(stream.lastEventId).to.equal('1187');
    await body.end();
    await time().pass(0);
    expect(headerOf(fake().last, 'last-event-id')).to.equal('1187');
  });

  it('from the last event of another kind too', async () => {
    const { body } = await openRunning(fake());
    await body.send('id: 12\nevent: hello\ndata:\n\n');
    await body.end();
    await time().pass(0);
    expect(headerOf(fake().last, 'last-event-id')).to.equal('12');
  });

  it('from the last event that had an id', async () => {
    const { body } = await openRunning(fake());
    await body.hint({ subject: 'anchor:a-1', version: 43 }, 'a');
    await body.hint({ subject: 'anchor:a-1', version: 44 });
    await body.end();
    await time().pass(0);
    expect(headerOf(fake().last, 'last-event-id')).to.equal('a');
  });

  for (const [name, id] of [
    ['an empty one', ''],
    ['one too long for a header', 'x'.repeat(501)],
    ['one with a null character', 'a\0b'],
  ] as const)
    it(`from nowhere where the id was ${name}`, async () => {
      const { body } = await openRunning(fake());
      await body.hint({ subject: 'anchor:a-1', version: 43 }, id);
      await body.end();
      await time().pass(0);
      expect(headerOf(fake().last, 'last-event-id')).to.equal(null);
    });

  it('from an id of any script, as UTF-8', async () => {
    const { body } = await openRunning(fake());
    await body.hint({ subject: 'anchor:a-1', version: 43 }, '鹿');
    await body.end();
    await time().pass(0);
    expect(headerOf(fake().last, 'last-event-id')).to.equal('\u00e9\u00b9\u00bf');
  });

  it('without the id every other time where the backend may not allow the header', async () => {
    openStream(['anchor:a-1'], '7');
    const ids = [headerOf(fake().last, 'last-event-id')];
    for (let i = 0; i < 3; i++) {
      fake().last.fail();
      await time().pass(0);
      ids.push(headerOf(fake().last, 'last-event-id'));
    }
    expect(ids).to.deep.equal(['7', null, '7', null]);
  });

  it('with the id always once the backend has shown that it allows the header', async () => {
    const { body } = await openRunning(fake(), ['anchor:a-1'], '7');
    await body.end();
    const ids: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await time().pass(0);
      ids.push(headerOf(fake().last, 'last-event-id'));
      fake().last.fail();
    }
    await settled();
    expect(ids).to.deep.equal(['7', '7', '7']);
  });

  describe('online', () => {
    const online = () => window.dispatchEvent(new Event('online'));

    it('at once, within a second', async () => {
      openStream();
      await fail(6);
      time().random = 0.999;
      fake().last.fail();
      await settled();
      time().random = 0.5;
      online();
      await time().pass(499);
      expect(asked()).to.equal(7);
      await time().pass(1);
      expect(asked()).to.equal(8);
    });

    it('with the shortest waits again', async () => {
      openStream();
      await fail(6);
      fake().last.fail();
      await settled();
      online();
      await time().pass(0);
      time().random = 0.999;
      fake().last.fail();
      await time().pass(5_000);
      expect(asked()).to.equal(9);
    });

    it('not before the backend wants it to', async () => {
      openStream();
      fake().last.respond('', { status: 503, headers: { 'retry-after': '8' } });
      await settled();
      online();
      await time().pass(7_999);
      expect(asked()).to.equal(1);
    });

    it('not twice where it is there already', async () => {
      await openRunning(fake());
      online();
      await time().pass(2_000);
      expect(asked()).to.equal(1);
    });
  });
});
