import { expect } from '@open-wc/testing';
import { list } from '../../src/i18n/list.js';
import { makeLocale } from '../../src/i18n/locale.js';
import { percent } from '../../src/i18n/percent.js';
import { plural } from '../../src/i18n/plural.js';
import { zhCN } from '../../src/i18n/zh-cn.js';

const zh = makeLocale('zh-CN', zhCN);
const en = makeLocale('en', zhCN);

describe('percent', () => {
  const TABLE: [share: number, text: string][] = [
    [0, '0%'],
    [0.0001, '1%'],
    [0.004, '1%'],
    [0.5, '50%'],
    [0.994, '99%'],
    [0.9999, '99%'],
    [1, '100%'],
  ];
  for (const [share, text] of TABLE) it(`of ${share} is ${text}`, () => expect(percent(share, zh)).to.equal(text));
});

describe('plural', () => {
  const FORMS = { one: '{n} review', other: '{n} reviews' };
  it('takes the form of the number', () => expect([0, 1, 2, 1_204].map((n) => plural(FORMS, n, en))).to.deep.equal(['0 reviews', '1 review', '2 reviews', '1,204 reviews']));
  it('takes the one form of a language that has no other', () => expect(plural({ one: '?', other: '{n} 条评价' }, 1, zh)).to.equal('1 条评价'));
  it('takes the general form where a language has more than there are', () => expect(plural(FORMS, 2, { ...en, tag: 'ar' })).to.equal('2 reviews'));
});

describe('list', () => {
  it('is as the language writes it', () => {
    expect(list(['广告 5 条', '虚假评价 3 条', '其他 1 条'], zh)).to.equal('广告 5 条、虚假评价 3 条和其他 1 条');
    expect(list(['spam: 5', 'fake: 3'], en)).to.equal('spam: 5 and fake: 3');
  });
  it('of one is that one, of none nothing', () => expect([list(['a'], en), list([], en)]).to.deep.equal(['a', '']));
});
