import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/badge/define.js';
import { useSource } from '../../src/client/client-registry.js';
import { configure } from '../../src/client/options.js';
import { roomsComeBy } from '../../src/controllers/room-code.js';
import type { LiveCreditBadge } from '../../src/elements/badge/badge.js';
import { installSources } from '../support/fake-source.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { room } from '../support/rooms.js';

// one page, and what is defined on it stays defined: the order of these is the order in which it happens
describe('Elements in a room whose code is not there', () => {
  const time = useFakeTime();
  let come: (() => Promise<unknown>) | undefined;
  let fail: ((error: Error) => void) | undefined;
  let loads = 0;
  let sources: ReturnType<typeof installSources>;
  /** What the page's own backend is asked. */
  let own: (typeof sources)[number];
  before(() => {
    sources = installSources();
    configure({ endpoint: 'https://page.example.com' });
  });
  after(() => {
    configure({ endpoint: undefined });
    useSource();
  });

  const mount = async () => {
    const element = fixtureSync<Element>(html`<live-credit-room room="r-8848" endpoint="https://room.example.com"
      ><live-credit-badge of="anchor" loading="eager"></live-credit-badge
      ><live-credit-badge subject="merchant:m-1" loading="eager"></live-credit-badge
    ></live-credit-room>`);
    await settled();
    return element;
  };
  const badges = (element: Element) => [...element.querySelectorAll<LiveCreditBadge>('live-credit-badge')];
  const status = (element: Element) => badges(element).map((one) => one.getAttribute('status'));

  it('wait, where nobody has it come', async () => {
    const element = await mount();
    expect(status(element)).to.deep.equal(['idle', 'loading']);
    expect(sources.map(({ endpoint }) => endpoint)).to.deep.equal(['https://page.example.com/']);
    [own] = sources;
  });

  it('have it come once, ask nobody meanwhile, and say after 3 s that there is no answer yet', async () => {
    sources.length = 0;
    roomsComeBy(() => {
      loads++;
      return new Promise((resolve, reject) => {
        come = () => import('../../src/elements/room/define.js').then(resolve);
        fail = reject;
      });
    });
    const element = await mount();
    await settled();
    expect(loads).to.equal(1);
    expect(status(element)).to.deep.equal(['loading', 'loading']);
    expect(sources).to.have.length(0);
    await time().pass(3_000);
    expect(badges(element).map(({ snapshot }) => snapshot.slow)).to.deep.equal([true, true]);
  });

  it('say that information is unavailable where it cannot be had; a subject of their own is shown all the same', async () => {
    const element = await mount();
    const before = own.subjects.length;
    fail!(new TypeError('Failed to fetch'));
    await settled();
    expect(status(element)).to.deep.equal(['failed', 'loading']);
    expect(own.subjects.slice(before)).to.deep.equal(['merchant:m-1']);
  });

  it('ask the room’s backend as soon as it is there', async () => {
    const element = await mount();
    sources.length = 0;
    await come!();
    await settled();
    await import('../../src/elements/room/room-content.js');
    await settled();
    const there = sources.find(({ endpoint }) => endpoint === 'https://room.example.com/')!;
    expect(there.subjects).to.include('merchant:m-1');
    there.roomsAsked[0].answer(room());
    await settled();
    expect(there.subjects).to.include('anchor:a-1');
    expect(status(element)).to.deep.equal(['loading', 'loading']);
  });
});
