import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { LiveCreditRoom } from '../../src/elements/room/room.js';
import { unmountAll } from '../support/elements.js';
import { installSource, installSources } from '../support/fake-source.js';
import { FakeTime, settled } from '../support/fake-time.js';
import { mountRoom } from '../support/mount-room.js';
import { recordWarnings } from '../support/page.js';
import { room } from '../support/rooms.js';

const BADGE = '<live-credit-badge of="anchor" loading="eager"></live-credit-badge>';

const newBadge = () => {
  const badge = document.createElement('live-credit-badge');
  Object.assign(badge, { of: 'anchor', loading: 'eager' });
  return badge;
};

describe('A room', () => {
  afterEach(unmountAll);

  it('asks once for itself, however many are inside', async () => {
    const { source, answerRoom } = await mountRoom(BADGE.repeat(5));
    await answerRoom(room());
    expect(source.roomsAsked.map(({ id }) => id)).to.deep.equal(['r-8848']);
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('shows nothing by itself and takes no box', async () => {
    const { element } = await mountRoom('<p>页面</p>');
    expect(getComputedStyle(element).display).to.equal('contents');
    expect(element.shadowRoot!.textContent.trim()).to.equal('');
  });

  it('reaches elements across shadow roots', async () => {
    const { element, source, answerRoom } = await mountRoom('<section></section>');
    await answerRoom(room());
    element.querySelector('section')!.attachShadow({ mode: 'open' }).append(newBadge());
    await settled();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('reaches elements that come later', async () => {
    const { element, source, answerRoom } = await mountRoom('');
    await answerRoom(room());
    element.append(newBadge());
    await settled();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('lets go of elements that are moved out of it', async () => {
    const { element, answerRoom, answerAll } = await mountRoom(BADGE);
    await answerRoom(room());
    await answerAll();
    const { said, restore } = recordWarnings();
    const badge = element.querySelector('live-credit-badge')!;
    fixtureSync<HTMLElement>(html`<p></p>`).append(badge);
    await settled();
    restore();
    expect(badge.getAttribute('status')).to.equal('failed');
    expect(said).to.deep.equal(['live-credit: of="anchor" needs a <live-credit-room> around it']);
  });

  it('gives way to a room inside it', async () => {
    const { source } = await mountRoom(`<live-credit-room room="r-2">${BADGE}</live-credit-room>`);
    expect(source.roomsAsked.map(({ id }) => id)).to.have.members(['r-8848', 'r-2']);
    source.roomsAsked.find(({ id }) => id === 'r-2')!.answer(room({ id: 'r-2', roles: { anchors: [{ subject: 'anchor:inner', displayName: '内' }] } }));
    await settled();
    expect(source.subjects).to.deep.equal(['anchor:inner']);
  });

  it('gives its endpoint, which an element’s own goes before', async () => {
    const sources = installSources();
    configure({ endpoint: 'https://page.example.com' });
    await fixture(html`<live-credit-room room="r-1" endpoint="https://room.example.com"
      ><live-credit-badge subject="anchor:a" loading="eager"></live-credit-badge
      ><live-credit-badge subject="anchor:b" loading="eager" endpoint="https://own.example.com"></live-credit-badge
    ></live-credit-room>`);
    await settled();
    const asked = sources.map(({ endpoint, subjects }) => [endpoint, ...subjects]);
    expect(asked).to.have.deep.members([['https://room.example.com/', 'anchor:a'], ['https://own.example.com/', 'anchor:b']]);
  });

  it('gives its language and colours', async () => {
    const { element, answerRoom, answerAll } = await mountRoom(BADGE, { room: 'r-8848', lang: 'en', theme: 'dark' });
    configure({ lang: undefined });
    await answerRoom(room());
    await answerAll();
    const root = () => element.querySelector('live-credit-badge')!.shadowRoot!.querySelector('.root')!;
    expect([root().getAttribute('lang'), root().getAttribute('data-theme')]).to.deep.equal(['en', 'dark']);
    element.lang = 'zh-CN';
    await settled();
    expect(root().getAttribute('lang')).to.equal('zh-CN');
  });

  it('asks about another room when it becomes that', async () => {
    const { element, source, answerRoom } = await mountRoom(BADGE);
    await answerRoom(room());
    element.room = 'r-2';
    await settled();
    expect(source.roomsAsked.map(({ id }) => id)).to.deep.equal(['r-8848', 'r-2']);
    expect(element.snapshot.status).to.equal('loading');
    expect(element.querySelector('live-credit-badge')!.getAttribute('status')).to.equal('loading');
  });

  it('neither aborts nor asks again when moved', async () => {
    const { element, source } = await mountRoom(BADGE);
    fixtureSync<HTMLElement>(html`<p></p>`).append(element);
    await settled();
    expect(source.roomsAsked).to.have.length(1);
    expect(source.roomsAsked[0].signal.aborted).to.equal(false);
  });

  it('aborts its question when removed', async () => {
    const { element, source } = await mountRoom(BADGE);
    const time = new FakeTime();
    element.remove();
    await time.pass(1_000);
    time.restore();
    expect(source.roomsAsked[0].signal.aborted).to.equal(true);
  });

  it('asks nothing while everything is switched off, and does once it is on again', async () => {
    const source = installSource();
    configure({ endpoint: 'https://credit.example.com', enabled: false });
    await fixture<LiveCreditRoom>(html`<live-credit-room room="r-1"></live-credit-room>`);
    await settled();
    expect(source.roomsAsked).to.have.length(0);
    configure({ enabled: true });
    await settled();
    expect(source.roomsAsked).to.have.length(1);
  });

  it('says in the console that it needs an id, once something inside asks for a role', async () => {
    const { said, restore } = recordWarnings();
    const { element } = await mountRoom(BADGE, {});
    restore();
    expect(said).to.deep.equal(['live-credit: of="anchor" needs an id: <live-credit-room room="…">']);
    expect(element.querySelector('live-credit-badge')!.getAttribute('status')).to.equal('failed');
  });

  it('tells of a failed question by an event, once', async () => {
    const { element, answerRoom } = await mountRoom('');
    const heard: Event[] = [];
    element.addEventListener('live-credit-error', (event) => heard.push(event));
    await answerRoom(new Error('x'));
    expect(heard).to.have.length(1);
    expect(element.snapshot.status).to.equal('failed');
  });
});
