import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { LiveCreditBadge } from '../../src/elements/badge/badge.js';
import '../../src/elements/room/room-content.js';
import type { LiveCreditRoom } from '../../src/elements/room/room.js';
import type { LiveCreditWarning } from '../../src/elements/warning/warning.js';
import { ja } from '../../src/i18n/ja.js';
import { languages, type Language } from '../../src/i18n/languages.js';
import { registerLocale } from '../../src/i18n/register-locale.js';
import { zhTW } from '../../src/i18n/zh-tw.js';
import { zhTWPanels } from '../../src/i18n/zh-tw-panels.js';
import { part, unmountAll, words } from '../support/elements.js';
import { installSource } from '../support/fake-source.js';
import { settled } from '../support/fake-time.js';
import { panelLocaleOf } from '../support/languages.js';
import { replace } from '../support/page.js';
import { measure, NOW, report, reviewSummary } from '../support/reports.js';

const REPORT = report({ measures: [measure({ kind: 'warn', reason: '夸大宣传' })] });

const REVIEWED = report({ reviews: reviewSummary() });

/** Elements in some markup, all about one subject, as the page shows them. */
const page = async (markup: string) => {
  installSource();
  configure({ endpoint: 'https://credit.example.com' });
  const top = fixtureSync<HTMLElement>(html`<div></div>`);
  top.innerHTML = markup;
  const find = <T extends HTMLElement>(tag: string) => top.querySelector<T>(tag)!;
  for (const one of top.querySelectorAll<LiveCreditBadge | LiveCreditWarning>('live-credit-badge,live-credit-warning')) one.report = REPORT;
  await settled();
  return { top, find, badge: find<LiveCreditBadge>('live-credit-badge'), warning: find<LiveCreditWarning>('live-credit-warning') };
};

const BADGE = '<live-credit-badge></live-credit-badge>';
const WARNING = '<live-credit-warning></live-credit-warning>';

/** The language that an element speaks, by its wrapper and by its words. */
const spokenBy = (element: Element): string => {
  const root = element.shadowRoot!.querySelector<HTMLElement>('.root')!;
  const said = element.localName.endsWith('badge') ? part(element, 'pill')!.getAttribute('aria-label')! : words(part(element, 'text'));
  const [language] = Object.entries({ en: 'Anchor', 'zh-TW': '直播主', 'zh-CN': '主播', ja: '配信者', qa: 'qa' }).find(([, role]) => said.includes(role))!;
  return root.lang === language ? language : `${root.lang} with words of ${language}`;
};

let clock: () => void;
before(async () => {
  clock = replace(Date, 'now', () => NOW);
  await Promise.all(['zh-CN', 'zh-TW', 'en'].map((tag) => panelLocaleOf(tag)));
  // the code of the banners is there once one was shown
  const { warning } = await page(WARNING);
  await waitUntil(() => part(warning, 'text'));
});
after(() => clock());

describe('Elements speak another language', () => {
  let restore: () => void;
  beforeEach(() => {
    document.documentElement.removeAttribute('lang');
    restore = replace(navigator, 'languages', ['zh-CN']);
  });
  afterEach(() => {
    restore();
    unmountAll();
    document.documentElement.removeAttribute('lang');
  });

  const CHANGES: [what: string, markup: (inner: string) => string, change: (top: HTMLElement) => void][] = [
    ['of the element', (inner) => inner, (top) => top.querySelectorAll<HTMLElement>('*').forEach((one) => (one.lang = 'en'))],
    ['of an ancestor', (inner) => `<p><b>${inner}</b></p>`, (top) => (top.querySelector('p')!.lang = 'en')],
    ['of the document', (inner) => inner, () => (document.documentElement.lang = 'en')],
    ['of the room', (inner) => `<live-credit-room><p>${inner}</p></live-credit-room>`, (top) => (top.querySelector('live-credit-room')!.lang = 'en')],
    [
      'of the room, inside an ancestor of another',
      (inner) => `<live-credit-room><p lang="zh-TW">${inner}</p></live-credit-room>`,
      (top) => top.querySelector('live-credit-room')!.setAttribute('lang', 'en'),
    ],
    ['by configure()', (inner) => `<p lang="zh-TW">${inner}</p>`, () => configure({ lang: 'en' })],
    ['by configure() with an underscore', (inner) => inner, () => configure({ lang: 'en_US' })],
  ];
  for (const [what, markup, change] of CHANGES)
    it(`after a change of lang ${what}`, async () => {
      const { top, badge, warning } = await page(markup(BADGE + WARNING));
      expect([spokenBy(badge), spokenBy(warning)]).not.to.include('en');
      change(top);
      await settled();
      expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['en', 'en']);
    });

  it('after a change of lang outside of two shadow roots', async () => {
    const { top, badge } = await page(`<p></p>${BADGE}`);
    const outer = top.querySelector('p')!;
    outer.attachShadow({ mode: 'open' }).innerHTML = '<span></span>';
    const inner = outer.shadowRoot!.querySelector('span')!.attachShadow({ mode: 'open' });
    inner.append(badge);
    await settled();
    outer.lang = 'en';
    await settled();
    expect(spokenBy(badge)).to.equal('en');
  });

  it('once they are moved to where another is spoken', async () => {
    const { top, badge } = await page(`${BADGE}<p lang="en"></p>`);
    top.querySelector('p')!.append(badge);
    await settled();
    expect(spokenBy(badge)).to.equal('en');
  });

  it('and back again', async () => {
    const { top, badge } = await page(BADGE);
    top.lang = 'en';
    await settled();
    top.removeAttribute('lang');
    await settled();
    expect(spokenBy(badge)).to.equal('zh-CN');
  });

  it('than their ancestor’s, where the room asks for it', async () => {
    const { badge, find } = await page(`<live-credit-room lang="en"><p lang="zh-TW">${BADGE}</p></live-credit-room>`);
    expect(spokenBy(badge)).to.equal('en');
    find<LiveCreditRoom>('live-credit-room').lang = '';
    await settled();
    expect(spokenBy(badge)).to.equal('zh-TW');
  });

  it('that is registered while they stand there', async () => {
    const { badge, warning } = await page(`<p lang="ja">${BADGE}${WARNING}</p>`);
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['zh-CN', 'zh-CN']);
    await registerLocale('ja', ja);
    await settled();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['ja', 'ja']);
  });
});

it('A language makes each of its formats once, however many badges write in it', async () => {
  const made: string[] = [];
  const kinds = ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'ListFormat'] as const;
  const restore = kinds.map((kind) => {
    const Real = Intl[kind] as new (...how: unknown[]) => object;
    const Counting = class extends Real {
      constructor(...how: unknown[]) {
        super(...how);
        made.push(kind);
      }
    };
    return replace(Intl, kind, Counting);
  });
  try {
    await registerLocale('sv', { ...ja, roles: { ...ja.roles, anchor: 'qa' } });
    expect(made).to.deep.equal([]);
    const { top } = await page('');
    top.lang = 'sv';
    const badges = Array.from({ length: 50 }, () => Object.assign(document.createElement('live-credit-badge'), { report: REVIEWED }));
    top.append(...badges);
    await settled();
    expect(part(badges[49], 'pill')!.getAttribute('aria-label')).to.match(/^qa /);
    // days, counts and ratings
    expect(made.sort()).to.deep.equal(['DateTimeFormat', 'NumberFormat', 'NumberFormat']);
  } finally {
    for (const undo of restore) undo();
    unmountAll();
  }
});

/** A language whose modules come when a test lets them. */
const slowLanguage = () => {
  const waiting: Record<'badge' | 'panels', { bring: () => void; fail: () => void }[]> = { badge: [], panels: [] };
  const later = <T>(kind: 'badge' | 'panels', value: T) =>
    new Promise<T>((resolve, reject) => waiting[kind].push({ bring: () => resolve(value), fail: () => reject(new Error('gone')) }));
  const one: Language = {
    tag: 'qa',
    serves: /^qa/,
    load: () =>
      later('badge', {
        words: { ...zhTW, roles: { ...zhTW.roles, anchor: 'qa' } },
        panels: () => later('panels', { words: zhTWPanels }),
      }),
    coming: {},
  };
  languages.unshift(one);
  const all = (kind: 'badge' | 'panels', how: 'bring' | 'fail') => async () => {
    for (const one of waiting[kind]) one[how]();
    await settled();
  };
  return {
    bring: all('badge', 'bring'),
    fail: all('badge', 'fail'),
    bringPanels: all('panels', 'bring'),
    failPanels: all('panels', 'fail'),
    get asked() {
      return [waiting.badge.length, waiting.panels.length];
    },
    forget: () => void languages.splice(languages.indexOf(one), 1),
  };
};

describe('A language that takes its time', () => {
  let slow: ReturnType<typeof slowLanguage>;
  let restore: () => void;
  beforeEach(() => {
    slow = slowLanguage();
    restore = replace(navigator, 'languages', ['en']);
  });
  afterEach(() => {
    slow.forget();
    restore();
    unmountAll();
  });

  it('is waited for by elements that have shown nothing yet', async () => {
    const { badge, warning } = await page(`<p lang="qa">${BADGE}${WARNING}</p>`);
    expect([words(badge.shadowRoot), words(warning.shadowRoot)]).to.deep.equal(['', '']);
    await slow.bring();
    await slow.bringPanels();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['qa', 'qa']);
  });

  it('leaves the one before until it is there', async () => {
    const { badge, warning, top } = await page(BADGE + WARNING);
    top.lang = 'qa';
    await settled();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['en', 'en']);
    await slow.bring();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['qa', 'en']);
    await slow.bringPanels();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['qa', 'qa']);
  });

  it('is not shown to elements that no longer want it', async () => {
    const { badge, top } = await page(BADGE);
    top.lang = 'qa';
    await settled();
    top.lang = 'zh';
    await settled();
    await slow.bring();
    expect(spokenBy(badge)).to.equal('zh-CN');
  });

  it('is asked for once, however many want it', async () => {
    await page(`<p lang="qa">${BADGE.repeat(20)}</p>`);
    expect(slow.asked).to.deep.equal([1, 0]);
  });

  it('gives way to the next one wanted where it cannot be had, and is not asked for again', async () => {
    const { badge, warning } = await page(`<p lang="qa">${BADGE}${WARNING}</p>`);
    await slow.fail();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['en', 'en']);
    const [badges] = slow.asked;
    badge.requestUpdate();
    warning.requestUpdate();
    await settled();
    expect(slow.asked).to.deep.equal([badges, 0]);
  });

  it('gives way in banners alone where only their words cannot be had', async () => {
    const { badge, warning } = await page(`<p lang="qa">${BADGE}${WARNING}</p>`);
    await slow.bring();
    await slow.failPanels();
    expect([spokenBy(badge), spokenBy(warning)]).to.deep.equal(['qa', 'en']);
    warning.requestUpdate();
    await settled();
    expect(slow.asked[1]).to.equal(1);
  });

  it('gives way to Chinese where nothing else is wanted', async () => {
    restore();
    restore = replace(navigator, 'languages', ['qa']);
    const { badge } = await page(BADGE);
    await slow.fail();
    expect(spokenBy(badge)).to.equal('zh-CN');
  });
});
