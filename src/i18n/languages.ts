import { makeLocale, type Locale, type PanelLocale } from './locale.js';
import { zhCN, type Messages } from './zh-cn.js';
import type { PanelMessages } from './zh-cn-panels.js';

/** The words of the badge, or those of banners and panels too. */
type Kind = 'locale' | 'panels';

/** One language there is; its words come when first wanted. */
interface Language {
  /** Which BCP 47 tags it serves. */
  readonly serves: RegExp;
  readonly tag: string;
  readonly load: () => Promise<Messages>;
  readonly loadPanels: () => Promise<PanelMessages>;
  locale?: Locale;
  panels?: PanelLocale;
  /** What is on its way. */
  readonly coming: Partial<Record<Kind, Promise<void>>>;
  /** What could not be had: another language stands in. */
  readonly lost: Partial<Record<Kind, boolean>>;
}

const none = () => ({ coming: {}, lost: {} });

const languages: Language[] = [
  {
    ...none(),
    serves: /^en\b/i,
    tag: 'en',
    load: () => import('./en.js').then((all) => all.en),
    loadPanels: () => import('./en-panels.js').then((all) => all.enPanels),
  },
  {
    ...none(),
    serves: /^zh\b/i,
    tag: 'zh-CN',
    load: () => Promise.resolve(zhCN),
    loadPanels: () => import('./zh-cn-panels.js').then((all) => all.zhCNPanels),
    locale: makeLocale('zh-CN', zhCN),
  },
];

const bring = async (language: Language, kind: Kind): Promise<void> => {
  const panels = kind === 'panels' && language.loadPanels();
  const t = language.locale?.t ?? (await language.load());
  const locale = (language.locale ??= makeLocale(language.tag, t));
  if (panels) language.panels = { ...locale, t: { ...t, ...(await panels) } };
};

const find = <K extends Kind>(wanted: readonly string[], arrived: () => void, kind: K): Language[K] | undefined => {
  for (const tag of [...wanted, 'zh']) {
    const language = languages.find((one) => one.serves.test(tag));
    if (language?.[kind]) return language[kind];
    if (!language || language.lost[kind]) continue;
    const coming = (language.coming[kind] ??= bring(language, kind).catch(() => void (language.lost[kind] = true)));
    void coming.then(arrived);
    return undefined;
  }
  return undefined;
};

/**
 * The first language wanted that there is, else Simplified Chinese. Undefined while that language is being loaded; `arrived` is
 * then called when it is there, or when it cannot be had and another stands in.
 */
export const localeFor = (wanted: readonly string[], arrived: () => void): Locale | undefined => find(wanted, arrived, 'locale');

/** The same with the words of banners and panels. */
export const panelLocaleFor = (wanted: readonly string[], arrived: () => void): PanelLocale | undefined =>
  find(wanted, arrived, 'panels');
