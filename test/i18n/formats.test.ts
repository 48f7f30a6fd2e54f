import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { enPanels } from '../../src/i18n/en-panels.js';
import { withFormats } from '../../src/i18n/formats.js';
import { makeLocale, type PanelLocale } from '../../src/i18n/locale.js';
import { zhCN } from '../../src/i18n/zh-cn.js';
import { zhCNPanels } from '../../src/i18n/zh-cn-panels.js';

const LOCALES: Record<string, PanelLocale> = {
  'zh-CN': { ...makeLocale('zh-CN', zhCN), t: { ...zhCN, ...zhCNPanels } },
  en: { ...makeLocale('en', en), t: { ...en, ...enPanels } },
};
const zh = withFormats(LOCALES['zh-CN']);
const english = withFormats(LOCALES['en']);

describe('Panels write', () => {
  const SHARES: [share: number, text: string][] = [[0, '0%'], [0.97, '97%'], [0.57, '57%'], [0.932, '93.2%'], [0.9996, '99.9%'], [1, '100%'], [0.0004, '0%']];
  for (const [share, text] of SHARES) it(`a share of ${share} as ${text}, rounded down`, () => expect(zh.percent(share)).to.equal(text));
  it('amounts in yuan, with cents only where there are any', () => {
    expect([zh.money(120_000), zh.money(12.5), english.money(120_000)]).to.deep.equal(['¥120,000', '¥12.5', 'CN¥120,000']);
  });
  it('scores to two decimals', () => expect([zh.score(872), zh.score(4.3), zh.score(4.2666)]).to.deep.equal(['872', '4.3', '4.27']));
  it('spans of days with their plural', () =>
    expect([zh.days(2.5), english.days(1), english.days(2.5)]).to.deep.equal(['2.5天', '1 day', '2.5 days']));
  it('several words as one enumeration', () =>
    expect([zh.list(['罚款', '没收']), english.list(['fine', 'confiscation'])]).to.deep.equal(['罚款和没收', 'fine & confiscation']));
  it('with formatters that are made once for a language', () => expect(withFormats(LOCALES['en'])).to.equal(english));
});
