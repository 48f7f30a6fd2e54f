import { expect, fixtureSync, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import { mountWarning, part } from '../support/elements.js';
import { FakeResizeObserver } from '../support/fake-observers.js';
import { settled } from '../support/fake-time.js';
import { boxOf, goFullScreen, mountOverlay, replaceForTest, useOverlays } from '../support/overlays.js';
import { listing, measure, penalty, report } from '../support/reports.js';

const MANY = report({
  measures: [measure(), measure({ id: 'w', kind: 'warn' }), measure({ id: 'b', kind: 'ban' })],
  listings: [listing(), listing({ id: 'l-8', kind: 'serious_illegal' })],
  penalties: [penalty(), penalty({ docNo: '2' }), penalty({ docNo: '3' })],
});

/** As long as observers take to tell. */
const frames = async () => {
  for (let i = 0; i < 4; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
};

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

  it('takes no clicks between its banners', async () => {
    const { element } = await mountOverlay({ answer: MANY });
    expect(getComputedStyle(part(element, 'list')!).pointerEvents).to.equal('none');
    expect(getComputedStyle(part(element, 'more')!).pointerEvents).to.equal('auto');
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

  it('finds its player where that comes later, or is another element later', async () => {
    const { panel } = await mountOverlay({ attributes: { for: 'late' } });
    const box = 'position:fixed;left:12px;top:13px;width:250px;height:180px';
    const late = fixtureSync<HTMLElement>(html`<div style=${box}></div>`);
    late.id = 'late';
    await settled();
    expect(boxOf(panel())).to.deep.equal([12, 13, 250]);
    late.id = '';
    const next = fixtureSync<HTMLElement>(html`<div id="late" style="position:fixed;left:3px;top:4px;width:200px;height:180px"></div>`);
    FakeResizeObserver.resize(late);
    await settled();
    expect(boxOf(panel())).to.deep.equal([3, 4, 200]);
    expect(next.isConnected).to.equal(true);
  });

  it('lies over the component in whose shadow root it stands', async () => {
    const box = 'display:block;position:fixed;left:8px;top:9px;width:300px;height:200px';
    const host = fixtureSync<HTMLElement>(html`<div style=${box}></div>`);
    const { element, panel } = await mountOverlay({ inside: true });
    host.attachShadow({ mode: 'open' }).append(element);
    await settled();
    expect(boxOf(panel())).to.deep.equal([8, 9, 300]);
  });

  for (const [what, transform] of [
    ['moved', 'translate(70px, 40px)'],
    ['turned', 'rotate(90deg)'],
    ['scaled', 'scale(0.5)'],
  ])
    it(`goes along with its player as that is ${what}`, async () => {
      const { panel, player } = await mountOverlay({ inside: true });
      player.style.transform = transform;
      FakeResizeObserver.resize(player);
      expect(panel().getBoundingClientRect().left).to.be.at.least(player.getBoundingClientRect().left - 0.5);
      expect([panel().offsetLeft, panel().offsetTop, panel().offsetWidth]).to.deep.equal([0, 0, 400]);
    });

  it('is over its player where both stand in a page that is scaled', async () => {
    const { element, panel, player } = await mountOverlay();
    const page = fixtureSync<HTMLElement>(html`<div style="transform:scale(0.5);transform-origin:0 0;width:800px;height:600px"></div>`);
    page.append(player, element);
    await settled();
    FakeResizeObserver.resize(player);
    expect(boxOf(panel())).to.deep.equal(boxOf(player));
  });

  for (const [what, move] of [
    ['its player moves', ({ player }) => (player.style.top = '150px')],
    ['it moves itself', ({ element }) => (element.parentElement!.style.marginTop = '37px')],
  ] as [string, (moved: Awaited<ReturnType<typeof mountOverlay>>) => void][])
    it(`follows as ${what} and nothing is resized or scrolled`, async () => {
      const mounted = await mountOverlay();
      await frames();
      move(mounted);
      await frames();
      expect(boxOf(mounted.panel())).to.deep.equal(boxOf(mounted.player));
    });

  it('writes nothing while nothing changes', async () => {
    const { panel, player } = await mountOverlay();
    await frames();
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    observer.observe(panel(), { attributes: true });
    FakeResizeObserver.resize(player);
    window.dispatchEvent(new Event('scroll'));
    await frames();
    observer.disconnect();
    expect(written).to.deep.equal([]);
  });

  it('is in the top layer while its player fills the page by style alone and lies over it, and can be pressed', async () => {
    const { element, panel, player } = await mountOverlay();
    const fill = 'position:fixed;left:0;top:0;width:100%;height:100%;z-index:9999';
    const before = player.style.cssText;
    player.style.cssText = fill;
    FakeResizeObserver.resize(player);
    expect(panel().matches(':popover-open')).to.equal(true);
    expect(part(element, 'dismiss')!.getClientRects()).to.have.length(1);
    FakeResizeObserver.resize(player);
    expect(panel().matches(':popover-open')).to.equal(true);
    player.style.cssText = before;
    FakeResizeObserver.resize(player);
    expect(panel().matches(':popover-open')).to.equal(false);
    expect(boxOf(panel())).to.deep.equal([40, 30, 400]);
  });

  it('stays where it is when something else of the page lies over it', async () => {
    const { panel, player } = await mountOverlay();
    fixtureSync(html`<div style="position:fixed;inset:0;z-index:9999"></div>`);
    player.style.cssText = 'position:fixed;left:0;top:0;width:100%;height:100%';
    FakeResizeObserver.resize(player);
    expect(panel().matches(':popover-open')).to.equal(false);
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

  it('leaves no listener behind', async () => {
    const alive = new Set<string>();
    const watch = (target: EventTarget, name: string) => {
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      replaceForTest(target, 'addEventListener', (type: string, ...rest: [() => void]) => {
        alive.add(`${name} ${type}`);
        addEventListener.call(target, type, ...rest);
      });
      replaceForTest(target, 'removeEventListener', (type: string, ...rest: [() => void]) => {
        alive.delete(`${name} ${type}`);
        removeEventListener.call(target, type, ...rest);
      });
    };
    const { element } = await mountOverlay({ attributes: { placement: 'inline' } });
    watch(window, 'window');
    watch(document, 'document');
    element.placement = 'overlay';
    await settled();
    expect([...alive]).to.have.members(['document fullscreenchange', 'document webkitfullscreenchange', 'window scroll', 'window resize']);
    element.remove();
    await settled();
    expect([...alive]).to.deep.equal([]);
  });

  it('removed before the code for it came is not placed', async () => {
    const { element } = await mountWarning({ attributes: { placement: 'overlay' }, before: (one) => setTimeout(() => one.remove()) });
    await settled();
    expect(element.isConnected).to.equal(false);
    expect(FakeResizeObserver.made.some(({ alive }) => alive)).to.equal(false);
  });
});
