import { expect } from '@open-wc/testing';
import { talked, useTabs, type Tab } from '../support/fake-tabs.js';
import { useFakeTime } from '../support/fake-time.js';
import { recordPageErrors } from '../support/page.js';

describe('Tabs of one browser', () => {
  const time = useFakeTime();
  const tabs = useTabs();

  /** Opens a tab for each list of topics; the stream of the first is open. */
  const running = async (...each: string[][]): Promise<Tab[]> => {
    await tabs().open(each[0]);
    for (const topics of each.slice(1)) await tabs().open(topics);
    await time().pass(100);
    await tabs().last.open();
    return tabs().all;
  };
  const both = ['anchor:a-1', 'room:r-1'];

  it('have one stream, be they twenty', async () => {
    for (let i = 0; i < 20; i++) tabs().add(['anchor:a-1', `anchor:b-${i % 3}`]);
    await talked();
    await time().pass(100);
    await tabs().last.open();
    await time().pass(60_000);
    expect(tabs().running.map(({ topics }) => [...topics].sort())).to.deep.equal([
      ['anchor:a-1', 'anchor:b-0', 'anchor:b-1', 'anchor:b-2'],
    ]);
    expect(tabs().all.every(({ feed }) => feed.open)).to.equal(true);
  });

  it('ask once about a change, be they twenty', async () => {
    for (let i = 0; i < 20; i++) tabs().add(['anchor:a-1']);
    await talked();
    await time().pass(100);
    await tabs().last.open();
    await tabs().last.hint('anchor:a-1', 43, 2_000);
    await time().pass(2_000);
    const askers = tabs().all.filter(({ heard }) => heard.length);
    expect(askers).to.have.length(1);
    const answer = { subject: { id: 'a-1' }, version: 43 };
    askers[0].feed.share('anchor:a-1', 43, answer);
    await talked();
    await time().pass(60_000);
    const others = tabs().all.filter((tab) => tab !== askers[0]);
    expect(others.map(({ shared }) => shared)).to.deep.equal(others.map(() => [['anchor:a-1', 43, answer]]));
    expect(tabs().all.flatMap(({ heard }) => heard)).to.deep.equal([{ topic: 'anchor:a-1', version: 43 }]);
  });

  it('ask in the one that leads, where it watches the topic', async () => {
    const [one, two] = await running(both, both);
    await tabs().last.hint('room:r-1', 8);
    await time().pass(0);
    expect([one.heard.length, two.heard.length]).to.deep.equal([1, 0]);
  });

  it('ask in another one where the leader does not watch the topic', async () => {
    const [one, two, three] = await running(['anchor:a-1'], ['anchor:a-2'], ['anchor:a-2']);
    expect(tabs().streams[0].tab).to.equal(0);
    await tabs().last.hint('anchor:a-2', 43);
    await time().pass(0);
    expect([one, two, three].map(({ heard }) => heard.length)).to.deep.equal([0, 1, 0]);
  });

  it('ask in another one where the leader knows that version already', async () => {
    const [one, two] = await running(both, both);
    two.page.events!.leave();
    await talked();
    one.feed.share('anchor:a-1', 43, {});
    two.page.events!.back();
    await talked();
    await tabs().last.hint('anchor:a-1', 43);
    await time().pass(0);
    expect([one.heard.length, two.heard.length]).to.deep.equal([0, 1]);
  });

  it('ask nothing about a hint that comes again', async () => {
    const [one, two] = await running(both, both);
    await tabs().last.hint('anchor:a-1', 43);
    await time().pass(0);
    one.feed.share('anchor:a-1', 43, {});
    await talked();
    await tabs().last.hint('anchor:a-1', 43);
    await time().pass(60_000);
    expect([one.heard.length, two.heard.length]).to.deep.equal([1, 0]);
  });

  for (const [random, wait] of [[0, 10_000], [0.5, 13_500]] as const)
    it(`ask themselves after ${wait} ms where nothing is shared and the dice say ${random}`, async () => {
      const [one, two] = await running(both, both);
      time().random = random;
      await tabs().last.hint('anchor:a-1', 43, 2_000);
      await time().pass(wait - 1);
      expect([one.heard.length, two.heard.length]).to.deep.equal([1, 0]);
      await time().pass(1);
      expect(two.heard).to.deep.equal([{ topic: 'anchor:a-1', version: 43 }]);
    });

  it('ask themselves where only an older version is shared', async () => {
    const [one, two] = await running(both, both);
    await tabs().last.hint('anchor:a-1', 43);
    one.feed.share('anchor:a-1', 42, {});
    await talked();
    await time().pass(10_000);
    expect([two.shared.length, two.heard.length]).to.deep.equal([1, 1]);
  });

  it('hear what is shared of what they watch only', async () => {
    const [one, two] = await running(both, ['anchor:a-1']);
    one.feed.share('room:r-1', 8, {});
    one.feed.share('anchor:a-1', 43, {});
    await talked();
    expect(two.shared.map(([topic]) => topic)).to.deep.equal(['anchor:a-1']);
  });

  it('hear it no more once they take that back', async () => {
    const [one, two] = await running(both, both);
    const heard: string[] = [];
    two.feed.onShared((topic) => heard.push(topic))();
    one.feed.share('anchor:a-1', 43, {});
    await talked();
    expect([heard, two.shared.length]).to.deep.equal([[], 1]);
  });

  it('share no value that cannot be copied, without harm', async () => {
    const [one, two] = await running(both, both);
    one.feed.share('anchor:a-1', 43, () => {});
    await talked();
    expect(two.shared).to.deep.equal([]);
  });

  it('are open only as far as the stream covers what they watch', async () => {
    const [one] = await running(['anchor:a-1']);
    const two = await tabs().open(['anchor:a-2']);
    expect([one, two].map(({ feed }) => feed.covers('anchor:a-2'))).to.deep.equal([false, false]);
    await time().pass(100);
    await tabs().last.open();
    expect([one, two].map(({ feed }) => feed.covers('anchor:a-2'))).to.deep.equal([true, true]);
  });

  it('hear from the leader that is there already', async () => {
    await running(both);
    const two = await tabs().open(both);
    expect(two.opens).to.deep.equal([true]);
    await time().pass(1_000);
    expect(tabs().streams).to.have.length(1);
  });

  it('are told when the stream is down', async () => {
    const [, two] = await running(both, both);
    await tabs().last.down();
    expect(two.opens).to.deep.equal([true, false]);
  });

  it('leave out what a tab watched that has left', async () => {
    const [, two] = await running(['anchor:a-1'], ['anchor:a-2']);
    two.feed.close();
    await talked();
    await time().pass(5_000);
    expect(tabs().last.topics).to.deep.equal(['anchor:a-1']);
  });

  it('tell the leader what else they watch, many topics at once', async () => {
    const [, two] = await running(['anchor:a-1'], ['anchor:a-2']);
    const said: unknown[] = [];
    const channel = new BroadcastChannel(tabs().name);
    channel.onmessage = ({ data }) => said.push(data);
    for (let i = 0; i < 40; i++) two.watch(`anchor:c-${i}`);
    await talked();
    channel.close();
    await time().pass(100);
    expect([said.length, tabs().last.topics.length]).to.deep.equal([1, 42]);
  });

  it('are deaf to what is none of their messages', async () => {
    const errors = recordPageErrors();
    const [one, two] = await running(both, both);
    const channel = new BroadcastChannel(tabs().name);
    const noise = [
      null,
      7,
      'lead',
      {},
      [],
      { kind: 'here' },
      { kind: 'here', from: 'x', topics: [7], visible: true },
      { kind: 'lead', covered: 'anchor:a-1' },
      { kind: 'lead' },
      { kind: 'hint', topic: 'anchor:a-1' },
      { kind: 'hint', topic: 'anchor:a-1', version: 9 },
      { kind: 'share', topic: 7, version: 9 },
      { kind: 'share', topic: 'anchor:a-1', version: '9' },
      { kind: 'shout', topic: 'anchor:a-1', version: 9, wait: 0, topics: [], covered: [] },
    ];
    noise.forEach((data) => channel.postMessage(data));
    await talked();
    channel.close();
    await time().pass(60_000);
    errors.restore();
    expect([one.feed.open, two.feed.open, one.heard, two.heard, two.shared]).to.deep.equal([true, true, [], [], []]);
    expect([errors.found, tabs().streams.length]).to.deep.equal([[], 1]);
  });
});
