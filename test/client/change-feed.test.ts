import { expect } from '@open-wc/testing';
import { talked, useTabs } from '../support/fake-tabs.js';
import { useFakeTime } from '../support/fake-time.js';

describe('A change feed', () => {
  const time = useFakeTime();
  const tabs = useTabs();

  /** A tab whose stream is open. */
  const running = async (topics?: string[]) => {
    const tab = await tabs().open(topics);
    await time().pass(100);
    await tabs().last.open();
    return { ...tab, stream: tabs().last };
  };

  it('opens one stream for all that is watched in the same moment', async () => {
    const tab = await tabs().open(['anchor:a-1', 'room:r-1']);
    await time().pass(60);
    tab.watch('merchant:m-1');
    await time().pass(39);
    expect(tabs().streams).to.have.length(0);
    await time().pass(1);
    expect(tabs().streams.map(({ topics }) => [...topics].sort())).to.deep.equal([['anchor:a-1', 'merchant:m-1', 'room:r-1']]);
  });

  it('opens it at its own endpoint', async () => {
    await tabs().open();
    await time().pass(100);
    expect(tabs().last.endpoint).to.equal(tabs().endpoint);
  });

  it('is open as long as its stream is', async () => {
    const { feed, stream, opens } = await running();
    expect([feed.open, feed.covers('anchor:a-1')]).to.deep.equal([true, true]);
    await stream.down();
    expect([feed.open, feed.covers('anchor:a-1')]).to.deep.equal([false, false]);
    await stream.open();
    expect(opens).to.deep.equal([true, false, true]);
  });

  it('is not open before its stream is', async () => {
    const { feed } = await tabs().open();
    await time().pass(5_000);
    expect(feed.open).to.equal(false);
  });

  it('tells its listener no more once that is taken back', async () => {
    const tab = await tabs().open();
    const told: boolean[] = [];
    tab.feed.onOpen(() => told.push(tab.feed.open))();
    await time().pass(100);
    await tabs().last.open();
    expect([told, tab.opens]).to.deep.equal([[], [true]]);
  });

  for (const [random, wait] of [[0, 0], [0.25, 500], [0.9995, 1_999]] as const)
    it(`tells of a hint after ${wait} of 2000 ms where the dice say ${random}`, async () => {
      const { heard, stream } = await running();
      time().random = random;
      await stream.hint('anchor:a-1', 43, 2_000);
      if (wait) await time().pass(wait - 1);
      expect(heard).to.deep.equal([]);
      await time().pass(1);
      expect(heard).to.deep.equal([{ topic: 'anchor:a-1', version: 43 }]);
    });

  it('tells everybody who watches the topic, and nobody else', async () => {
    const { feed, heard, stream } = await running(['anchor:a-1', 'anchor:a-1', 'anchor:a-2']);
    const more: number[] = [];
    feed.watch('anchor:a-1', ({ version }) => more.push(version));
    await stream.hint('anchor:a-1', 43);
    await time().pass(0);
    expect(heard.map(({ topic }) => topic)).to.deep.equal(['anchor:a-1', 'anchor:a-1']);
    expect(more).to.deep.equal([43]);
  });

  it('tells nobody who has released', async () => {
    const tab = await running(['anchor:a-2']);
    const release = tab.watch('anchor:a-1');
    tab.watch('anchor:a-1');
    release();
    release();
    await tab.stream.hint('anchor:a-1', 43);
    await time().pass(0);
    expect(tab.heard).to.have.length(1);
  });

  it('tells nobody who releases before it is time', async () => {
    const tab = await running(['anchor:a-2']);
    const release = tab.watch('anchor:a-1');
    time().random = 0.5;
    await tab.stream.hint('anchor:a-1', 43, 2_000);
    release();
    await time().pass(2_000);
    expect(tab.heard).to.deep.equal([]);
  });

  it('tells of many hints once, of the newest version at the first time', async () => {
    const { heard, stream } = await running();
    time().random = 0.5;
    for (const version of [43, 45, 44]) {
      await stream.hint('anchor:a-1', version, 2_000);
      await time().pass(300);
    }
    await time().pass(99);
    expect(heard).to.deep.equal([]);
    await time().pass(1);
    expect(heard).to.deep.equal([{ topic: 'anchor:a-1', version: 45 }]);
    await time().pass(60_000);
    expect(heard).to.have.length(1);
  });

  it('tells of a hint that is in more of a hurry at that time', async () => {
    const { heard, stream } = await running();
    time().random = 0.5;
    await stream.hint('anchor:a-1', 43, 2_000);
    await stream.hint('anchor:a-1', 44, 200);
    await time().pass(100);
    expect(heard).to.deep.equal([{ topic: 'anchor:a-1', version: 44 }]);
  });

  it('tells of each topic at its own time', async () => {
    const { heard, stream } = await running(['anchor:a-1', 'room:r-1']);
    time().random = 0.5;
    await stream.hint('anchor:a-1', 43, 2_000);
    await stream.hint('room:r-1', 8, 1_000);
    await time().pass(1_000);
    expect(heard.map(({ topic }) => topic)).to.deep.equal(['room:r-1', 'anchor:a-1']);
  });

  for (const version of [43, 42, 0])
    it(`tells nothing of version ${version} after 43`, async () => {
      const { heard, stream } = await running();
      await stream.hint('anchor:a-1', 43);
      await time().pass(0);
      await stream.hint('anchor:a-1', version);
      await time().pass(60_000);
      expect(heard).to.have.length(1);
    });

  it('tells nothing of a version that was shared already', async () => {
    const { feed, heard, stream } = await running();
    feed.share('anchor:a-1', 43, {});
    await stream.hint('anchor:a-1', 43);
    await time().pass(60_000);
    expect(heard).to.deep.equal([]);
  });

  it('tells nothing of a hint whose version is shared before its time', async () => {
    const { feed, heard, stream } = await running();
    time().random = 0.5;
    await stream.hint('anchor:a-1', 43, 2_000);
    feed.share('anchor:a-1', 43, {});
    await time().pass(60_000);
    expect(heard).to.deep.equal([]);
  });

  it('tells of a hint although an older version is shared before its time', async () => {
    const { feed, heard, stream } = await running();
    time().random = 0.5;
    await stream.hint('anchor:a-1', 43, 2_000);
    feed.share('anchor:a-1', 42, {});
    await time().pass(1_000);
    expect(heard).to.have.length(1);
  });

  it('tells of lower versions again once such a one is shared, for the backend counts anew', async () => {
    const { feed, heard, stream } = await running();
    await stream.hint('anchor:a-1', 43);
    await time().pass(0);
    feed.share('anchor:a-1', 1, {});
    await stream.hint('anchor:a-1', 2);
    await time().pass(0);
    expect(heard.map(({ version }) => version)).to.deep.equal([43, 2]);
  });

  it('keeps what it shares from its own listeners', async () => {
    const { feed, shared } = await running();
    feed.share('anchor:a-1', 43, {});
    await talked();
    expect(shared).to.deep.equal([]);
  });

  it('may watch again once nothing was watched', async () => {
    const tab = await tabs().open(['anchor:a-2']);
    tab.feed.close();
    tab.watch('anchor:a-1');
    await talked();
    await time().pass(100);
    await tabs().last.open();
    await tabs().last.hint('anchor:a-1', 43);
    await time().pass(0);
    expect(tab.heard).to.have.length(1);
  });
});
