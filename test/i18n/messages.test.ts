import { expect } from '@open-wc/testing';
import { CATALOGUE } from '../../src/domain/catalogue.js';
import { SUBJECT_KINDS } from '../../src/domain/subject.js';
import { placesIn } from '../../src/i18n/copy-messages.js';
import { en as enWords } from '../../src/i18n/en.js';
import { enPanels } from '../../src/i18n/en-panels.js';
import type { Forms } from '../../src/i18n/forms.js';
import { ja } from '../../src/i18n/ja.js';
import type { LocaleMessages } from '../../src/i18n/register.js';
import { zhCN as zhCNWords } from '../../src/i18n/zh-cn.js';
import { zhCNPanels } from '../../src/i18n/zh-cn-panels.js';
import { zhTW as zhTWWords } from '../../src/i18n/zh-tw.js';
import { zhTWPanels } from '../../src/i18n/zh-tw-panels.js';
import { entriesOf, textsOf } from '../support/words.js';

const en: LocaleMessages = { ...enWords, ...enPanels };
const zhCN: LocaleMessages = { ...zhCNWords, ...zhCNPanels };
const zhTW: LocaleMessages = { ...zhTWWords, ...zhTWPanels };

const SHIPPED = { 'zh-CN': zhCN, 'zh-TW': zhTW, en, ja };
const MODEL = entriesOf(zhCN);

const isPlural = (message: string | Forms | undefined) => typeof message === 'object';
/** The keys whose message fails a test, in any of its forms. */
const failing = (messages: object, holds: (text: string) => boolean): string[] =>
  entriesOf(messages).flatMap(([key, message]) => (textsOf(message).every(holds) ? [] : [key]));

for (const [language, messages] of Object.entries(SHIPPED)) {
  const entries = new Map(entriesOf(messages));

  describe(`The messages of ${language}`, () => {
    it('have every key, and no other', () => expect([...entries.keys()]).to.have.members(MODEL.map(([key]) => key)));

    it('depend on a number where those of zh-CN do', () =>
      expect([...entries].filter(([, one]) => isPlural(one)).map(([key]) => key)).to.have.members(
        MODEL.filter(([, one]) => isPlural(one)).map(([key]) => key),
      ));

    it('have no plural category that the language lacks', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [key, one] of entries) if (typeof one === 'object') expect(pluralCategories, key).to.include.members(Object.keys(one));
    });

    it('fill in the facts that those of zh-CN do', () => {
      const places = (one: string | Forms | undefined) => placesIn(typeof one === 'object' ? one.other : (one ?? '')).join();
      expect(MODEL.filter(([key, model]) => places(entries.get(key)) !== places(model)).map(([key]) => key)).to.deep.equal([]);
    });

    it('are none of them empty', () => expect(failing(messages, (text) => !!text.trim())).to.deep.equal([]));
    it('have no stray braces', () =>
      expect(failing(messages, (text) => !/[{}]/.test(text.replace(/\{\w+\}/g, '')))).to.deep.equal([]));
    it('use no word that insults', () =>
      expect(failing(messages, (text) => !/骗子|騙子|老赖|老賴|詐欺師|cheat|scam|fraudster/i.test(text))).to.deep.equal([]));
  });
}

/** The characters of an encoding between two lead bytes: those that a country's schools teach. */
const charactersOf = (encoding: string, [first, last]: readonly [number, number], trails: number): Set<string> => {
  const found = new Set<string>();
  const decoder = new TextDecoder(encoding);
  for (let lead = first; lead <= last; lead++)
    for (let trail = trails; trail <= 0xfe; trail++) found.add(decoder.decode(new Uint8Array([lead, trail])));
  return found;
};

const HAN = /[\u3400-\u9fff]/g;

describe('Each language is written in its own characters:', () => {
  /** GB 2312; the frequent 5,401 of Big5; JIS X 0208, level 1. */
  const TABLE: [language: string, messages: object, known: Set<string>, foreign: string, own: string][] = [
    ['zh-CN', zhCN, charactersOf('gb18030', [0xb0, 0xf7], 0xa1), '評級資訊號這', '评级资讯号这'],
    ['zh-TW', zhTW, charactersOf('big5', [0xa4, 0xc6], 0x40), '评级资讯号这', '評級資訊號這'],
    ['ja', ja, charactersOf('euc-jp', [0xb0, 0xcf], 0xa1), '评级资讯这级', '評価情報販売'],
  ];
  for (const [language, messages, known, foreign, own] of TABLE)
    it(language, () => {
      expect([...own].filter((one) => !known.has(one))).to.deep.equal([]);
      expect([...foreign].filter((one) => known.has(one))).to.deep.equal([]);
      expect(failing(messages, (text) => (text.match(HAN) ?? []).every((one) => known.has(one)))).to.deep.equal([]);
    });

  it('en, without any of China', () => expect(failing(en, (text) => !text.match(HAN))).to.deep.equal([]));
  for (const [language, messages] of [['zh-CN', zhCN], ['zh-TW', zhTW]] as const)
    it(`${language}, each message`, () => expect(failing(messages, (text) => !!text.match(HAN))).to.deep.equal([]));
  it('ja, with kana in every sentence', () =>
    expect(failing(ja, (text) => text.replace(/\{\w+\}/g, '').length < 16 || /[\u3041-\u30ff]/.test(text))).to.deep.equal([]));
});

it('The messages of zh-TW are in the words of Taiwan', () => {
  const mainland = /信息|賬號|帳戶|視頻|質量|用戶|網絡|默認|軟件|屏幕|人工智能|評級|渠道|封禁|限流|核查|收起|商品經銷/;
  expect(failing(zhTW, (text) => !mainland.test(text))).to.deep.equal([]);
});

describe('The messages of zh-CN', () => {
  it('name every kind of subject', () => expect(zhCN.roles).to.have.all.keys(...SUBJECT_KINDS));

  it('speak of every warning of the catalogue', () => {
    const spoken = Object.keys(zhCN.warnings);
    expect(Object.keys(CATALOGUE).filter((code) => !spoken.includes(code))).to.deep.equal([]);
    expect(spoken.filter((code) => !(code in CATALOGUE))).to.have.members([
      'abnormal-sole-trader',
      ...['platform-ban-open', 'industry-warning-open', 'suspended-open', 'shared-measure-open', 'limited-open'],
    ]);
  });
});

const only = (message: string | Forms) => textsOf(message)[0];

describe('The words of the design stand as they are:', () => {
  const STATES: [key: 'noDataLong' | 'staleLong' | 'failedLong' | 'noEnd' | 'disputed', zh: string, english: string][] = [
    ['noDataLong', '暂无信用信息，不代表信用良好或不良', 'No credit information; this implies neither good nor bad credit'],
    ['staleLong', '信用信息更新于{asOf}，可能已变化', 'Credit data as of {asOf}; may have changed'],
    ['failedLong', '信用信息暂不可用', 'Credit information is unavailable'],
    ['noEnd', '未注明期限', 'no end date given'],
    ['disputed', '当事人已提出异议，核查中', 'disputed by the subject, under review'],
  ];
  for (const [key, zh, english] of STATES) it(key, () => expect([zhCN[key], en[key]]).to.deep.equal([zh, english]));

  const CATALOGUED: [code: keyof typeof zhCN.warnings, zh: string, english: string][] = [
    ['platform-ban', '该账号已被平台封禁（期限：{until}）', 'Banned by the platform ({until})'],
    [
      'endorsement-ban',
      '公示信息显示，{date}因在虚假广告中作推荐、证明受到行政处罚；依《广告法》第三十八条，推算至{end}不得作为广告代言人',
      'Public record: penalised on {date} for endorsing a false advertisement; may not act as an advertising endorser until {end} (calculated)',
    ],
    ['platform-ban-open', '该账号已被平台封禁（未注明期限）', 'Banned by the platform (no end date given)'],
    ['industry-warning-open', '在行业警示名单内（未注明期限）', 'On the industry warning list (no end date given)'],
    ['suspended-open', '该账号暂停直播（未注明期限）', 'Live streaming suspended (no end date given)'],
    ['shared-measure-open', '{platform}公示：{kind}（{from}起，未注明期限）', '{platform} has published: {kind} (since {from}, no end date given)'],
    ['limited-open', '该账号部分功能受限（未注明期限）', 'Some functions limited (no end date given)'],
    ['serious-illegal', '{date}被列入严重违法失信名单', 'Listed on {date} as a serious violator'],
    ['judgment-defaulter', '{date}被列入失信被执行人名单', 'Listed on {date} as a judgment defaulter'],
    ['industry-warning', '在行业警示名单内，警示期至{until}', 'On the industry warning list until {until}'],
    ['suspended', '该账号暂停直播至{until}', 'Live streaming suspended until {until}'],
    ['product-recall', '{authority}于{date}公布：{text}', '{authority}, {date}: {text}'],
    ['failed-inspection', '{authority}于{date}公布：{text}', '{authority}, {date}: {text}'],
    [
      'penalty',
      '{date}，{authority}作出行政处罚（{docNo}），公示至{until}',
      'Administrative penalty by {authority}, {date} ({docNo}); public until {until}',
    ],
    ['abnormal', '{date}被列入经营异常名录', 'Listed on {date} in the abnormal-operations directory'],
    ['abnormal-sole-trader', '{date}被标记为经营异常状态', 'Marked on {date} as operating abnormally'],
    ['shared-measure', '{platform}公示：{kind}（{from}至{until}）', '{platform} has published: {kind} ({from} to {until})'],
    ['low-grade', '{issuer}评定等级：{label}（{asOf}）', 'Rated {label} by {issuer} ({asOf})'],
    ['below-entry', '信用等级未达到本平台的开播要求', "The credit grade is below this platform's requirement for going live"],
    ['credential-revoked', '签发方已撤销该信用凭证', 'The issuer has revoked this credential'],
    ['credential-suspended', '签发方已暂停该信用凭证', 'The issuer has suspended this credential'],
    ['licence-expired', '公示的许可信息已过有效期', 'The displayed licence has expired'],
    ['limited', '该账号部分功能受限，至{until}', 'Some functions limited until {until}'],
    ['platform-warning', '平台于{date}作出警示：{reason}', 'Platform warning on {date}: {reason}'],
    ['not-returnable', '该商品不适用7日无理由退货', 'This product is excluded from no-reason return'],
    [
      'other-seller',
      '本直播间运营者并非商品销售者，实际销售者：{name}',
      'The operator of this room is not the seller. Seller: {name}',
    ],
    ['ai-persona', '画面人物由人工智能技术生成', 'This presenter is AI-generated'],
    ['grades-differ', '不同平台的评价结果不一致', 'Platforms rate this subject differently'],
    ['reviews-unverified', '评价未经购买验证', 'Reviews are not purchase-verified'],
    [
      'remedies',
      '{days}日无理由退货（法定除外）；投诉：{platform}／{hotline}',
      '{days}-day returns (statutory exceptions apply); complaints: {platform} / {hotline}',
    ],
  ];
  for (const [code, zh, english] of CATALOGUED)
    it(code, () => expect([only(zhCN.warnings[code]), only(en.warnings[code])]).to.deep.equal([zh, english]));

  it('all of them', () => expect(CATALOGUED.map(([code]) => code)).to.have.members(Object.keys(zhCN.warnings)));
});
