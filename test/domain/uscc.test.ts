import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isUscc } from '../../src/domain/uscc.js';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** GB 32100-2015 a second time, with exact powers and no running weight. */
const checkCharacter = (first17: string): string => {
  const sum = [...first17].reduce((total, char, i) => total + BigInt(ALPHABET.indexOf(char)) * 3n ** BigInt(i), 0n);
  return ALPHABET[Number((31n - (sum % 31n)) % 31n)];
};

// the last two end in the first and the last character of the alphabet
const GOOD = ['91350100M000100Y43', '12100000400000010X', '91310000MA1FL00030', '91310000MA1FL0022Y'];

describe('isUscc', () => {
  for (const code of GOOD) {
    it(`accepts ${code}`, () => expect(isUscc(code)).to.equal(true));

    it(`refuses every other character at every place of ${code}`, () => {
      const wrong = [...code].flatMap((right, i) =>
        ALPHABET.filter((char) => char !== right).map((char) => code.slice(0, i) + char + code.slice(i + 1)),
      );
      expect(wrong.filter(isUscc)).to.deep.equal([]);
    });
  }

  it('agrees with the standard for any 17 characters and any check character', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }),
        fc.constantFrom(...ALPHABET),
        (first17, last) => isUscc(first17.join('') + last) === (checkCharacter(first17.join('')) === last),
      ),
    ));

  it('accepts the check character of any 17 characters', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }), (first17) =>
        isUscc(first17.join('') + checkCharacter(first17.join(''))),
      ),
    ));

  it('refuses a letter that the alphabet leaves out, whatever the check character', () => {
    const wrong = ALPHABET.map((last) => `91350100I000100Y4${last}`);
    expect(wrong.filter(isUscc)).to.deep.equal([]);
  });

  const MALFORMED: [what: string, code: string][] = [
    ['an empty text', ''],
    ['17 characters', '91350100M000100Y4'],
    ['19 characters', '91350100M000100Y433'],
    ['lower case', '91350100m000100y43'],
    ['a space around it', ' 91350100M000100Y4'],
    ['a letter that the alphabet leaves out', '91350100I000100Y43'],
    ['such a letter as check character', '91350100M000100Y4O'],
    ['full-width digits', '９１３５０１００Ｍ０００１００Ｙ４３'],
  ];
  for (const [what, code] of MALFORMED) it(`refuses ${what}`, () => expect(isUscc(code)).to.equal(false));
});
