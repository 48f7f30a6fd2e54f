import { expect } from '@open-wc/testing';
import { useFakeFetch } from '../support/fake-fetch.js';
import { openRunning, openStream } from '../support/fake-stream.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordPageErrors, recordWarnings, replace } from '../support/page.js';

describe('A change stream ends for good', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  it('with 204, without a word', async () => {
    const warnings = recordWarnings();
    const { states } = openStream();
    fake().last.respond(null, { status: 204 });
    await time().pass(600_000);
    warnings.restore();
    expect([states, fake().calls.length, warnings.said]).to.deep.equal([['down'], 1, []]);
  });

  it('with 204 after it was open', async () => {
    const { body, states } = await openRunning(fake());
    await body.end();
    await time().pass(0);
    fake().last.respond(null, { status: 204 });
    await time().pass(600_000);
    expect([states, fake().calls.length]).to.deep.equal([['open', 'down'], 2]);
  });

  for (const status of [400, 401, 403, 404, 410, 414])
    it(`with HTTP ${status}, and the developer is told`, async () => {
      const warnings = recordWarnings();
      const { states, endpoint } = openStream();
      fake().last.respond('', { status });
      await time().pass(600_000);
      warnings.restore();
      expect([states, fake().calls.length]).to.deep.equal([['down'], 1]);
      expect(warnings.said).to.deep.equal([`live-credit: no live changes: HTTP ${status} from ${endpoint}v1/changes`]);
    });

  for (const [name, body] of [
    ['no body', undefined],
    ['a body that is no stream', {}],
  ] as const)
    it(`where a fetch of the page’s own gives ${name}`, async () => {
      const { states } = openStream();
      const headers = new Headers({ 'content-type': 'text/event-stream' });
      const restore = replace(window, 'fetch', () => Promise.resolve({ status: 200, headers, body }));
      fake().last.fail();
      await time().pass(600_000);
      restore();
      expect([states, time().pending]).to.deep.equal([['down'], 0]);
    });

  it('and does not come back online', async () => {
    openStream();
    fake().last.respond(null, { status: 204 });
    await settled();
    window.dispatchEvent(new Event('online'));
    await time().pass(60_000);
    expect(fake().calls).to.have.length(1);
  });
});

describe('A change stream that is closed', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  /** Whether anything is left of it a while later. */
  const expectNothingLeft = async () => {
    await settled();
    expect(time().pending).to.equal(0);
    const calls = fake().calls.length;
    window.dispatchEvent(new Event('online'));
    await time().pass(600_000);
    expect(fake().calls).to.have.length(calls);
  };

  it('while it waits for an answer aborts the question', async () => {
    const { stream, states } = openStream();
    stream.close();
    await expectNothingLeft();
    expect([fake().last.init.signal.aborted, states]).to.deep.equal([true, []]);
  });

  it('while it is open gives the body up', async () => {
    const { stream, body, states } = await openRunning(fake());
    stream.close();
    await expectNothingLeft();
    expect([body.cancelled, fake().last.init.signal.aborted, states]).to.deep.equal([true, true, ['open']]);
  });

  it('while it waits to come back does not', async () => {
    const { stream, states } = openStream();
    time().random = 0.5;
    fake().last.fail();
    await settled();
    stream.close();
    await expectNothingLeft();
    expect(states).to.deep.equal(['down']);
  });

  it('listens to the page no more', async () => {
    const heard: unknown[] = [];
    const restores = (['addEventListener', 'removeEventListener'] as const).map((key) =>
      replace(window, key, (type: string, listener: unknown) => heard.push([key, type, listener])),
    );
    const { stream } = openStream();
    stream.close();
    restores.forEach((restore) => restore());
    const [, , listener] = heard[0] as unknown[];
    expect(heard).to.deep.equal([
      ['addEventListener', 'online', listener],
      ['removeEventListener', 'online', listener],
    ]);
    await expectNothingLeft();
  });

  it('by whom it tells of a hint leaves the other hints of that moment untold', async () => {
    const { stream, body, hints } = await openRunning(fake());
    const push = hints.push.bind(hints);
    hints.push = (...more) => {
      stream.close();
      return push(...more);
    };
    await body.send('event: changed\ndata: {"subject":"anchor:a-1","version":1}\n\n'.repeat(3));
    await expectNothingLeft();
    expect(hints).to.have.length(1);
  });

  it('may be closed again', async () => {
    const { stream } = await openRunning(fake());
    stream.close();
    stream.close();
    await expectNothingLeft();
  });

  it('takes nothing with it where fetch itself throws', async () => {
    const errors = recordPageErrors();
    fake().throws = new TypeError('blocked');
    const { states, stream } = openStream();
    await settled();
    expect(states).to.deep.equal(['down']);
    stream.close();
    await expectNothingLeft();
    errors.restore();
    expect(errors.found).to.deep.equal([]);
  });
});
