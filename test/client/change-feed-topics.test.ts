import { expect } from '@open-wc/testing';
import { talked, useTabs } from '../support/fake-tabs.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordWarnings } from '../support/page.js';

describe('When topics come and go, a change feed', () => {
  const time = useFakeTime();
  const tabs = useTabs();

  const running = async (topics?: string[]) => {
    const tab = await tabs().open(topics);
    await time().pass(100);
    await tabs().last.open();
    return { ...tab, stream: tabs().last };
  };

  it('opens the next stream before it closes the one before', async () => {
    const { feed, stream, watch, opens } = await running();
    watch('anchor:a-2');
    await time().pass(100);
    expect(tabs().running.map(({ topics }) => topics)).to.deep.equal([['anchor:a-1'], ['anchor:a-1', 'anchor:a-2']]);
    expect([feed.covers('anchor:a-1'), feed.covers('anchor:a-2')]).to.deep.equal([true, false]);
    await tabs().last.open();
    expect([stream.closed, feed.covers('anchor:a-1'), feed.covers('anchor:a-2')]).to.deep.equal([true, true, true]);
    expect(opens).to.deep.equal([true, true]);
  });

  it('hears hints of the stream before until then', async () => {
    const { stream, watch, heard } = await running();
    watch('anchor:a-2');
    await time().pass(100);
    await stream.hint('anchor:a-1', 43);
    await tabs().last.open();
    await tabs().last.hint('anchor:a-1', 43);
    await time().pass(0);
    expect(heard).to.deep.equal([{ topic: 'anchor:a-1', version: 43 }]);
  });

  it('goes on from the last event', async () => {
    const { stream, watch } = await running();
    await stream.hint('anchor:a-1', 43, 0, '1187');
    watch('anchor:a-2');
    await time().pass(100);
    expect(tabs().last.from).to.equal('1187');
  });

  it('closes the one before where the next does not open, for that may be why', async () => {
    const { feed, stream, watch } = await running();
    watch('anchor:a-2');
    await time().pass(100);
    await tabs().last.down();
    expect([stream.closed, feed.open]).to.deep.equal([true, false]);
    await tabs().last.open();
    expect(feed.covers('anchor:a-2')).to.equal(true);
  });

  it('gives a stream up that is not open yet when more topics come', async () => {
    const tab = await tabs().open();
    await time().pass(100);
    tab.watch('anchor:a-2');
    await time().pass(100);
    expect(tabs().running.map(({ topics }) => topics)).to.deep.equal([['anchor:a-1', 'anchor:a-2']]);
  });

  it('leaves out what nobody watches any more, at leisure', async () => {
    const tab = await running(['anchor:a-1']);
    const release = tab.watch('anchor:a-2');
    await time().pass(100);
    await tabs().last.open();
    release();
    await time().pass(4_999);
    expect(tabs().streams).to.have.length(2);
    await time().pass(1);
    expect(tabs().last.topics).to.deep.equal(['anchor:a-1']);
  });

  it('keeps its stream where a topic comes back in time', async () => {
    const tab = await running(['anchor:a-1', 'anchor:a-3']);
    const release = tab.watch('anchor:a-2');
    await time().pass(100);
    release();
    await time().pass(3_000);
    tab.watch('anchor:a-2');
    await time().pass(10_000);
    expect(tabs().streams).to.have.length(2);
  });

  it('leaves out what is gone as soon as another topic comes', async () => {
    const tab = await running(['anchor:a-1']);
    const release = tab.watch('anchor:a-2');
    await time().pass(100);
    await tabs().last.open();
    release();
    await settled();
    tab.watch('anchor:a-3');
    await time().pass(100);
    expect(tabs().last.topics).to.deep.equal(['anchor:a-1', 'anchor:a-3']);
  });

  it('asks for nothing anew when a topic is watched once more', async () => {
    const { watch } = await running();
    const timers = time().pending;
    watch('anchor:a-1');
    await settled();
    expect(time().pending).to.equal(timers);
    await time().pass(60_000);
    expect(tabs().streams).to.have.length(1);
  });

  it('asks of fifty at most, of rooms first, and says so', async () => {
    const warnings = recordWarnings();
    const subjects = Array.from({ length: 60 }, (_, i) => `anchor:a-${i}`);
    const { feed } = await running([...subjects, 'room:r-1']);
    warnings.restore();
    expect(tabs().last.topics).to.deep.equal(['room:r-1', ...subjects.slice(0, 49)]);
    expect(['anchor:a-48', 'anchor:a-49'].map((topic) => feed.covers(topic))).to.deep.equal([true, false]);
    expect(warnings.said).to.deep.equal([
      'live-credit: live changes of 50 subjects at most; the others are asked for as with live="poll"',
    ]);
  });

  it('keeps those fifty however many come after', async () => {
    const { watch } = await running(Array.from({ length: 50 }, (_, i) => `anchor:a-${i}`));
    for (let i = 0; i < 5; i++) {
      watch(`room:r-${i}`);
      await time().pass(1_000);
    }
    expect(tabs().streams).to.have.length(1);
  });
});

describe('When nothing is watched any more, a change feed', () => {
  const time = useFakeTime();
  const tabs = useTabs();

  const expectNothingLeft = async () => {
    await settled();
    const { held, pending } = await navigator.locks.query();
    const locks = [...held!, ...pending!].filter(({ name }) => name === tabs().name);
    expect([tabs().running, locks, time().pending, tabs().all[0].page.events]).to.deep.equal([[], [], 0, undefined]);
  };

  it('leaves nothing behind', async () => {
    const tab = await tabs().open([]);
    const releases = ['anchor:a-1', 'room:r-1'].map((topic) => tab.watch(topic));
    await talked();
    await time().pass(100);
    await tabs().last.open();
    time().random = 0.5;
    await tabs().last.hint('anchor:a-1', 43, 30_000);
    releases.forEach((release) => release());
    await expectNothingLeft();
    expect(tab.feed.open).to.equal(false);
  });

  it('leaves nothing behind before its stream is open', async () => {
    const tab = await tabs().open();
    await time().pass(100);
    tab.feed.close();
    await expectNothingLeft();
  });

  it('leaves nothing behind in the task it began in', async () => {
    const tab = tabs().add([]);
    tab.watch('anchor:a-1')();
    await expectNothingLeft();
    expect(tabs().streams).to.deep.equal([]);
  });

  it('leaves nothing behind when closed, by whomever it tells of that', async () => {
    const tab = await tabs().open();
    await time().pass(100);
    await tabs().last.open();
    tab.feed.onOpen(() => tab.feed.close());
    tab.feed.close();
    await expectNothingLeft();
  });
});
