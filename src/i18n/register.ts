import { configure } from '../client/options.js';
import { warnOnce } from '../errors/warn-once.js';
import { copyMessages } from './copy-messages.js';
import { languages, type Language } from './languages.js';
import { makeLocale, type Locale } from './locale.js';
import { panelLocale } from './panel-locale.js';
import { zhCN, type Messages } from './zh-cn.js';
import { zhCNPanels, type PanelMessages } from './zh-cn-panels.js';

/** Every word of the package in one language. `{name}` is filled in. */
export type LocaleMessages = Messages & PanelMessages;

export interface LocaleOptions {
  /** The direction the language is written in; by its script if missing. */
  dir?: Locale['dir'];
}

/** Scripts that are written from right to left. */
const RTL = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

const builtIn: readonly Language[] = [...languages];
const added = new Map<string, Language>();

/** What a tag says; undefined where it names no language. */
const parse = (tag: unknown): Intl.Locale | undefined => {
  try {
    const locale = new Intl.Locale(String(tag).replace(/_/g, '-'));
    return locale.language && locale.language !== 'und' ? locale : undefined;
  } catch {
    return undefined;
  }
};

const startingWith = (...tags: string[]): RegExp => new RegExp(`^(${tags.join('|').replace(/-/g, '[-_]')})(?![a-z\\d])`, 'i');

/** What is registered goes before what is built in, the more exact first; last, it stands in for its language's other regions. */
const put = (one: Language): void => {
  added.set(one.tag, one);
  const exact = [...added.values()].sort((a, b) => b.tag.length - a.tag.length);
  const wide = exact.map((language) => ({ ...language, serves: startingWith(language.tag.split('-')[0]) }));
  languages.splice(0, languages.length, ...exact, ...builtIn, ...wide);
};

const languageOf = (locale: Intl.Locale, asked: string, words: LocaleMessages, dir: Locale['dir']): Language => {
  const tag = locale.toString();
  // an old tag may have become another, as iw is he now
  const serves = builtIn.find((one) => one.tag === tag)?.serves ?? startingWith(locale.baseName, asked.split(/[-_]\w[-_]/)[0]);
  const made = { ...makeLocale(tag, words, serves), dir };
  const load = () => Promise.resolve({ words, panels: () => Promise.resolve({ words }) });
  return { tag, serves, load, coming: {}, locale: made, panels: panelLocale(made, words) };
};

/** Takes over what is right, and tells what is not. */
const accept = (tag: unknown, messages: unknown, options: unknown, tell: (problem: string) => void): Language | undefined => {
  const locale = parse(tag);
  const { dir = RTL.includes(locale?.maximize().script ?? '') ? 'rtl' : 'ltr' } = (options ?? {}) as LocaleOptions;
  const words: LocaleMessages = copyMessages({ ...zhCN, ...zhCNPanels }, messages, tell);
  if (!locale) tell('the tag names no language');
  if (dir !== 'ltr' && dir !== 'rtl') tell('dir is neither "ltr" nor "rtl"');
  return locale && languageOf(locale, String(tag), words, dir);
};

/** What `registerLocale()` does; its code comes only to pages that call that. */
export const register = (tag: unknown, messages: unknown, options?: unknown): boolean => {
  const problems: string[] = [];
  try {
    const language = accept(tag, messages, options, (problem) => problems.push(problem));
    if (language && !problems.length) put(language);
  } catch (error) {
    problems.push(String(error));
  }
  if (problems.length) warnOnce(`language ${typeof tag === 'string' ? JSON.stringify(tag.slice(0, 40)) : typeof tag} is not registered: ${problems.join('; ')}`);
  // nothing is configured, but everything is rendered anew
  else configure({});
  return !problems.length;
};
