import { expect } from '@open-wc/testing';
import { CreditConfigError } from '../../src/errors/credit-config-error.js';
import { CreditError } from '../../src/errors/credit-error.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { CreditTimeoutError } from '../../src/errors/credit-timeout-error.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import { warnOnce } from '../../src/errors/warn-once.js';
import { recordWarnings } from '../support/page.js';

const URL = 'https://credit.example.com/v1/credits/anchor/a-1';

const ALL: [code: string, error: CreditError, says: string][] = [
  ['config', new CreditConfigError('no endpoint'), 'no endpoint'],
  ['network', new CreditNetworkError(URL), URL],
  ['timeout', new CreditTimeoutError(URL), URL],
  ['http', new CreditHttpError(URL, 503), 'HTTP 503'],
  ['shape', new CreditShapeError('unreadable at ".asOf"'), '.asOf'],
];

describe('An error of this package', () => {
  for (const [code, error, says] of ALL) {
    it(`of code "${code}" is an Error that says so in its name`, () => {
      expect(error).to.be.instanceOf(Error).and.to.be.instanceOf(CreditError);
      expect(error.code).to.equal(code);
      expect(error.name).to.equal(`CreditError(${code})`);
    });
    it(`of code "${code}" says what happened`, () => expect(error.message).to.include(says));
    it(`of code "${code}" is told from the others by its code`, () => {
      expect(isCreditError(error)).to.equal(true);
      expect(isCreditError(error, error.code)).to.equal(true);
      for (const [other, { code: otherCode }] of ALL) if (other !== code) expect(isCreditError(error, otherCode)).to.equal(false);
    });
  }
  it('of HTTP carries status and address', () => expect(new CreditHttpError(URL, 410)).to.include({ status: 410, url: URL }));
});

describe('isCreditError', () => {
  it('knows the error of another copy of the package', () =>
    expect(isCreditError({ isCreditError: true, code: 'http', message: '' }, 'http')).to.equal(true));
  for (const value of [undefined, null, 0, '', 'http', {}, new Error('x'), { code: 'http' }, { isCreditError: 1 }])
    it(`does not take ${value instanceof Error ? 'an Error' : JSON.stringify(value)} for one`, () => expect(isCreditError(value)).to.equal(false));
});

describe('warnOnce', () => {
  it('says each thing once, with the name of the package', () => {
    const { said, restore } = recordWarnings();
    warnOnce('one of its kind');
    warnOnce('one of its kind');
    warnOnce('another');
    restore();
    expect(said).to.deep.equal(['live-credit: one of its kind', 'live-credit: another']);
  });
});
