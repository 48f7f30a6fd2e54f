import { expect, fixtureSync, html } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { detailsOf, drawn, mountDetails, openFromBadge, panelOf, press, pressKey } from '../support/details.js';
import { mountBadge, mountWarning, part, parts, recordEvents, unmountAll, words } from '../support/elements.js';
import { penalty, report } from '../support/reports.js';

const focusedIn = (element: Element): Element | null => element.shadowRoot!.activeElement;

describe('A press on the badge', () => {
  afterEach(unmountAll);

  it('opens the details of its subject, as a dialog that is not modal and is named after it', async () => {
    const { details, panel } = await openFromBadge();
    expect(details.subject).to.equal('anchor:a-1');
    expect(panel()!.getAttribute('role')).to.equal('dialog');
    expect(panel()!.hasAttribute('aria-modal')).to.equal(false);
    const title = details.shadowRoot!.getElementById(panel()!.getAttribute('aria-labelledby')!);
    expect(words(title)).to.equal('主播 小鹿好物 信用详情');
  });

  it('asks the page first, which may show something of its own', async () => {
    const { element } = await mountBadge({ answer: report() });
    element.addEventListener('live-credit-open', (event) => event.preventDefault());
    part(element, 'pill')!.click();
    await drawn();
    expect(detailsOf(element)).to.equal(null);
  });

  it('says on the button that a dialog is to come, and that it is there', async () => {
    const { pill, details } = await openFromBadge();
    expect([pill.getAttribute('aria-haspopup'), pill.getAttribute('aria-expanded')]).to.deep.equal(['dialog', 'true']);
    details.open = false;
    await drawn();
    expect([pill.getAttribute('aria-haspopup'), pill.getAttribute('aria-expanded')]).to.deep.equal(['dialog', null]);
  });

  it('moves the focus into them', async () => {
    const { details, panel } = await openFromBadge();
    expect(focusedIn(details)).to.equal(panel());
  });

  it('closes them where they are open, without asking the page again', async () => {
    const { element, pill } = await openFromBadge();
    const { heard, restore } = recordEvents('live-credit-open');
    press(pill);
    pill.click();
    await drawn();
    restore();
    expect(detailsOf(element)).to.equal(null);
    expect(heard).to.deep.equal([]);
  });

  it('opens them again afterwards', async () => {
    const { element, pill } = await openFromBadge();
    pill.click();
    await drawn();
    pill.click();
    await drawn();
    expect(panelOf(detailsOf(element)!)).not.to.equal(undefined);
  });

  it('closes them when the focus goes on to something else of the page', async () => {
    const { element } = await openFromBadge();
    const next = fixtureSync<HTMLElement>(html`<button>Buy</button>`);
    next.focus();
    await drawn();
    expect(detailsOf(element)).to.equal(null);
    expect(document.activeElement).to.equal(next);
  });

  it('leaves them open when the focus goes nowhere, or back to the badge', async () => {
    const { element, details, pill } = await openFromBadge();
    panelOf(details)!.blur();
    await drawn();
    expect(detailsOf(element)).to.equal(details);
    panelOf(details)!.focus();
    pill.focus();
    await drawn();
    expect(detailsOf(element)).to.equal(details);
  });

  it('closes those of another badge', async () => {
    const { element: first, source } = await openFromBadge();
    const second = fixtureSync<HTMLElement>(html`<live-credit-badge subject="anchor:a-2" loading="eager"></live-credit-badge>`);
    await drawn();
    source.last.answer(report({ subject: { id: 'a-2' } }));
    await drawn();
    part(second, 'pill')!.click();
    await drawn();
    expect([detailsOf(first), detailsOf(second)?.subject]).to.deep.equal([null, 'anchor:a-2']);
    expect(focusedIn(detailsOf(second)!)).to.equal(panelOf(detailsOf(second)!));
  });

  it('opens nothing once the badge has left the page', async () => {
    const { element } = await mountBadge({ answer: report() });
    part(element, 'pill')!.click();
    element.remove();
    await drawn();
    expect(detailsOf(element)).to.equal(null);
  });
});

it('A banner’s button opens the details of whom it is about', async () => {
  const { element } = await mountWarning({ answer: report({ penalties: [penalty()] }) });
  part(element, 'details')!.click();
  await drawn();
  expect(words(part(detailsOf(element)!, 'name'))).to.equal('小鹿好物');
  expect(part(element, 'details')!.getAttribute('aria-expanded')).to.equal('true');
  unmountAll();
});

describe('Open details', () => {
  afterEach(unmountAll);

  it('close by their button, and the focus returns', async () => {
    const { element, details, pill } = await openFromBadge();
    part(details, 'close')!.click();
    await drawn();
    expect(detailsOf(element)).to.equal(null);
    expect(focusedIn(element)).to.equal(pill);
  });

  it('close by Escape, and the focus returns', async () => {
    const { element, panel, pill } = await openFromBadge();
    pressKey(panel()!, 'Escape');
    await drawn();
    expect(detailsOf(element)).to.equal(null);
    expect(focusedIn(element)).to.equal(pill);
  });

  it('close by Escape wherever the focus is on the page, and it returns', async () => {
    const { element, pill } = await openFromBadge();
    (document.activeElement as HTMLElement).blur();
    pressKey(document.body, 'Escape');
    await drawn();
    expect(focusedIn(element)).to.equal(pill);
  });

  it('keep Escape from what lies below', async () => {
    const { panel } = await openFromBadge();
    const { heard, restore } = recordEvents('keydown');
    const event = pressKey(panel()!, 'Escape');
    restore();
    expect([event.defaultPrevented, heard.length]).to.deep.equal([true, 0]);
  });

  it('leave every other key to the page', async () => {
    const { panel } = await openFromBadge();
    const { heard, restore } = recordEvents('keydown');
    const event = pressKey(panel()!, 'Tab');
    restore();
    expect([event.defaultPrevented, heard.length]).to.deep.equal([false, 1]);
  });

  it('leave an Escape that ends the input of a word', async () => {
    const { panel } = await openFromBadge();
    pressKey(panel()!, 'Escape', { isComposing: true });
    await drawn();
    expect(panel()).not.to.equal(undefined);
  });

  it('leave the Escape of a dialog of the page’s that was opened since', async () => {
    const { panel } = await openFromBadge();
    const dialog = fixtureSync<HTMLDialogElement>(html`<dialog><input /></dialog>`);
    dialog.showModal();
    pressKey(dialog.querySelector('input')!, 'Escape');
    await drawn();
    expect(panel()).not.to.equal(undefined);
  });

  it('close by a press outside', async () => {
    const { element } = await openFromBadge();
    press(document.body);
    await drawn();
    expect(detailsOf(element)).to.equal(null);
  });

  it('stay open for a press inside, one that begins inside, and one that ends inside', async () => {
    const { panel } = await openFromBadge();
    press(panel()!);
    const one = (type: string, target: Element) =>
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true }));
    one('pointerdown', panel()!);
    one('pointerup', document.body);
    one('pointerdown', document.body);
    one('pointerup', panel()!);
    await drawn();
    expect(panel()).not.to.equal(undefined);
  });

  it('stay open where a finger scrolls the page', async () => {
    const { panel } = await openFromBadge();
    for (const type of ['pointerdown', 'pointercancel', 'pointerup'])
      document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true }));
    await drawn();
    expect(panel()).not.to.equal(undefined);
  });

  it('give the focus back to a pill that was rendered anew', async () => {
    const { element, answer, details } = await openFromBadge();
    await answer(new CreditHttpError('x', 404));
    expect(part(element, 'pill')!.localName).to.equal('span');
    await answer(report({ version: 43 }));
    const pill = part(element, 'pill')!;
    expect(pill.getAttribute('aria-expanded')).to.equal('true');
    part(details, 'close')!.click();
    await drawn();
    expect(focusedIn(element)).to.equal(pill);
  });

  it('close with the badge that opened them, for good', async () => {
    const { element, details } = await openFromBadge();
    const parent = element.parentElement!;
    element.remove();
    await drawn();
    parent.append(element);
    await drawn();
    expect(details.isConnected).to.equal(false);
  });

  it('move with the badge that opened them', async () => {
    const { element, panel } = await openFromBadge();
    fixtureSync<HTMLElement>(html`<section></section>`).append(element);
    await drawn();
    expect(panel()!.matches(':popover-open')).to.equal(true);
  });

  it('close where the subject turns out to be a minor', async () => {
    const { element, answer } = await openFromBadge();
    await answer(report({ version: 43, subject: { isMinor: true } }));
    await drawn();
    expect(detailsOf(element)).to.equal(null);
  });

  it('leave one by one, the latest first', async () => {
    const { element: first } = await mountDetails({ answer: report() });
    const second = fixtureSync<HTMLElement>(html`<live-credit-details subject="anchor:a-1" open></live-credit-details>`);
    await drawn();
    pressKey(document.body, 'Escape');
    await drawn();
    expect([panelOf(first) === undefined, panelOf(second) === undefined]).to.deep.equal([false, true]);
    pressKey(document.body, 'Escape');
    await drawn();
    expect(panelOf(first)).to.equal(undefined);
  });
});

describe('Details of the page’s own', () => {
  afterEach(unmountAll);

  it('leave the focus where it is when they are open from the start', async () => {
    const input = fixtureSync<HTMLInputElement>(html`<input />`);
    input.focus();
    await mountDetails({ answer: report() });
    expect(document.activeElement).to.equal(input);
  });

  it('take the focus when they are opened, and give it back to where it was', async () => {
    const input = fixtureSync<HTMLInputElement>(html`<input />`);
    const { element } = await mountDetails({ answer: report() });
    element.open = false;
    await drawn();
    input.focus();
    element.open = true;
    await drawn();
    expect(focusedIn(element)).to.equal(panelOf(element));
    pressKey(panelOf(element)!, 'Escape');
    await drawn();
    expect(document.activeElement).to.equal(input);
  });

  it('give the focus to their anchor where they have one, and keep what it says of itself', async () => {
    const anchor = fixtureSync<HTMLButtonElement>(html`<button aria-expanded="false">x</button>`);
    const { element } = await mountDetails({ answer: report() });
    element.open = false;
    element.anchor = anchor;
    await drawn();
    element.open = true;
    await drawn();
    expect(anchor.getAttribute('aria-expanded')).to.equal('true');
    part(element, 'close')!.click();
    await drawn();
    expect(document.activeElement).to.equal(anchor);
    expect(anchor.getAttribute('aria-expanded')).to.equal('false');
  });

  it('say by their attribute whether they are open, and stay in the page', async () => {
    const { element } = await mountDetails({ answer: report() });
    expect(element.hasAttribute('open')).to.equal(true);
    pressKey(document.body, 'Escape');
    await drawn();
    expect([element.hasAttribute('open'), element.isConnected, parts(element, 'panel').length]).to.deep.equal([false, true, 0]);
  });
});
