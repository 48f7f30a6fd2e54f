import { expect } from '@open-wc/testing';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import { readTrustList } from '../../src/trust/trust-list.js';

const ISSUER = { id: 'https://credit.example.org', name: '示例信用服务中心', jwksUri: 'https://credit.example.org/jwks.json', schemes: ['live-1000'] };
const JWKS = { keys: [{ kty: 'EC', kid: 'x' }] };

/** What is said about a list with one issuer who differs like this. */
const complaint = (list: unknown): string => {
  try {
    readTrustList(list);
    return '';
  } catch (error) {
    expect(isCreditError(error, 'config')).to.equal(true);
    return (error as Error).message;
  }
};

describe('A trust list', () => {
  it('of one issuer is read as it is', () => expect(readTrustList([ISSUER])).to.deep.equal([ISSUER]));
  it('of nobody is one too', () => expect(readTrustList([])).to.deep.equal([]));

  for (const [name, changes] of [
    ['a name in several languages', { name: { 'zh-CN': '中心', en: 'Centre' } }],
    ['keys of its own in the list', { jwksUri: undefined, jwks: JWKS }],
    ['keys on this machine', { jwksUri: 'http://localhost:8848/jwks.json' }],
    ['keys on this machine by number', { jwksUri: 'http://127.0.0.1:8848/jwks.json' }],
    ['keys on this machine by a longer number', { jwksUri: 'http://[::1]:8848/jwks.json' }],
    ['no scheme', { schemes: [] }],
    ['a page to verify at', { verifyUrl: 'https://credit.example.org/verify' }],
    ['a page on this machine to verify at', { verifyUrl: 'http://127.0.0.1:8848/verify' }],
    ['what later versions may say', { note: 'x' }],
  ] as const) {
    it(`may have an issuer with ${name}`, () => expect(complaint([{ ...ISSUER, ...changes }])).to.equal(''));
  }

  for (const [name, changes, said] of [
    ['no id', { id: undefined }, '"id" has to be'],
    ['an empty id', { id: '' }, '"id" has to be'],
    ['no name', { name: undefined }, '"name" has to be'],
    ['a name in no language', { name: {} }, '"name" has to be'],
    ['a name of numbers', { name: { en: 1 } }, '"name" has to be'],
    ['no keys', { jwksUri: undefined }, 'needs either "jwksUri"'],
    ['keys in two places', { jwks: JWKS }, 'needs either "jwksUri"'],
    ['keys that are no list', { jwksUri: undefined, jwks: { keys: {} } }, 'needs either "jwksUri"'],
    ['keys that are none', { jwksUri: undefined, jwks: { keys: [null] } }, 'needs either "jwksUri"'],
    ['keys without https', { jwksUri: 'http://credit.example.org/jwks.json' }, 'needs either "jwksUri"'],
    ['keys on a machine called like this one', { jwksUri: 'http://localhost.example.org/' }, 'needs either "jwksUri"'],
    ['keys at a path', { jwksUri: '/jwks.json' }, 'needs either "jwksUri"'],
    ['keys in a script', { jwksUri: 'javascript:alert(1)' }, 'needs either "jwksUri"'],
    ['keys at a list of addresses', { jwksUri: ['https://credit.example.org/'] }, 'needs either "jwksUri"'],
    ['no schemes', { schemes: undefined }, '"schemes" has to be'],
    ['one scheme', { schemes: 'live-1000' }, '"schemes" has to be'],
    ['a page without https to verify at', { verifyUrl: 'http://credit.example.org/verify' }, '"verifyUrl" has to be'],
    ['a script to verify by', { verifyUrl: 'javascript:alert(1)' }, '"verifyUrl" has to be'],
    ['schemes by number', { schemes: [1] }, '"schemes" has to be'],
  ] as const) {
    it(`may have none with ${name}`, () => expect(complaint([{ ...ISSUER, ...changes }])).to.contain(`issuer 1 ${said}`));
  }

  for (const [name, list] of [
    ['an object', { issuers: [ISSUER] }],
    ['text', '[]'],
    ['nothing', undefined],
    ['null', null],
  ] as const) {
    it(`is not ${name}`, () => expect(complaint(list)).to.equal('The trust list has to be a list of issuers'));
  }

  it('names each issuer once', () => expect(complaint([ISSUER, ISSUER])).to.contain('"id" is there twice'));
  it('names issuers only', () => expect(complaint([ISSUER, null])).to.equal('The trust list: issuer 2 has to be an object'));
});
