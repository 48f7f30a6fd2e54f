import { expect } from '@open-wc/testing';
import { isUscc } from '../../src/domain/uscc.js';

describe('isUscc', () => {
  // computed by hand from GB 32100-2015: Σ value × 3^i mod 31
  it('accepts a right check character', () => expect(isUscc('91350100M000100Y43')).to.equal(true));
  it('refuses a wrong check character', () => expect(isUscc('91350100M000100Y44')).to.equal(false));
});
