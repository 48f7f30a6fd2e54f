import '../../src/define.js';
// what elements load when they connect is there by then
import '../../src/elements/warning/warning-content.js';
import '../../src/elements/details/details-content.js';
import '../../src/elements/reviews/reviews-content.js';
import '../../src/elements/room/room-content.js';
import '../../src/i18n/en.js';
import '../../src/i18n/en-panels.js';
import '../../src/i18n/panel-locale.js';
import '../../src/i18n/zh-cn-panels.js';
import { fixture, html } from '@open-wc/testing';
import { useSource } from '../../src/client/client-registry.js';
import { configure } from '../../src/client/options.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { LiveCreditBadge } from '../../src/elements/badge/badge.js';
import type { LiveCreditWarning } from '../../src/elements/warning/warning.js';
import { installSource, type FakeSource } from './fake-source.js';
import { settled } from './fake-time.js';

export type AnyElement = LiveCreditBadge | LiveCreditWarning;

/** What a test says of an element; the rest is as most pages have it. */
export interface Setting {
  /** What the backend answers: a report, an error, or nothing yet. */
  answer?: CreditReport | Error | undefined;
  lang?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark';
  /** Further attributes; '' is one without value. */
  attributes?: Record<string, string>;
  /** Does something before the element is on the page. */
  before?: (element: AnyElement) => void;
}

export interface Mounted<T> {
  element: T;
  source: FakeSource;
  /** Lets the backend answer the next question, and waits until it is shown. */
  answer: (answer: CreditReport | Error) => Promise<void>;
}

const reply = async (source: FakeSource, answer: CreditReport | Error | undefined): Promise<void> => {
  if (answer instanceof Error) source.last.fail(answer);
  else if (answer) source.last.answer(answer);
  await settled();
};

const mount = async <T extends AnyElement>(tag: string, setting: Setting, defaults: Record<string, string>): Promise<Mounted<T>> => {
  const source = installSource();
  configure({ endpoint: 'https://credit.example.com', lang: setting.lang ?? 'zh-CN', theme: setting.theme ?? 'light' });
  const element = document.createElement(tag) as T;
  for (const [name, value] of Object.entries({ ...defaults, ...setting.attributes })) element.setAttribute(name, value);
  setting.before?.(element);
  await fixture(html`${element}`);
  await settled();
  await reply(source, setting.answer);
  return {
    element,
    source,
    answer: async (answer) => {
      void element.refresh();
      await reply(source, answer);
    },
  };
};

export const mountBadge = (setting: Setting = {}): Promise<Mounted<LiveCreditBadge>> =>
  mount('live-credit-badge', setting, { subject: 'anchor:a-1', loading: 'eager' });

export const mountWarning = (setting: Setting = {}): Promise<Mounted<LiveCreditWarning>> =>
  mount('live-credit-warning', setting, { subject: 'anchor:a-1' });

/** Takes back what mounting configured; after each test. */
export const unmountAll = (): void => {
  configure({ endpoint: undefined, lang: undefined, theme: undefined, enabled: undefined, batch: undefined, issuers: undefined });
  useSource();
};

/** Text as a viewer reads it: runs of white space are one space. */
export const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The nodes of a part. */
export const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${name}]`),
];

export const part = (element: Element, name: string): HTMLElement | undefined => parts(element, name)[0];

/** What a badge's pill says, part by part. */
export const pillText = (badge: Element): string =>
  [...(part(badge, 'pill')?.querySelectorAll('span') ?? [])].map(words).join(' ');

/** The events of some types that reach the document, in order. */
export const recordEvents = (...types: string[]): { heard: Event[]; restore: () => void } => {
  const heard: Event[] = [];
  const hear = (event: Event) => heard.push(event);
  for (const type of types) document.addEventListener(type, hear);
  return { heard, restore: () => types.forEach((type) => document.removeEventListener(type, hear)) };
};
