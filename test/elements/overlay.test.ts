import { expect, fixtureSync, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import { mountWarning, part } from '../support/elements.js';
import { FakeResizeObserver } from '../support/fake-observers.js';
import { settled } from '../support/fake-time.js';
import { boxOf, goFullScreen, mountOverlay, useOverlays } from '../support/overlays.js';
import { listing, measure, penalty, report } from '../support/reports.js';

const MANY = report({
  measures: [measure(), measure({ id: 'w', kind: 'warn' }), measure({ id: 'b', kind: 'ban' })],
  listings: [listing(), listing({ id: 'l-8', kind: 'serious_illegal' })],
  penalties: [penalty(), penalty({ docNo: '2' }), penalty({ docNo: '3' })],
});

useOverlays();

describe('An overlay', () => {
  it('lies over the top of the player that "for" names, wherever it stands itself', async () => {
    const { panel } = await mountOverlay();
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('lies over its parent without "for"', async () => {
    const { panel } = await mountOverlay({ inside: true });
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('lies over its parent where nothing has that id', async () => {
    const { panel } = await mountOverlay({ inside: true, attributes: { for: 'nobody' } });
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('finds its player within its own shadow root', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<div id="inner" style="position:fixed;left:7px;top:9px;width:300px;height:200px"></div>';
    const { element, panel } = await mountOverlay({ attributes: { for: 'inner' } });
    host.shadowRoot!.append(element);
    await settled();
    expect(boxOf(panel())).to.deep.equal([7, 9, 300]);
  });

  for (const what of ['as it comes', 'with all warnings shown'])
    it(`never covers the bottom third, ${what}`, async () => {
      const { element, panel, player } = await mountOverlay({ answer: MANY });
      if (what !== 'as it comes') part(element, 'more')!.click();
      await settled();
      const { bottom } = panel().getBoundingClientRect();
      const { top, height } = player.getBoundingClientRect();
      expect(panel().scrollHeight).to.be.greaterThan(100);
      expect(bottom).to.be.at.most(top + (height * 2) / 3 + 0.5);
    });

  it('takes no clicks beside its banners', async () => {
    const { panel, element } = await mountOverlay();
    expect(getComputedStyle(element).pointerEvents).to.equal('none');
    expect(getComputedStyle(panel()).pointerEvents).to.equal('none');
    expect(getComputedStyle(part(element, 'banner')!).pointerEvents).to.equal('auto');
  });

  it('follows its player as that is resized', async () => {
    const { panel, player } = await mountOverlay();
    player.style.cssText += ';left:10px;top:20px;width:300px';
    FakeResizeObserver.resize(player);
    expect(boxOf(panel())).to.deep.equal([10, 20, 300]);
  });

  it('follows as the page is resized', async () => {
    const { panel, player } = await mountOverlay();
    player.style.left = '11px';
    FakeResizeObserver.resize(document.documentElement);
    expect(boxOf(panel())[0]).to.equal(11);
  });

  it('moves to another player with "for"', async () => {
    const other = fixtureSync<HTMLElement>(html`<div id="other" style="position:fixed;left:5px;top:6px;width:200px;height:100px"></div>`);
    const { element, panel } = await mountOverlay();
    element.for = other.id;
    await settled();
    expect(boxOf(panel())).to.deep.equal([5, 6, 200]);
  });

  it('finds its place again when moved in the page', async () => {
    const { element, panel } = await mountOverlay();
    fixtureSync<HTMLElement>(html`<p style="position:relative;margin:77px"></p>`).append(element);
    await settled();
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('finds its place where its language comes later', async () => {
    const { element, panel } = await mountOverlay();
    element.lang = 'en';
    await settled();
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('finds its place again after it was switched off for a while', async () => {
    const { panel } = await mountOverlay();
    configure({ enabled: false });
    await settled();
    configure({ enabled: true });
    await settled();
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('gives everything back when it becomes inline', async () => {
    const { element, panel } = await mountOverlay();
    element.placement = 'inline';
    await settled();
    expect(panel().style.cssText).to.equal('');
    expect(FakeResizeObserver.made.some(({ alive }) => alive)).to.equal(false);
  });

  it('is not placed where it became inline while the code for it was on its way', async () => {
    const { element, panel } = await mountOverlay({ attributes: { placement: 'inline' } });
    element.placement = 'overlay';
    await element.updateComplete;
    element.placement = 'inline';
    await settled();
    expect(panel().style.cssText).to.equal('');
  });

  it('gives everything back when removed', async () => {
    const { element, panel, player } = await mountOverlay();
    element.remove();
    await settled();
    expect(panel().style.cssText).to.equal('');
    expect(FakeResizeObserver.made.some(({ alive }) => alive)).to.equal(false);
    goFullScreen(player);
    expect(panel().hasAttribute('popover')).to.equal(false);
  });

  it('removed before the code for it came is not placed', async () => {
    const { element } = await mountWarning({ attributes: { placement: 'overlay' }, before: (one) => setTimeout(() => one.remove()) });
    await settled();
    expect(element.isConnected).to.equal(false);
    expect(FakeResizeObserver.made.some(({ alive }) => alive)).to.equal(false);
  });
});
