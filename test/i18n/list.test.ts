import { expect } from '@open-wc/testing';
import { list } from '../../src/i18n/list.js';

describe('list', () => {
  it('is as the language writes it', () => {
    expect(list(['广告 5 条', '虚假评价 3 条', '其他 1 条'], { tag: 'zh-CN' })).to.equal('广告 5 条、虚假评价 3 条和其他 1 条');
    expect(list(['spam: 5', 'fake: 3'], { tag: 'en' })).to.equal('spam: 5 and fake: 3');
  });
  it('of one is that one, of none nothing', () => expect([list(['a'], { tag: 'en' }), list([], { tag: 'en' })]).to.deep.equal(['a', '']));
});
