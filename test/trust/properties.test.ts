import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import { CHECKS, type Verdict } from '../../src/trust/verdict.js';
import { Verifier } from '../../src/trust/verifier.js';
import { places, put } from '../support/arbitrary-reports.js';
import { base64url, claimsOf, ISSUER, TestIssuer, TestWeb } from '../support/credentials.js';
import { fullReport, NOW } from '../support/reports.js';

const runs = { numRuns: 400 };

describe('A credential', () => {
  let issuer: TestIssuer;
  let verifier: Verifier;
  let credential: string;
  let good: Verdict;

  before(async () => {
    issuer = await TestIssuer.create();
    const web = await new TestWeb().publish(issuer);
    verifier = new Verifier({ issuers: [issuer.trusted()], now: () => NOW, fetch: web.fetch });
    credential = await issuer.credential(issuer.claims({ report: fullReport() }));
    good = await verifier.verify(credential);
    expect(good.trust).to.equal('verified');
  });

  /** The verdict; undefined where the answer is no credential at all. No other error may come of anything. */
  const judge = (text: string): Promise<Verdict | undefined> =>
    verifier.verify(text, 'anchor:a-1').catch((error: unknown) => {
      if (isCreditError(error, 'shape')) return undefined;
      throw error;
    });

  const expectNothingElse = async (text: string) => {
    const verdict = await judge(text);
    if (verdict?.trust === 'verified') expect(verdict).to.deep.equal(good);
  };

  const anyPlace = () => fc.nat(credential.length - 1);

  it('with any character changed never verifies as something else', () =>
    fc.assert(
      fc.asyncProperty(anyPlace(), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, one) =>
        expectNothingElse(credential.slice(0, at) + one + credential.slice(at + 1)),
      ),
      runs,
    ));

  it('with any character of its alphabet changed never verifies at all', () =>
    fc.assert(
      fc.asyncProperty(anyPlace(), fc.constantFrom(...'ABCXYZabcxyz0189-_.'), async (at, one) => {
        fc.pre(credential[at] !== one);
        expect((await judge(credential.slice(0, at) + one + credential.slice(at + 1)))?.trust).to.not.equal('verified');
      }),
      runs,
    ));

  it('with any bit of any part flipped never verifies', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), fc.nat(7), async (part, place, bit) => {
        const parts = credential.split('.');
        const bytes = Uint8Array.from(atob(parts[part].replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
        bytes[place % bytes.length] ^= 1 << bit;
        parts[part] = base64url(bytes);
        expect((await judge(parts.join('.')))?.trust).to.not.equal('verified');
      }),
      runs,
    ));

  it('cut, doubled or with anything put in never verifies as something else', () =>
    fc.assert(
      fc.asyncProperty(anyPlace(), fc.nat(200), fc.string({ maxLength: 50 }), (at, length, put) =>
        expectNothingElse(credential.slice(0, at) + put + credential.slice(at + length)),
      ),
      runs,
    ));

  it('that is any text is no credential, or a bad one', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), async (text) => {
        expect((await judge(text))?.trust).to.not.equal('verified');
      }),
      runs,
    ));

  it('of any header and claims, signed by nobody, is never believed', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), fc.json(), fc.uint8Array({ maxLength: 70 }), async (header, claims, signature) => {
        const verdict = await judge([header, claims, signature].map(base64url).join('.'));
        expect(verdict?.trust ?? 'tampered').to.equal('tampered');
      }),
      runs,
    ));

  it('signed by its issuer, with any value anywhere in its claims, gets a verdict and causes no error', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...places(claimsOf(ISSUER)).slice(1)), fc.jsonValue(), async (place, value) => {
        const claims = issuer.claims();
        put(claims, place, value);
        const verdict = await judge(await issuer.credential(claims));
        expect(verdict?.checks).to.have.length(CHECKS.length);
      }),
      runs,
    ));
});
