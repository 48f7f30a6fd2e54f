import { makeLocale, type Locale, type PanelLocale } from './locale.js';
import { zhCN, type Messages } from './zh-cn.js';
import type { PanelMessages } from './zh-cn-panels.js';

/** A module with the words of the badge, and the way to those of banners and panels. */
interface Words {
  readonly words: Messages;
  readonly panels: () => Promise<{ readonly words: PanelMessages }>;
}

/** What has been made of a language: `null` where it could not be had, and another stands in. */
interface Made {
  locale?: Locale | null;
  panels?: PanelLocale | null;
}

/** One language there is; its words come when first wanted. */
export interface Language extends Made {
  readonly tag: string;
  /** Which BCP 47 tags it serves; written with `_` by some WebViews. */
  readonly serves: RegExp;
  readonly load: () => Promise<Words>;
  /** What is on its way. */
  readonly coming: Partial<Record<keyof Made, Promise<void>>>;
}

const language = (tag: string, serves: RegExp, load: Language['load'], words?: Messages): Language => ({
  tag,
  serves,
  load,
  coming: {},
  ...(words && { locale: makeLocale(tag, words, serves) }),
});

/** Every language there is; the first that serves a tag is taken. */
export const languages: Language[] = [
  language('en', /^en(?![a-z\d])/i, () => import('./en.js')),
  language('zh-TW', /^zh[-_](hant|tw|hk|mo)(?![a-z\d])/i, () => import('./zh-tw.js')),
  language(
    'zh-CN',
    /^zh(?![a-z\d]|[-_](hant|tw|hk|mo)(?![a-z\d]))/i,
    () => Promise.resolve({ words: zhCN, panels: () => import('./zh-cn-panels.js') }),
    zhCN,
  ),
];

const bring = async (one: Language, kind: keyof Made): Promise<void> => {
  const { words, panels } = await one.load();
  one.locale ??= makeLocale(one.tag, words, one.serves);
  if (kind !== 'panels') return;
  const [{ panelLocale }, more] = await Promise.all([import('./panel-locale.js'), panels()]);
  one.panels = panelLocale(one.locale, more.words);
};

const find = <K extends keyof Made>(kind: K, wanted: readonly string[], arrived: () => void): NonNullable<Made[K]> | undefined => {
  for (const tag of [...wanted, 'zh', 'en']) {
    const one = languages.find(({ serves }) => serves.test(tag));
    const made: Made[K] | null = one ? one[kind] : null;
    if (made) return made;
    if (!one || made === null) continue;
    void (one.coming[kind] ??= bring(one, kind).catch(() => void (one[kind] = null))).then(arrived);
    return undefined;
  }
  return undefined;
};

/**
 * The first language wanted that there is, else Simplified Chinese. Undefined while that language is being loaded; `arrived` is
 * then called when it is there, or when it cannot be had and another stands in.
 */
export const localeFor = (wanted: readonly string[], arrived: () => void): Locale | undefined => find('locale', wanted, arrived);

/** The same with the words of banners and panels. */
export const panelLocaleFor = (wanted: readonly string[], arrived: () => void): PanelLocale | undefined =>
  find('panels', wanted, arrived);
