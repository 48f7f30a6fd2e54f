import { expect } from '@open-wc/testing';
import { talked, useTabs } from '../support/fake-tabs.js';
import { useFakeTime } from '../support/fake-time.js';
import { recordPageErrors, replace } from '../support/page.js';

const refuse = () => {
  throw new DOMException('not here', 'SecurityError');
};

describe('Where tabs cannot talk, each has its own stream:', () => {
  const time = useFakeTime();
  const tabs = useTabs();
  let restore = () => {};
  afterEach(() => restore());

  const BROWSERS: [name: string, install: () => () => void][] = [
    ['no BroadcastChannel', () => replace(window, 'BroadcastChannel', undefined)],
    ['a BroadcastChannel that throws', () => replace(window, 'BroadcastChannel', refuse)],
    ['locks that throw', () => replace(navigator.locks, 'request', refuse)],
    ['locks that are refused', () => replace(navigator.locks, 'request', () => Promise.reject(new Error('no')))],
    ['locks that are undefined', () => replace(navigator, 'locks', undefined)],
  ];
  for (const [name, install] of BROWSERS)
    it(name, async () => {
      const errors = recordPageErrors();
      restore = install();
      const all = [tabs().add(['anchor:a-1']), tabs().add(['anchor:a-1'])];
      await time().pass(100);
      restore();
      expect(tabs().running.map(({ tab }) => tab)).to.deep.equal([0, 1]);
      for (const stream of tabs().streams) {
        await stream.open();
        await stream.hint('anchor:a-1', 43);
      }
      await time().pass(0);
      errors.restore();
      expect(all.map(({ feed, heard }) => [feed.open, heard.length])).to.deep.equal([[true, 1], [true, 1]]);
      expect(errors.found).to.deep.equal([]);
    });

  it('hidden or not', async () => {
    restore = replace(navigator, 'locks', undefined);
    const tab = tabs().add(['anchor:a-1'], false);
    await time().pass(100);
    await tabs().last.open();
    tab.page.setVisible(true);
    tab.page.setVisible(false);
    await time().pass(1_000);
    expect([tab.opens, tabs().streams.length]).to.deep.equal([[true], 1]);
  });

  it('and sharing does no harm', async () => {
    restore = replace(navigator, 'locks', undefined);
    const [one, two] = [tabs().add(['anchor:a-1']), tabs().add(['anchor:a-1'])];
    await time().pass(100);
    one.feed.share('anchor:a-1', 43, {});
    restore();
    await talked();
    expect(two.shared).to.deep.equal([]);
  });

  it('it goes with its tab', async () => {
    restore = replace(navigator, 'locks', undefined);
    const tab = tabs().add(['anchor:a-1']);
    await time().pass(100);
    tab.page.events!.leave();
    expect([tabs().running, time().pending]).to.deep.equal([[], 0]);
    tab.page.events!.back();
    await time().pass(100);
    expect(tabs().running).to.have.length(1);
  });

  it('a leader whose lock is taken away goes on alone', async () => {
    const tab = await tabs().open();
    await time().pass(100);
    await tabs().last.open();
    await navigator.locks.request(tabs().name, { steal: true }, () => talked());
    await tabs().last.hint('anchor:a-1', 43);
    await time().pass(0);
    expect([tab.opens, tab.heard.length, tabs().streams.length]).to.deep.equal([[true], 1, 1]);
  });
});
