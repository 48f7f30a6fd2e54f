import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { maskName, redact } from '../../src/domain/names.js';

describe('maskName', () => {
  const TABLE: [name: string, masked: string][] = [
    ['李小龙', '李**'],
    ['李', '李**'],
    ['Alice Chen', 'A**'],
    ['  王芳 ', '王**'],
    ['𠮷田', '𠮷**'],
    ['😀buyer', '😀**'],
    ['李**', '李**'],
    ['李*龙', '李*龙'],
    ['李＊＊', '李＊＊'],
    ['138****8000', '138****8000'],
    ['', ''],
    ['   ', ''],
  ];
  for (const [name, masked] of TABLE) it(`of "${name}" is "${masked}"`, () => expect(maskName(name)).to.equal(masked));
});

describe('redact hides', () => {
  const TABLE: [what: string, text: string, shown: string][] = [
    ['an identity number', '110105199001010071', '**'],
    ['an identity number that ends in X', '身份证11010519900101006X，谢谢', '身份证**，谢谢'],
    ['an identity number that ends in x', '11010519900101006x', '**'],
    ['an identity number after letters', 'ID110105199001010071', 'ID**'],
    ['a mobile number', '加我13800138000', '加我**'],
    ['the lowest and the highest mobile prefix', '13000000000和19999999999', '**和**'],
    ['a mobile number in groups', '138 0013 8000', '**'],
    ['a mobile number with hyphens', '138-0013-8000', '**'],
    ['a mobile number with +86', '+8613800138000', '**'],
    ['a mobile number with +86 and a space', '电话：+86 138 0013 8000。', '电话：**。'],
    ['a mobile number with +86 and a hyphen', '+86-13800138000', '**'],
    ['a mobile number with 0086', '008613800138000', '**'],
    ['a mobile number after letters', 'Tel13800138000', 'Tel**'],
    ['a mobile number after a colon', 'tel:13800138000', 'tel:**'],
    ['two numbers one after the other', '13800138000 13900139000', '** **'],
    ['two numbers with a comma between', '13800138000,13900139000', '**,**'],
    ['every number of a longer text', '甲13800138000乙110105199001010071丙', '甲**乙**丙'],
  ];
  for (const [what, text, shown] of TABLE) it(what, () => expect(redact(text)).to.equal(shown));
});

describe('redact leaves', () => {
  const TABLE: [what: string, text: string][] = [
    ['a document number', '示市监罚〔2025〕12号'],
    ['a long document number', '沪市监浦处〔2023〕152023001234号'],
    ['a court’s case number', '（2024）京0105民初12345号'],
    ['a unified social credit code', '91350100M000100Y43'],
    ['such a code of a merchant', '91310000MA1FL00030'],
    ['such a code of digits only', '521000005000000017'],
    ['such a code of digits and X', '12100000400000010X'],
    ['such a code within a sentence', '当事人（统一社会信用代码：121000004000000010）'],
    ['an amount', '罚款120000元'],
    ['an amount with separators', '没收违法所得1,380,013.80元'],
    ['an amount as large as a mobile number', '罚款18228000000元'],
    ['such an amount with decimals', '罚款18228000000.00元'],
    ['a day', '2026-11-20'],
    ['an instant', '2026-11-20T08:00:00+08:00'],
    ['the hotline', '12315'],
    ['ten digits', '1380013800'],
    ['twelve digits', '138001380001'],
    ['eleven digits that are no mobile number', '12345678901'],
    ['a longer number that contains one', '9913800138000'],
    ['an ordinary sentence', '壶嘴出水很稳，用了3周。'],
    ['nothing', ''],
  ];
  for (const [what, text] of TABLE) it(what, () => expect(redact(text)).to.equal(text));

  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
  it('credit codes of companies, whatever their registry numbered them', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('91', '92', '93'),
        digits(6),
        fc.array(alphabet, { minLength: 10, maxLength: 10 }),
        (kind, region, rest) => {
          const code = kind + region + rest.join('');
          expect(redact(`代码${code}，`)).to.equal(`代码${code}，`);
        },
      ),
    ));
});
