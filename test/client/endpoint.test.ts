import { expect } from '@open-wc/testing';
import { resolveEndpoint } from '../../src/client/endpoint.js';
import { CreditConfigError } from '../../src/errors/credit-config-error.js';

describe('resolveEndpoint', () => {
  const TABLE: [text: string, address: string][] = [
    ['https://credit.example.com', 'https://credit.example.com/'],
    ['https://credit.example.com/', 'https://credit.example.com/'],
    ['https://credit.example.com///', 'https://credit.example.com/'],
    ['https://credit.example.com/api', 'https://credit.example.com/api/'],
    ['https://credit.example.com/api/v2//', 'https://credit.example.com/api/v2/'],
    ['https://credit.example.com:8443/api', 'https://credit.example.com:8443/api/'],
    ['HTTPS://Credit.Example.com', 'https://credit.example.com/'],
    ['http://localhost:8080', 'http://localhost:8080/'],
    ['//credit.example.com/api', `${location.protocol}//credit.example.com/api/`],
    ['/api', `${location.origin}/api/`],
    ['api', new URL('api/', location.href).href],
    ['.', new URL('./', location.href).href],
    [' https://credit.example.com ', 'https://credit.example.com/'],
    ['https://credit.example.com/?', 'https://credit.example.com/'],
    ['https://credit.example.com/#', 'https://credit.example.com/'],
    ['https://credit.example.com/api?#', 'https://credit.example.com/api/'],
  ];
  for (const [text, address] of TABLE) it(`makes "${text}" ${address}`, () => expect(resolveEndpoint(text)).to.equal(address));

  const WRONG = [
    '',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://credit.example.com/1',
    'file:///etc',
    'ftp://credit.example.com',
    'https://user@credit.example.com',
    'https://user:secret@credit.example.com',
    'https://credit.example.com/?key=1',
    'https://credit.example.com/#top',
    'https://',
    'https://[1',
  ];
  for (const text of WRONG) it(`refuses "${text}"`, () => expect(() => resolveEndpoint(text)).to.throw(CreditConfigError));
  it('refuses none at all, and says what to do', () => expect(() => resolveEndpoint(undefined)).to.throw(CreditConfigError, 'data-endpoint'));
});
