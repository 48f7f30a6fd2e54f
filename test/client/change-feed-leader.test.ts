import { expect } from '@open-wc/testing';
import { talked, useTabs, type Tab } from '../support/fake-tabs.js';
import { settled, useFakeTime } from '../support/fake-time.js';

describe('The leading tab', () => {
  const time = useFakeTime();
  const tabs = useTabs();

  /** So many tabs on one subject; the stream of the first is open. */
  const running = async (count: number): Promise<Tab[]> => {
    await tabs().open();
    for (let i = 1; i < count; i++) await tabs().open();
    await time().pass(100);
    await tabs().last.open();
    return tabs().all;
  };
  const leaders = () => tabs().running.map(({ tab }) => tab);

  it('is followed by another when it leaves, from the last event on', async () => {
    const [one, two] = await running(2);
    await tabs().last.hint('anchor:a-1', 43, 0, '1187');
    one.feed.close();
    await talked();
    await time().pass(100);
    expect([leaders(), tabs().last.from]).to.deep.equal([[1], '1187']);
    expect(two.opens).to.deep.equal([true, false]);
    await tabs().last.open();
    expect(two.opens).to.deep.equal([true, false, true]);
  });

  it('is followed by another when its page is left, and follows that one when it comes back', async () => {
    const [one, two] = await running(2);
    one.page.events!.leave();
    await talked();
    await time().pass(100);
    await tabs().last.open();
    expect([leaders(), one.feed.open, two.feed.open]).to.deep.equal([[1], false, true]);
    one.page.events!.back();
    await talked();
    expect([leaders(), one.opens]).to.deep.equal([[1], [true, false, true]]);
  });

  it('leads again where it comes back to nobody else', async () => {
    const [one] = await running(1);
    await tabs().last.hint('anchor:a-1', 43, 0, '1187');
    await time().pass(0);
    one.page.events!.leave();
    await settled();
    expect([leaders(), time().pending]).to.deep.equal([[], 0]);
    one.page.events!.back();
    await talked();
    await time().pass(100);
    await tabs().last.open();
    expect([leaders(), tabs().last.from, one.opens]).to.deep.equal([[0], '1187', [true, false, true]]);
  });

  it('stays where its page is said to be back though it never left', async () => {
    const [one, two] = await running(2);
    one.page.events!.back();
    two.feed.share('anchor:a-1', 43, {});
    await talked();
    await time().pass(1_000);
    expect([tabs().streams.length, one.shared.length]).to.deep.equal([1, 1]);
  });

  it('leaves no hint untold that waits as it hands over', async () => {
    const [one, two] = await running(2);
    time().random = 0.5;
    await tabs().last.hint('anchor:a-1', 43, 2_000);
    one.feed.close();
    await talked();
    await time().pass(20_000);
    expect(two.heard).to.deep.equal([{ topic: 'anchor:a-1', version: 43 }]);
  });

  describe('that is hidden', () => {
    it('hands over to a visible one', async () => {
      const [one] = await running(2);
      one.page.setVisible(false);
      await talked();
      await time().pass(100);
      await tabs().last.open();
      expect([leaders(), one.feed.open]).to.deep.equal([[1], true]);
    });

    it('keeps on where all others are hidden too', async () => {
      const [one, two] = await running(2);
      two.page.setVisible(false);
      await talked();
      one.page.setVisible(false);
      await talked();
      await time().pass(60_000);
      expect([leaders(), tabs().streams.length, two.feed.open]).to.deep.equal([[0], 1, true]);
    });

    it('keeps on where there is no other', async () => {
      const [one] = await running(1);
      one.page.setVisible(false);
      await talked();
      await time().pass(60_000);
      expect([leaders(), tabs().streams.length]).to.deep.equal([[0], 1]);
    });

    it('hands over as soon as another is shown', async () => {
      const [one, two] = await running(2);
      for (const { page } of [two, one]) {
        page.setVisible(false);
        await talked();
      }
      two.page.setVisible(true);
      await talked();
      await time().pass(100);
      expect(leaders()).to.deep.equal([1]);
    });

    it('hands over to a new tab', async () => {
      const [one] = await running(1);
      one.page.setVisible(false);
      await tabs().open();
      await time().pass(100);
      expect(leaders()).to.deep.equal([1]);
    });

    it('does not hand over to a new tab in the background', async () => {
      const [one] = await running(1);
      one.page.setVisible(false);
      const two = await tabs().open(['anchor:a-1'], false);
      await time().pass(100);
      expect([leaders(), two.feed.open]).to.deep.equal([[0], true]);
    });

    it('and shown again before anybody else keeps on', async () => {
      const [one] = await running(1);
      one.page.setVisible(false);
      one.page.setVisible(true);
      await tabs().open();
      await time().pass(1_000);
      expect(leaders()).to.deep.equal([0]);
    });

    it('leads once more after it was shown and the other left', async () => {
      const [one, two] = await running(2);
      one.page.setVisible(false);
      await talked();
      one.page.setVisible(true);
      await talked();
      two.feed.close();
      await talked();
      await time().pass(100);
      expect(leaders()).to.deep.equal([0]);
    });
  });

  it('is never a hidden tab that did not lead before', async () => {
    const one = await tabs().open(['anchor:a-1'], false);
    await time().pass(60_000);
    expect([tabs().streams, one.feed.open]).to.deep.equal([[], false]);
    one.page.setVisible(true);
    await talked();
    await time().pass(100);
    expect(leaders()).to.deep.equal([0]);
  });

  it('is not one that was hidden while it waited', async () => {
    const [one, two, three] = await running(3);
    two.page.setVisible(false);
    await talked();
    const { pending } = await navigator.locks.query();
    expect(pending!.filter(({ name }) => name === tabs().name)).to.have.length(1);
    one.feed.close();
    await talked();
    await time().pass(100);
    expect(leaders()).to.deep.equal([tabs().all.indexOf(three)]);
  });
});

/** A tab of a page that runs no feed of ours: leads, talks and dies as a test says. */
class Puppet {
  readonly said: { kind: string; [key: string]: unknown }[] = [];
  readonly #channel: BroadcastChannel;
  #die: () => void = () => {};

  constructor(readonly name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.said.push(data as Puppet['said'][0]);
  }

  lead(): Promise<void> {
    return new Promise((leading) => {
      void navigator.locks.request(this.name, () => {
        leading();
        return new Promise<void>((die) => (this.#die = die));
      });
    });
  }

  async say(message: object): Promise<void> {
    this.#channel.postMessage(message);
    await talked();
  }

  /** Without a last word, as in a crash. */
  async die(): Promise<void> {
    this.#channel.close();
    this.#die();
    await talked();
  }
}

describe('A tab that vanishes without a word', () => {
  const time = useFakeTime();
  const tabs = useTabs();
  let puppet: Puppet;
  beforeEach(() => {
    puppet = new Puppet(tabs().name);
  });
  afterEach(() => puppet.die());

  const COVERED = { kind: 'lead', covered: ['anchor:a-1'], asks: false, lastEventId: '5' };

  it('is followed as leader, from the last event that it told of', async () => {
    await puppet.lead();
    const tab = await tabs().open();
    await puppet.say(COVERED);
    await puppet.say({ kind: 'hint', topic: 'anchor:a-2', version: 9, wait: 0, asker: 'x', lastEventId: '6' });
    expect(tab.opens).to.deep.equal([true]);
    await puppet.die();
    expect(tab.opens).to.deep.equal([true, false]);
    await time().pass(100);
    expect(tabs().last.from).to.equal('6');
  });

  it('leaves no hint untold that it told the others of', async () => {
    await puppet.lead();
    const tab = await tabs().open();
    await puppet.say({ kind: 'hint', topic: 'anchor:a-1', version: 43, wait: 2_000, asker: 'x' });
    await puppet.die();
    await time().pass(11_999);
    expect(tab.heard).to.deep.equal([]);
    await time().pass(1);
    expect(tab.heard).to.deep.equal([{ topic: 'anchor:a-1', version: 43 }]);
  });

  it('is missed at the second roll call after: what it watched is left out', async () => {
    await tabs().open();
    await puppet.say({ kind: 'here', from: 'x', topics: ['anchor:a-2'], visible: true });
    await time().pass(100);
    await tabs().last.open();
    expect(tabs().last.topics).to.deep.equal(['anchor:a-1', 'anchor:a-2']);
    await time().pass(60_000);
    await time().pass(60_000);
    await time().pass(5_000);
    expect(tabs().last.topics).to.deep.equal(['anchor:a-1']);
  });

  it('is not missed as long as it answers the roll call', async () => {
    await tabs().open();
    const here = { kind: 'here', from: 'x', topics: ['anchor:a-2'], visible: true };
    await puppet.say(here);
    await time().pass(100);
    await tabs().last.open();
    for (let i = 0; i < 3; i++) {
      await time().pass(60_000);
      await talked();
      expect(puppet.said.pop()).to.deep.include({ kind: 'lead', asks: true });
      await puppet.say(here);
    }
    await time().pass(5_000);
    expect(tabs().streams).to.have.length(1);
  });

  it('while it leads is not believed after 150 s', async () => {
    await puppet.lead();
    const tab = await tabs().open();
    await puppet.say(COVERED);
    await time().pass(149_000);
    await puppet.say(COVERED);
    await time().pass(149_999);
    expect(tab.opens).to.deep.equal([true]);
    await time().pass(1);
    expect(tab.opens).to.deep.equal([true, false]);
  });

  it('may be heard of late, when another leads already', async () => {
    const tab = await tabs().open();
    await time().pass(100);
    await tabs().last.open();
    await puppet.say({ kind: 'lead', covered: [], asks: false });
    expect([tab.feed.open, tab.opens]).to.deep.equal([true, [true]]);
  });

  it('is asked for by the next leader, whom each tab tells what it watches', async () => {
    await puppet.lead();
    await tabs().open(['anchor:a-1', 'room:r-1']);
    puppet.said.length = 0;
    await puppet.say({ kind: 'lead', covered: [], asks: true });
    expect(puppet.said).to.have.length(1);
    expect(puppet.said[0]).to.deep.include({ kind: 'here', topics: ['anchor:a-1', 'room:r-1'], visible: true });
  });
});
