import { expect } from '@open-wc/testing';
import { useFakeFetch } from '../support/fake-fetch.js';
import { answerStream, openRunning, openStream } from '../support/fake-stream.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordWarnings } from '../support/page.js';

describe('A silent change stream', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();

  it('is not open before it has sent anything', async () => {
    const { states } = openStream();
    const body = await answerStream(fake().last);
    await time().pass(40_000);
    expect(states).to.deep.equal([]);
    await body.send(':');
    expect(states).to.deep.equal(['open']);
  });

  it('is given up where no answer came after 15 s', async () => {
    const { states } = openStream();
    time().random = 0.5;
    await time().pass(14_999);
    expect([states, fake().last.init.signal.aborted]).to.deep.equal([[], false]);
    await time().pass(1);
    expect([states, fake().last.init.signal.aborted]).to.deep.equal([['down'], true]);
    await time().pass(2_500);
    expect(fake().calls).to.have.length(2);
  });

  it('is given up where nothing came after 45 s, and the developer told why', async () => {
    const warnings = recordWarnings();
    const { states, endpoint } = openStream();
    time().random = 0.5;
    const body = await answerStream(fake().last);
    await time().pass(44_999);
    expect(body.cancelled).to.equal(false);
    await time().pass(1);
    warnings.restore();
    expect([body.cancelled, states]).to.deep.equal([true, ['down']]);
    expect(warnings.said).to.deep.equal([
      `live-credit: no live changes: ${endpoint}v1/changes sends nothing; does a proxy hold it back?`,
    ]);
    await time().pass(2_500);
    expect(fake().calls).to.have.length(2);
  });

  it('is given up where nothing more came for 45 s', async () => {
    const warnings = recordWarnings();
    const { body, states } = await openRunning(fake());
    await time().pass(44_999);
    expect(states).to.deep.equal(['open']);
    await time().pass(1);
    warnings.restore();
    expect([body.cancelled, states, warnings.said]).to.deep.equal([true, ['open', 'down'], []]);
  });

  it('is kept as long as comments come, even in pieces', async () => {
    const { body, states } = await openRunning(fake());
    for (let i = 0; i < 10; i++) {
      await time().pass(44_000);
      await body.send(i % 2 ? ' keep' : '\n:');
    }
    expect(states).to.deep.equal(['open']);
  });

  it('is given up although the page’s own fetch ignores that', async () => {
    fake().deaf = true;
    const { states } = openStream();
    const body = await answerStream(fake().last);
    await body.send(':\n');
    await time().pass(45_000);
    expect([body.cancelled, states]).to.deep.equal([true, ['open', 'down']]);
  });

  it('says down once, however often it tries', async () => {
    const { states } = openStream();
    for (let i = 0; i < 4; i++) {
      fake().last.fail();
      await time().pass(30_000);
    }
    await settled();
    expect(states).to.deep.equal(['down']);
  });
});
