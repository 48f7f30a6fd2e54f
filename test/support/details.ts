import './elements.js';
import '../../src/elements/details/open-details.js';
import { fixture, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { LiveCreditDetails } from '../../src/elements/details/details.js';
import { mountBadge, part, parts, words, type Mounted, type Setting } from './elements.js';
import { installSource } from './fake-source.js';
import { settled } from './fake-time.js';
import { report } from './reports.js';

// test files run side by side, and a page in the background draws no frames
const [later, never] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
window.requestAnimationFrame = (call) => later(() => call(performance.now()), 4);
window.cancelAnimationFrame = (id) => never(id);

/** Lets what is asynchronous happen, and what waits for a frame. */
export const drawn = async (): Promise<void> => {
  await settled();
  await new Promise<void>((go) => later(go, 12));
  await settled();
};

/** A details element of the page's own that is open. */
export const mountDetails = async (setting: Omit<Setting, 'before'> = {}): Promise<Mounted<LiveCreditDetails>> => {
  const source = installSource();
  configure({ endpoint: 'https://credit.example.com', lang: setting.lang ?? 'zh-CN', theme: setting.theme ?? 'light' });
  const element = document.createElement('live-credit-details');
  for (const [name, value] of Object.entries({ subject: 'anchor:a-1', open: '', ...setting.attributes })) element.setAttribute(name, value);
  await fixture(html`${element}`);
  await settled();
  const reply = async (answer: CreditReport | Error | undefined) => {
    if (answer instanceof Error) source.last.fail(answer);
    else if (answer) source.last.answer(answer);
    await settled();
  };
  await reply(setting.answer);
  return {
    element,
    source,
    answer: async (answer) => {
      void element.refresh();
      await reply(answer);
    },
  };
};

/** The details that an element of ours has opened in its own shadow root, or at the end of the page. */
export const detailsOf = (opener: Element): LiveCreditDetails | null =>
  opener.shadowRoot!.querySelector('live-credit-details') ?? document.querySelector('body > div > live-credit-details, body > live-credit-room > live-credit-details');

export const panelOf = (details: Element): HTMLElement | undefined => part(details, 'panel');

/** A badge whose details are open. */
export const openFromBadge = async (setting: Setting = {}) => {
  const mounted = await mountBadge({ answer: report(), ...setting });
  const pill = part(mounted.element, 'pill')!;
  pill.focus();
  pill.click();
  await drawn();
  const details = detailsOf(mounted.element)!;
  return { ...mounted, pill, details, panel: () => panelOf(details) };
};

/** What a section says, heading included; undefined where there is none. */
export const sectionText = (details: Element, name: string): string | undefined => {
  const found = parts(details, name).find((one) => one.matches('[part~=section]'));
  return found && words(found);
};

/** Terms of a list and what they stand for. */
export const termsIn = (node: Element): Record<string, string> =>
  Object.fromEntries([...node.querySelectorAll('dt')].map((one) => [words(one), words(one.nextElementSibling)]));

/** Headings of the sections, in order. */
export const headings = (details: Element): string[] => [...details.shadowRoot!.querySelectorAll('h3')].map(words);

/** Without the entrance, which moves what is measured. */
export const finish = (element: HTMLElement): HTMLElement => {
  for (const animation of element.getAnimations()) animation.finish();
  return element;
};

/** Presses somewhere, as a mouse does. */
export const press = (target: Element): void => {
  for (const type of ['pointerdown', 'pointerup'])
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, pointerId: 1 }));
};

export const pressKey = (target: EventTarget, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};
