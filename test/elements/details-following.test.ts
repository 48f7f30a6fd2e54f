import { expect } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import { detailsOf, drawn, mountDetails, openFromBadge, panelOf, sectionText } from '../support/details.js';
import { part, parts, recordEvents, unmountAll, words } from '../support/elements.js';
import { mountRoom } from '../support/mount-room.js';
import { replace } from '../support/page.js';
import { measure, penalty, report } from '../support/reports.js';
import { room } from '../support/rooms.js';

/** How many listeners window and document have that were added since. */
const countListeners = () => {
  const held = new Set<string>();
  const ids = new Map<unknown, number>();
  const key = (type: string, listener: unknown) => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    return `${type} ${ids.get(listener)}`;
  };
  type Given = Parameters<EventTarget['addEventListener']>;
  const undo = ([window, document] as EventTarget[]).flatMap((target) => [
    replace(target, 'addEventListener', (...given: Given) => {
      held.add(key(given[0], given[1]));
      EventTarget.prototype.addEventListener.apply(target, given);
    }),
    replace(target, 'removeEventListener', (...given: Given) => {
      held.delete(key(given[0], given[1]));
      EventTarget.prototype.removeEventListener.apply(target, given);
    }),
  ]);
  return { held, restore: () => undo.forEach((one) => one()) };
};

describe('Details opened from a badge', () => {
  afterEach(unmountAll);

  it('share its answer: nothing more is asked', async () => {
    const { source, details } = await openFromBadge();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
    expect(details.snapshot).to.equal(details.snapshot.last && (details.getRootNode() as ShadowRoot).host['snapshot' as never]);
  });

  it('share a report that the page supplied, and ask for nothing', async () => {
    const supplied = report({ validUntil: '2999-01-01T00:00:00Z' });
    const { details, source, element } = await openFromBadge({ answer: undefined, before: (one) => (one.report = supplied) });
    expect(words(part(details, 'name'))).to.equal('小鹿好物');
    expect(source.asked).to.have.length(0);
    element.report = { ...supplied, subject: { ...supplied.subject, displayName: '大鹿' } };
    await drawn();
    expect(words(part(details, 'name'))).to.equal('大鹿');
  });

  it('follow the data as it changes', async () => {
    const { answer, details } = await openFromBadge();
    await answer(report({ version: 43, measures: [measure()] }));
    expect(words(part(details, 'restriction'))).to.equal('暂停直播至2026年11月30日');
    expect(details.getAttribute('permission')).to.equal('suspended');
  });

  it('keep their scroll position and the focus as the data changes', async () => {
    const many = { penalties: [penalty(), penalty({ docNo: 'P-2' }), penalty({ docNo: 'P-3' })] };
    const { answer, details, panel } = await openFromBadge({ answer: report(many) });
    const [, second] = parts(details, 'fact');
    const link = second.querySelector('a')!;
    link.focus({ preventScroll: true });
    panel()!.scrollTop = 120;
    await answer(report({ version: 43, penalties: [penalty({ docNo: 'P-0', decidedOn: '2026-01-01' }), ...many.penalties] }));
    expect(panel()!.scrollTop).to.equal(120);
    expect(details.shadowRoot!.activeElement).to.equal(link);
    expect(words(link.closest('[part=fact]')!.querySelector('dl'))).to.include('P-2');
  });

  it('take the focus to the panel where what had it is gone', async () => {
    const { answer, details, panel } = await openFromBadge({ answer: report({ penalties: [penalty()] }) });
    part(details, 'fact')!.querySelector('a')!.focus();
    await answer(report({ version: 43 }));
    expect(details.shadowRoot!.activeElement).to.equal(panel());
  });

  it('follow language, theme and endpoint of the badge', async () => {
    const { element, details } = await openFromBadge();
    element.lang = 'en';
    element.theme = 'dark';
    await drawn();
    expect(words(details.shadowRoot!.querySelector('h3'))).to.equal('Credit grade');
    expect(details.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset['theme']).to.equal('dark');
    element.endpoint = 'https://other.example.com';
    await drawn();
    expect(details.endpoint).to.equal('https://other.example.com');
  });

  it('tell of nothing new but what every element tells of', async () => {
    const { heard, restore } = recordEvents('live-credit-load', 'live-credit-open', 'live-credit-change', 'live-credit-error', 'toggle');
    await openFromBadge();
    restore();
    expect(heard.map(({ type }) => type)).to.deep.equal(['live-credit-load', 'live-credit-open', 'live-credit-load']);
  });

  it('leave nothing behind when they close', async () => {
    const { element, pill } = await openFromBadge();
    pill.click();
    await drawn();
    const before = element.shadowRoot!.childNodes.length;
    const { held, restore } = countListeners();
    let frames = 0;
    const real = window.requestAnimationFrame;
    for (let i = 0; i < 3; i++) {
      pill.click();
      await drawn();
      expect(held.size).to.be.greaterThan(0);
      pill.click();
      await drawn();
    }
    const undo = replace(window, 'requestAnimationFrame', (call: FrameRequestCallback) => {
      frames++;
      return real(call);
    });
    await new Promise((later) => setTimeout(later, 50));
    undo();
    restore();
    expect([held.size, frames, element.shadowRoot!.childNodes.length, detailsOf(element)]).to.deep.equal([0, 0, before, null]);
  });

  it('render nothing while everything is switched off', async () => {
    const { details } = await openFromBadge();
    configure({ enabled: false });
    await drawn();
    expect(panelOf(details)).to.equal(undefined);
  });
});

describe('Details in a room', () => {
  afterEach(unmountAll);

  it('take the subject of the role they name', async () => {
    const { element, source, answerRoom, answerAll } = await mountRoom('<live-credit-details of="merchant" open></live-credit-details>');
    await answerRoom(room());
    await answerAll();
    await drawn();
    expect(source.subjects).to.deep.equal(['merchant:m-2001']);
    expect(words(part(element.querySelector('live-credit-details')!, 'name'))).to.equal('名m-2001');
  });

  it('stay with whom the viewer asked about when the badge follows the room to another seller', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountRoom('<live-credit-badge of="merchant" loading="eager"></live-credit-badge>');
    await answerRoom(room());
    await answerAll();
    const badge = element.querySelector('live-credit-badge')!;
    part(badge, 'pill')!.click();
    await drawn();
    await changeRoom(room({ version: 8, roles: { seller: { subject: 'merchant:m-7', displayName: '另一家' } } }));
    await answerAll();
    await drawn();
    expect(words(part(detailsOf(badge)!, 'name'))).to.equal('名m-2001');
  });
});

describe('Closed details', () => {
  afterEach(unmountAll);

  it('ask for nothing and show nothing until they are opened', async () => {
    const { element, source, answer } = await mountDetails();
    element.open = false;
    element.subject = 'anchor:a-2';
    await drawn();
    expect([source.subjects, panelOf(element)]).to.deep.equal([['anchor:a-1'], undefined]);
    element.open = true;
    await drawn();
    expect(source.subjects).to.deep.equal(['anchor:a-1', 'anchor:a-2']);
    await answer(report({ subject: { id: 'a-2' } }));
    expect(sectionText(element, 'grade')).to.include('信用优秀');
  });
});
