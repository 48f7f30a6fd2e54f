import { expect } from '@open-wc/testing';
import { part, parts, words } from '../support/elements.js';
import { FakeResizeObserver } from '../support/fake-observers.js';
import { settled } from '../support/fake-time.js';
import { mountOverlay, useOverlays } from '../support/overlays.js';
import { measure, penalty, report } from '../support/reports.js';

const THREE = report({ penalties: [penalty(), penalty({ docNo: '2' }), penalty({ docNo: '3' })] });
const BANNED = report({ penalties: [penalty()], measures: [measure(), measure({ id: 'b', kind: 'ban' })] });

const visible = (element: Element) => parts(element, 'banner').filter((one) => getComputedStyle(one).visibility === 'visible');
const codes = (element: Element) => visible(element).map(({ dataset }) => dataset['code']);

/** An overlay over a player so high, with its entrance over. */
const mountIn = async (height: number, answer = THREE) => {
  const mounted = await mountOverlay({ answer });
  const resize = async (to: number) => {
    mounted.player.style.height = `${to}px`;
    FakeResizeObserver.resize(mounted.player);
    await settled();
    for (const one of document.getAnimations()) one.finish();
  };
  await resize(height);
  return { ...mounted, resize, bottom: () => mounted.panel().getBoundingClientRect().bottom };
};

useOverlays();

describe('In an overlay', () => {
  it('as many banners are shown as fit whole, the rest is behind a button that is whole too', async () => {
    const { element, bottom } = await mountIn(270);
    expect(visible(element)).to.have.length(1);
    expect(words(part(element, 'more'))).to.equal('警示: 另有 2 条提示');
    for (const one of [visible(element)[0], part(element, 'more')!]) expect(one.getBoundingClientRect().bottom).to.be.at.most(bottom());
  });

  it('more are shown as the player grows, and fewer as it shrinks', async () => {
    const { element, resize } = await mountIn(270);
    await resize(600);
    expect(visible(element)).to.have.length(2);
    await resize(270);
    expect(visible(element)).to.have.length(1);
  });

  it('there is no button where everything fits without it', async () => {
    const { element } = await mountIn(600, report({ penalties: [penalty(), penalty({ docNo: '2' })] }));
    expect(parts(element, 'more')).to.deep.equal([]);
  });

  it('what stays for good is shown before anything else that has no room', async () => {
    const { element } = await mountIn(250, BANNED);
    expect(codes(element)).to.deep.equal(['platform-ban']);
    expect(words(part(element, 'more'))).to.equal('严重警示: 另有 2 条提示');
  });

  it('the most severe is shown although what stays for good takes the room', async () => {
    const { element } = await mountIn(150, BANNED);
    expect(codes(element)).to.deep.equal(['platform-ban']);
    expect(part(element, 'more')!.getBoundingClientRect().height).to.be.at.least(28);
  });

  it('a banner too high by itself scrolls, beside a button that is whole', async () => {
    const { element, panel, bottom } = await mountIn(120);
    const list = part(element, 'list')!;
    expect(visible(element)).to.have.length(1);
    expect(list.scrollHeight).to.be.greaterThan(list.clientHeight);
    expect(panel().hasAttribute('data-scrolls')).to.equal(true);
    expect(part(element, 'more')!.getBoundingClientRect().bottom).to.be.at.most(bottom() + 0.5);
  });

  it('all of them scroll once they are asked for, and the way back stays whole', async () => {
    const { element, panel, bottom } = await mountIn(300);
    part(element, 'more')!.click();
    await settled();
    expect(visible(element)).to.have.length(3);
    expect(panel().hasAttribute('data-scrolls')).to.equal(true);
    expect(words(part(element, 'more'))).to.equal('收起');
    expect(part(element, 'more')!.getBoundingClientRect().bottom).to.be.at.most(bottom() + 0.5);
    part(element, 'more')!.click();
    await settled();
    expect(visible(element)).to.have.length(1);
  });

  it('what has no room is all shown again in the page', async () => {
    const { element } = await mountIn(270);
    element.placement = 'inline';
    await settled();
    expect(visible(element)).to.have.length(2);
  });

  it('nothing is measured while nothing changes', async () => {
    const { element, player } = await mountIn(270);
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    FakeResizeObserver.resize(player);
    window.dispatchEvent(new Event('scroll'));
    await settled();
    observer.disconnect();
    expect(written).to.deep.equal([]);
  });
});
