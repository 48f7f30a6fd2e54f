import { expect, fixtureSync, html } from '@open-wc/testing';
import { part, parts } from '../support/elements.js';
import { FakeResizeObserver } from '../support/fake-observers.js';
import { settled } from '../support/fake-time.js';
import { boxOf, goFullScreen, mountOverlay, replaceForTest, useOverlays } from '../support/overlays.js';
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
