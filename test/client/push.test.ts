import { expect } from '@open-wc/testing';
import { Push } from '../../src/client/push.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { FakeFeed } from '../support/fake-feed.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { resetVisibility, setVisibility } from '../support/page.js';
import { report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

const SUBJECT = 'anchor:a-1';

describe('A client that is told of changes', () => {
  const time = useFakeTime();
  beforeEach(() => setVisibility('visible'));
  afterEach(resetVisibility);

  const start = async (feed = new FakeFeed()) => {
    const client = startClient(time(), { live: 'push', openPush: (hooks) => Promise.resolve(new Push(feed, hooks)) });
    const one = client.watch();
    await settled();
    client.source.last.answer(report());
    await settled();
    return { ...client, one, feed };
  };

  it('asks for the version that a hint names, through the cache', async () => {
    const { source, feed } = await start();
    feed.hint(SUBJECT, 43);
    await settled();
    expect(source.asked).to.have.length(2);
    expect(source.last).to.deep.include({ subject: SUBJECT, version: 43, fresh: false });
  });

  it('shows what it got, and shares it with the other tabs', async () => {
    const { source, feed, one } = await start();
    feed.hint(SUBJECT, 43);
    source.last.answer(report({ version: 43 }));
    await settled();
    expect(one.brief.version).to.equal(43);
    expect(feed.shared.map(({ topic, version }) => [topic, version])).to.deep.equal([[SUBJECT, 42], [SUBJECT, 43]]);
  });

  for (const version of [41, 42])
    it(`asks nothing for a hint of version ${version} where it holds 42`, async () => {
      const { source, feed } = await start();
      feed.hint(SUBJECT, version);
      await settled();
      expect(source.asked).to.have.length(1);
    });

  it('asks once for one version, however often it is told', async () => {
    const { source, feed } = await start();
    for (let i = 0; i < 5; i++) feed.hint(SUBJECT, 43);
    await settled();
    expect(source.asked).to.have.length(2);
  });

  it('asks again after a question under way, whose answer may be what was before', async () => {
    const { source, feed, client } = await start();
    void client.refresh(SUBJECT);
    feed.hint(SUBJECT, 43);
    await settled();
    expect(source.asked).to.have.length(2);
    source.last.answer(report());
    await settled();
    expect(source.last.version).to.equal(43);
  });

  it('does not where that answer is new enough', async () => {
    const { source, feed, client } = await start();
    void client.refresh(SUBJECT);
    feed.hint(SUBJECT, 43);
    source.last.answer(report({ version: 43 }));
    await settled();
    expect(source.asked).to.have.length(2);
  });

  it('looks again a little later for a version that an edge did not have yet, once', async () => {
    const { source, feed } = await start();
    feed.hint(SUBJECT, 43);
    source.last.answer(report());
    await settled();
    await time().pass(4_500);
    expect(source.asked).to.have.length(3);
    source.last.answer(report());
    await settled();
    await time().pass(20_000);
    expect(source.asked).to.have.length(3);
  });

  it('keeps what it shows while the question fails, and asks again in its own time', async () => {
    const { source, feed, one } = await start();
    feed.hint(SUBJECT, 43);
    source.last.fail(new CreditNetworkError('x'));
    await settled();
    expect(one.brief.version).to.equal(42);
    await time().pass(20_000);
    expect(source.asked).to.have.length(2);
  });

  it('asks once after hints began to arrive, and then rarely', async () => {
    const closed = new FakeFeed();
    closed.open = false;
    const { source, feed } = await start(closed);
    feed.set(true);
    await time().pass(42_000);
    expect(source.asked).to.have.length(2);
    source.last.answer(report());
    await time().pass(299_000);
    expect(source.asked).to.have.length(2);
    await time().pass(122_000);
    expect(source.asked).to.have.length(3);
  });

  it('polls while hints do not arrive', async () => {
    const { source, feed } = await start();
    feed.set(false);
    await time().pass(42_000);
    expect(source.asked).to.have.length(2);
  });

  it('asks once more after hints arrive again: one may have been missed', async () => {
    const { source, feed } = await start();
    feed.set(false);
    await time().pass(1_000);
    feed.set(true);
    await time().pass(42_000);
    expect(source.asked).to.have.length(2);
    source.last.answer(report());
    await time().pass(290_000);
    expect(source.asked).to.have.length(2);
  });

  it('takes over what another tab fetched, and asks nothing', async () => {
    const { source, feed, one } = await start();
    feed.fromAnotherTab(SUBJECT, 43, report({ version: 43 }));
    await settled();
    expect(one.brief.version).to.equal(43);
    expect(source.asked).to.have.length(1);
  });

  for (const [what, value] of [
    ['is no report', { hello: 1 }],
    ['is another subject’s', report({ version: 43, subject: { id: 'somebody-else' } })],
    ['is nothing', undefined],
  ] as const)
    it(`leaves alone what another tab sends that ${what}`, async () => {
      const { feed, one } = await start();
      feed.fromAnotherTab(SUBJECT, 43, value);
      await settled();
      expect(one.brief).to.deep.equal({ status: 'ready', error: undefined, version: 42 });
    });

  it('watches while somebody shows the subject, and no longer', async () => {
    // clients of other tests are on this page too
    const before = time().pending;
    const { feed, one, watch } = await start();
    const two = watch();
    one.leave();
    await settled();
    expect([...feed.watched.keys()]).to.deep.equal([SUBJECT]);
    two.leave();
    await time().pass(1_000);
    expect([...feed.watched.keys()]).to.deep.equal([]);
    expect(time().pending).to.equal(before);
  });

  it('plans nothing for what has gone, as the stream ends one subject before the other', async () => {
    const before = time().pending;
    const feed = new FakeFeed();
    const { watch: hear } = feed;
    feed.watch = (...all) => {
      const leave = hear.apply(feed, all);
      return () => (leave(), feed.set(false));
    };
    const { watch, source } = startClient(time(), { live: 'push', openPush: (hooks) => Promise.resolve(new Push(feed, hooks)) });
    const both = [watch(SUBJECT), watch('anchor:a-2')];
    await settled();
    for (const one of source.asked) one.answer(report());
    await settled();
    for (const one of both) one.leave();
    await time().pass(1_000);
    expect(feed.watched.size).to.equal(0);
    expect(time().pending).to.equal(before);
  });

  it('polls where what tells of changes cannot be had', async () => {
    const { watch, source } = startClient(time(), { live: 'push', openPush: () => Promise.resolve(undefined) });
    watch();
    source.last.answer(report());
    await settled();
    await time().pass(42_000);
    expect(source.asked).to.have.length(2);
  });

  it('opens nothing for those who poll', async () => {
    let opened = 0;
    const { watch } = startClient(time(), {
      openPush: () => {
        opened++;
        return Promise.resolve(undefined);
      },
    });
    watch();
    await settled();
    expect(opened).to.equal(0);
  });
});
