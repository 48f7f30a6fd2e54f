import { expect, fixtureSync, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { LiveCreditDetails } from '../../src/elements/details/details.js';
import { detailsOf, drawn, finish, mountDetails, openFromBadge, panelOf, sectionText } from '../support/details.js';
import { mountBadge, part, unmountAll } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { mountRoom } from '../support/mount-room.js';
import { replace } from '../support/page.js';
import { penalty, report } from '../support/reports.js';
import { room } from '../support/rooms.js';

let restore: (() => void)[] = [];
const replaceForTest = (target: object, key: string, value: unknown): void => void restore.push(replace(target, key, value));

const giveBack = () => {
  for (const undo of restore.reverse()) undo();
  restore = [];
  unmountAll();
  window.scrollTo(0, 0);
};

const box = (element: Element) => {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom), width: Math.round(width), height: Math.round(height) };
};

/** A badge at a place of the viewport, inside of something with the given style, its details open. */
const openAt = async (place: string, around = '', dir = '') => {
  const opened = await mountBadge({ answer: report() });
  const outer = fixtureSync<HTMLElement>(html`<div dir=${dir}><div></div></div>`);
  const inner = outer.firstElementChild as HTMLElement;
  outer.setAttribute('style', around);
  inner.setAttribute('style', `position:absolute;${place}`);
  inner.append(opened.element);
  await settled();
  const pill = part(opened.element, 'pill')!;
  pill.click();
  await drawn();
  const details = detailsOf(opened.element)!;
  return { ...opened, outer, inner, pill, details, panel: finish(panelOf(details)!) };
};

const FRAME = 'position:fixed;left:0;top:0;width:100vw;height:100vh;';

describe('On a wide page the details', () => {
  afterEach(giveBack);

  it('are a popover in the top layer below the badge, aligned with it', async () => {
    const { panel, pill } = await openAt('left:50px;top:20px', FRAME);
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(panel.dataset['shape']).to.equal('popover');
    expect(box(panel)).to.deep.include({ left: 50, top: box(pill).bottom + 8, width: 400 });
  });

  it('are above the badge where there is no room below', async () => {
    const { panel, pill } = await openAt('left:50px;bottom:20px', FRAME);
    expect(box(panel).bottom).to.equal(box(pill).top - 8);
  });

  it('are beside the badge where there is room neither below nor above', async () => {
    const anchor = fixtureSync<HTMLElement>(html`<button style="position:fixed;left:50px;top:100px;bottom:100px;width:80px">x</button>`);
    const { element } = await mountDetails({ answer: report() });
    element.anchor = anchor;
    await drawn();
    const panel = finish(panelOf(element)!);
    expect(box(panel)).to.deep.include({ left: 138, top: 8 });
    expect(box(panel).bottom).to.be.at.most(window.innerHeight - 8);
  });

  it('are shifted to stay in view', async () => {
    const { panel } = await openAt('right:10px;top:20px', FRAME);
    expect(box(panel).right).to.equal(document.documentElement.clientWidth - 8);
  });

  it('are written and aligned as their language is, not as the page', async () => {
    const { panel, pill } = await openAt('left:300px;top:20px', FRAME, 'rtl');
    expect(box(panel).left).to.equal(box(pill).left);
    expect(getComputedStyle(panel).direction).to.equal('ltr');
  });

  it('scroll inside below their header, and never leave the screen', async () => {
    const { panel, details, answer } = await openAt('left:50px;top:20px', FRAME);
    await answer(report({ version: 43, penalties: [penalty(), penalty({ docNo: 'P-2' }), penalty({ docNo: 'P-3' })] }));
    expect(box(panel).bottom).to.be.at.most(window.innerHeight - 8);
    expect(panel.scrollHeight).to.be.greaterThan(panel.clientHeight);
    panel.scrollTop = 200;
    expect(part(details, 'header')!.getBoundingClientRect().top).to.be.closeTo(box(panel).top, 2);
  });

  it('follow the badge, whatever moves it', async () => {
    const { panel, inner } = await openAt('left:50px;top:20px', FRAME);
    inner.style.left = '90px';
    await drawn();
    expect(box(panel).left).to.equal(90);
    inner.style.transform = 'translateX(30px)';
    await drawn();
    expect(box(panel).left).to.equal(120);
  });

  it('stay where they were while their anchor is not drawn', async () => {
    const anchor = fixtureSync<HTMLElement>(html`<button style="position:fixed;left:50px;top:20px">x</button>`);
    const { element } = await mountDetails({ answer: report() });
    element.anchor = anchor;
    await drawn();
    expect(box(finish(panelOf(element)!)).left).to.equal(50);
    anchor.style.display = 'none';
    await drawn();
    expect(box(panelOf(element)!).left).to.equal(50);
  });

  it('of the page’s own stand at their element, and take no room', async () => {
    const page = fixtureSync<HTMLElement>(html`<p style="position:fixed;left:30px;top:40px;margin:0">before<b></b>after</p>`);
    const before = box(page);
    const { element } = await mountDetails({ answer: report() });
    page.querySelector('b')!.append(element);
    await drawn();
    expect(box(page)).to.deep.equal(before);
    expect(finish(panelOf(element)!).matches(':popover-open')).to.equal(true);
    expect(box(panelOf(element)!).left).to.be.within(60, 110);
  });
});

describe('In a narrow container the details', () => {
  afterEach(giveBack);
  const CONTAINER = 'position:fixed;left:100px;top:50px;width:390px;height:500px;container-type:inline-size';

  it('are a sheet at its bottom, as wide as it and at most 85 % of its height', async () => {
    const { panel, outer } = await openAt('left:20px;top:20px', CONTAINER);
    expect(panel.dataset['shape']).to.equal('sheet');
    expect(box(panel)).to.deep.include({ left: 100, width: 390, bottom: 550 });
    expect(box(panel).height).to.be.at.most(500 * 0.85 + 1);
    expect(box(outer).bottom).to.equal(550);
  });

  it('become a popover when it grows, and a sheet again when it shrinks', async () => {
    const { panel, outer } = await openAt('left:20px;top:20px', CONTAINER);
    outer.style.width = '600px';
    await drawn();
    expect(panel.dataset['shape']).to.equal('popover');
    outer.style.width = '500px';
    await drawn();
    expect(box(panel)).to.deep.include({ left: 100, width: 500 });
  });

  it('take the nearest container, across shadow roots and slots', async () => {
    const outer = fixtureSync<HTMLElement>(html`<div style=${CONTAINER}><div id="host"></div></div>`);
    const host = outer.querySelector('#host')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<div style="container-type:inline-size;width:300px"><slot></slot></div>';
    const { element } = await mountBadge({ answer: report() });
    host.append(element);
    await settled();
    part(element, 'pill')!.click();
    await drawn();
    expect(box(finish(panelOf(detailsOf(element)!)!))).to.deep.include({ left: 100, width: 300 });
  });

  it('pass over a container too narrow to read in, such as a card', async () => {
    const { panel } = await openAt('left:20px;top:20px', 'position:fixed;left:100px;top:50px;width:180px;height:200px;container-type:inline-size');
    expect(panel.dataset['shape']).to.equal('popover');
  });

  it('use the height of the screen where little of the container can be seen', async () => {
    const { panel } = await openAt('left:20px;top:20px', 'position:fixed;left:100px;top:-900px;width:390px;height:1000px;container-type:inline-size');
    expect(box(panel)).to.deep.include({ left: 100, bottom: window.innerHeight });
  });

  it('are pulled down by their header, and close where they are let go far down', async () => {
    const { panel, element, details } = await openAt('left:20px;top:20px', CONTAINER);
    const header = part(details, 'header')!;
    const pull = (type: string, clientY: number) =>
      header.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, clientY }));
    replaceForTest(panel, 'setPointerCapture', () => undefined);
    pull('pointerdown', 100);
    pull('pointermove', 140);
    expect(panel.style.transform).to.equal('translateY(40px)');
    pull('pointerup', 140);
    expect(panel.style.transform).to.equal('');
    pull('pointerdown', 100);
    pull('pointermove', 220);
    pull('pointerup', 220);
    await drawn();
    expect(detailsOf(element)).to.equal(null);
  });

  it('are not pulled while they are a popover', async () => {
    const { panel, details } = await openAt('left:20px;top:20px', FRAME);
    for (const [type, clientY] of [['pointerdown', 100], ['pointermove', 240]] as const)
      part(details, 'header')!.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, clientY }));
    expect(panel.style.transform).to.equal('');
  });
});

describe('In full screen the details', () => {
  afterEach(giveBack);
  const fill = (element: Element | null) => {
    replaceForTest(document, 'fullscreenElement', element);
    document.dispatchEvent(new Event('fullscreenchange'));
  };
  const PLAYER = 'position:fixed;left:40px;top:30px;width:420px;height:500px';

  it('are laid out in what fills the screen', async () => {
    const { panel, outer } = await openAt('left:20px;top:20px', PLAYER);
    expect(panel.dataset['shape']).to.equal('popover');
    fill(outer);
    expect(box(finish(panel))).to.deep.include({ left: 40, width: 420, bottom: 530 });
  });

  it('enter the top layer anew, above what went full screen later, and keep the focus', async () => {
    const { panel, outer, details } = await openAt('left:20px;top:20px', PLAYER);
    let shown = 0;
    panel.addEventListener('beforetoggle', (event) => (shown += Number((event).newState === 'open')));
    fill(outer);
    expect([shown, panel.matches(':popover-open')]).to.deep.equal([1, true]);
    expect(details.shadowRoot!.activeElement).to.equal(panel);
  });

  it('stay below where they are outside of what fills the screen, for there they could not be used', async () => {
    const { panel } = await openAt('left:20px;top:20px', PLAYER);
    let shown = 0;
    panel.addEventListener('beforetoggle', () => shown++);
    fill(fixtureSync(html`<div></div>`));
    expect(shown).to.equal(0);
  });
});

describe('In a browser without popovers the details', () => {
  beforeEach(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)!;
      delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
      restore.push(() => Object.defineProperty(HTMLElement.prototype, name, own));
    }
  });
  afterEach(giveBack);
  const place = (details: Element) => details.parentElement!.parentElement;

  it('stand at the end of the page, out of the badge’s box', async () => {
    const { details, panel } = await openFromBadge();
    expect(place(details)).to.equal(document.body);
    expect([panel()!.dataset['shape'], getComputedStyle(panel()!).position]).to.deep.equal(['popover', 'fixed']);
    expect(details.shadowRoot!.activeElement === panel()).to.equal(true);
  });

  it('go with their wrapper when they close', async () => {
    const { details, element, pill } = await openFromBadge();
    const open = document.body.childElementCount;
    part(details, 'close')!.click();
    await drawn();
    expect([details.isConnected, document.body.childElementCount]).to.deep.equal([false, open - 1]);
    expect(element.shadowRoot!.activeElement === pill).to.equal(true);
  });

  it('go with the badge when it leaves the page', async () => {
    const { details, element } = await openFromBadge();
    element.remove();
    await drawn();
    expect(details.isConnected).to.equal(false);
  });

  it('are given what the room around the badge gives, and what the page set on the badge', async () => {
    const inside = '<p lang="en" dir="rtl"><live-credit-badge of="merchant" loading="eager"></live-credit-badge></p>';
    const mounted = await mountRoom(inside, { room: 'r-8848', endpoint: 'https://room.example', live: 'off', theme: 'dark' });
    configure({ lang: undefined });
    await mounted.answerRoom(room({ remedies: { noReasonReturnDays: 7, hotline: '12315' } }));
    await mounted.answerAll();
    const badge = mounted.element.querySelector('live-credit-badge')!;
    part(badge, 'pill')!.click();
    await drawn();
    const details = document.querySelector<LiveCreditDetails>('body > live-credit-room > live-credit-details')!;
    expect(mounted.source.subjects).to.deep.equal(['merchant:m-2001']);
    expect(mounted.source.roomsAsked).to.have.length(1);
    expect(sectionText(details, 'rights')).to.include('Complaint hotline 12315');
    expect(details.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset['theme']).to.equal('dark');
    expect(getComputedStyle(panelOf(details)!).direction).to.equal('ltr');
    mounted.element.theme = 'light';
    await drawn();
    expect(details.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset['theme']).to.equal('light');
  });

  it('are put into what fills the screen, and back', async () => {
    const { details, element } = await openFromBadge();
    const player = element.parentElement!;
    const fill = (full: Element | null) => {
      replaceForTest(document, 'fullscreenElement', full);
      document.dispatchEvent(new Event('fullscreenchange'));
    };
    fill(player);
    await drawn();
    expect([place(details), panelOf(details) !== undefined]).to.deep.equal([player, true]);
    fill(null);
    await drawn();
    expect(place(details)).to.equal(document.body);
  });
});
