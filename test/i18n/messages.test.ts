import { expect } from '@open-wc/testing';
import { CATALOGUE } from '../../src/domain/warning.js';
import { SUBJECT_KINDS } from '../../src/domain/subject.js';
import { en as enWords } from '../../src/i18n/en.js';
import { enPanels } from '../../src/i18n/en-panels.js';
import { zhCN as zhCNWords } from '../../src/i18n/zh-cn.js';
import { zhCNPanels } from '../../src/i18n/zh-cn-panels.js';

const en = { ...enWords, ...enPanels };
const zhCN = { ...zhCNWords, ...zhCNPanels };

/** Every message by the path of its key. */
const flat = (messages: object, path = ''): [key: string, message: string][] =>
  Object.entries(messages).flatMap(([key, one]: [string, string | object]) =>
    typeof one === 'string' ? [[path + key, one] as [string, string]] : flat(one, `${path}${key}.`),
  );
const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].sort();

const LANGUAGES = { 'zh-CN': new Map(flat(zhCN)), en: new Map(flat(en)) };

describe('the messages of zh-CN and en', () => {
  it('have the same keys', () => expect([...LANGUAGES.en.keys()]).to.have.members([...LANGUAGES['zh-CN'].keys()]));

  for (const [key, message] of LANGUAGES['zh-CN'])
    it(`fill in the same facts for ${key}`, () =>
      expect(placeholders(LANGUAGES.en.get(key) ?? '')).to.deep.equal(placeholders(message)));

  for (const [language, messages] of Object.entries(LANGUAGES)) {
    it(`are none of them empty in ${language}`, () =>
      expect([...messages].filter(([, message]) => !message.trim()).map(([key]) => key)).to.deep.equal([]));
    it(`have no stray braces in ${language}`, () =>
      expect(
        [...messages].filter(([, message]) => /[{}]/.test(message.replace(/\{\w+\}/g, ''))).map(([key]) => key),
      ).to.deep.equal([]));
    it(`use no word that insults in ${language}`, () =>
      expect([...messages.values()].filter((message) => /骗子|老赖|cheat|scam|fraudster/i.test(message))).to.deep.equal([]));
  }

  it('are written in their own language', () => {
    expect([...LANGUAGES.en.values()].filter((message) => /[\u4e00-\u9fff]/.test(message))).to.deep.equal([]);
    expect([...LANGUAGES['zh-CN']].filter(([, message]) => !/[\u4e00-\u9fff]/.test(message)).map(([key]) => key)).to.deep.equal(
      [],
    );
  });

  it('name every kind of subject', () => expect(zhCN.roles).to.have.all.keys(...SUBJECT_KINDS));

  it('speak of every warning of the catalogue', () => {
    const spoken = Object.keys(zhCN.warnings);
    expect(Object.keys(CATALOGUE).filter((code) => !spoken.includes(code))).to.deep.equal([]);
    expect(spoken.filter((code) => !(code in CATALOGUE))).to.deep.equal(['abnormal-sole-trader']);
  });
});

describe('the words for what is not a warning are those of the design', () => {
  const TABLE: [key: keyof typeof zhCN, zh: string, english: string][] = [
    ['noData', '暂无信用信息', 'No credit information'],
    ['noDataLong', '暂无信用信息，不代表信用良好或不良', 'No credit information; this implies neither good nor bad credit'],
    ['staleLong', '信用信息更新于{asOf}，可能已变化', 'Credit data as of {asOf}; may have changed'],
    ['failedLong', '信用信息暂不可用', 'Credit information is unavailable'],
    ['noEnd', '未注明期限', 'no end date given'],
    ['disputed', '当事人已提出异议，核查中', 'disputed by the subject, under review'],
  ];
  for (const [key, zh, english] of TABLE) it(key, () => expect([zhCN[key], en[key]]).to.deep.equal([zh, english]));
});
