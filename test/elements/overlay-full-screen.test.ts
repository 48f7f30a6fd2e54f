import { expect, fixtureSync, html } from '@open-wc/testing';
import { part, parts, words } from '../support/elements.js';
import { FakeResizeObserver } from '../support/fake-observers.js';
import { settled } from '../support/fake-time.js';
import { boxOf, goFullScreen, goFullScreenByOldName, mountOverlay, replaceForTest, useOverlays } from '../support/overlays.js';
import { measure, penalty, report } from '../support/reports.js';

const isOnTop = (panel: HTMLElement) => panel.matches(':popover-open');

useOverlays();

describe('In full screen, an overlay', () => {
  it('is in the top layer where it stands outside of what fills the screen', async () => {
    const { panel, player } = await mountOverlay();
    goFullScreen(player);
    expect(isOnTop(panel())).to.equal(true);
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('is shown anew for each change of full screen', async () => {
    const { panel, player } = await mountOverlay();
    goFullScreen(player);
    let shown = 0;
    panel().addEventListener('beforetoggle', (event) => (shown += Number((event).newState === 'open')));
    goFullScreen(player);
    await settled();
    expect(isOnTop(panel())).to.equal(true);
    expect(shown).to.equal(1);
  });

  it('is not shown anew as the player is resized', async () => {
    const { panel, player } = await mountOverlay();
    goFullScreen(player);
    let shown = 0;
    panel().addEventListener('beforetoggle', () => shown++);
    FakeResizeObserver.resize(player);
    await settled();
    expect(isOnTop(panel())).to.equal(true);
    expect(shown).to.equal(0);
  });

  it('stays where it is inside of what fills the screen', async () => {
    const { panel, player } = await mountOverlay({ inside: true });
    goFullScreen(player);
    expect(panel().hasAttribute('popover')).to.equal(false);
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('is over the part of its player that fills the screen, as text only', async () => {
    const { element, panel, player } = await mountOverlay({ inside: true });
    const video = player.appendChild(document.createElement('video'));
    video.style.cssText = 'position:fixed;left:1px;top:2px;width:333px;height:200px';
    goFullScreen(video);
    expect(isOnTop(panel())).to.equal(true);
    expect(boxOf(panel())).to.deep.equal([1, 2, 333]);
    expect(part(element, 'dismiss')!.getClientRects()).to.have.length(0);
  });

  it('is over its player where that is only a part of what fills the screen', async () => {
    const { panel } = await mountOverlay({ attributes: { for: 'inner' } });
    const room = fixtureSync<HTMLElement>(html`<div><div id="inner" style="position:fixed;left:50px;top:60px;width:300px;height:200px"></div></div>`);
    goFullScreen(room);
    expect(isOnTop(panel())).to.equal(true);
    expect(boxOf(panel())).to.deep.equal([50, 60, 300]);
  });

  it('knows full screen by its old name too', async () => {
    const { panel, player } = await mountOverlay();
    goFullScreenByOldName(player);
    expect(isOnTop(panel())).to.equal(true);
    goFullScreenByOldName(null);
    expect(isOnTop(panel())).to.equal(false);
  });

  for (const [where, slot, onTop] of [
    ['in', 'over', false],
    ['beside', 'aside', true],
  ] as const)
    it(`is ${onTop ? '' : 'not '}in the top layer where it is drawn ${where} the part of a shadow root that fills the screen`, async () => {
      const { element, player, panel } = await mountOverlay({ inside: true });
      const root = player.attachShadow({ mode: 'open' });
      root.innerHTML = '<div><slot name="over"></slot></div><slot name="aside"></slot>';
      element.slot = slot;
      replaceForTest(root, 'fullscreenElement', root.querySelector('div'));
      goFullScreen(player);
      expect(panel().matches(':popover-open')).to.equal(onTop);
    });

  it('says how many more there are, as text', async () => {
    const answer = report({ penalties: [penalty(), penalty({ docNo: '2' }), penalty({ docNo: '3' })] });
    const { element, player } = await mountOverlay({ answer });
    goFullScreen(player);
    expect(part(element, 'more')!.getClientRects()).to.have.length(1);
    part(element, 'more')!.click();
    await settled();
    expect(words(part(element, 'more'))).to.equal('收起');
    expect(part(element, 'more')!.getClientRects()).to.have.length(0);
  });

  it('shows as text only what fits whole, and first what stays for good', async () => {
    const answer = report({ penalties: [penalty(), penalty({ docNo: '2' })], measures: [measure(), measure({ id: 'b', kind: 'ban' })] });
    const { element, panel, player } = await mountOverlay({ answer });
    player.style.height = '180px';
    goFullScreen(player);
    await settled();
    const { right, bottom } = panel().getBoundingClientRect();
    const inSight = parts(element, 'banner').filter((one) => one.getBoundingClientRect().left < right);
    expect(inSight.map(({ dataset }) => dataset['code'])).to.deep.equal(['platform-ban']);
    // not while it comes in
    for (const animation of inSight[0].getAnimations()) animation.finish();
    expect(inSight[0].getBoundingClientRect().bottom).to.be.at.most(bottom);
    expect(parts(element, 'banner').map((one) => getComputedStyle(one).order)).to.deep.equal(['-1', '0', '0']);
  });

  it('stays where it is when something else fills the screen', async () => {
    const { panel } = await mountOverlay();
    goFullScreen(fixtureSync(html`<div></div>`));
    expect(panel().hasAttribute('popover')).to.equal(false);
  });

  it('is back in its place afterwards', async () => {
    const { panel, player } = await mountOverlay();
    goFullScreen(player);
    goFullScreen(null);
    expect(panel().hasAttribute('popover')).to.equal(false);
    expect(panel().style.position).to.equal('');
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('leaves the top layer when removed', async () => {
    const { element, panel, player } = await mountOverlay();
    goFullScreen(player);
    element.remove();
    await settled();
    expect(panel().hasAttribute('popover')).to.equal(false);
  });

  it('stays in its place in a browser without popovers', async () => {
    const { panel, player } = await mountOverlay();
    replaceForTest(HTMLElement.prototype, 'showPopover', undefined);
    goFullScreen(player);
    expect(panel().hasAttribute('popover')).to.equal(false);
  });

  it('is interactive inside of what fills the screen', async () => {
    const { element, player } = await mountOverlay({ inside: true });
    goFullScreen(player);
    expect(part(element, 'dismiss')!.getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('is text only from outside of a container, where every browser makes it inert', async () => {
    const { element, player } = await mountOverlay();
    goFullScreen(player);
    expect(part(element, 'dismiss')!.getClientRects()).to.have.length(0);
    goFullScreen(null);
    expect(part(element, 'dismiss')!.getClientRects()).to.have.length(1);
  });

  it('is text only over a bare video, where every browser makes it inert', async () => {
    const video = fixtureSync<HTMLElement>(html`<video id="bare" style="position:fixed;left:0;top:0;width:400px;height:300px"></video>`);
    const { element, panel } = await mountOverlay({ attributes: { for: video.id } });
    const visible = () => [...panel().querySelectorAll('button, a')].filter((one) => one.getClientRects().length > 0).length;
    expect(visible()).to.equal(4);
    goFullScreen(video);
    expect(isOnTop(panel())).to.equal(true);
    expect(visible()).to.equal(0);
    expect(part(element, 'text')!.getClientRects()).not.to.have.length(0);
    goFullScreen(null);
    expect(visible()).to.equal(4);
  });

  it('shows a warning that comes meanwhile', async () => {
    const { element, player, answer, panel } = await mountOverlay();
    goFullScreen(player);
    await answer(report({ version: 43, penalties: [penalty()], measures: [measure()] }));
    expect(isOnTop(panel())).to.equal(true);
    expect(parts(element, 'banner')).to.have.length(2);
  });
});
