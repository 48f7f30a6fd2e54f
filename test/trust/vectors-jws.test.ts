import { expect } from '@open-wc/testing';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import { decodeBase64url } from '../../src/trust/base64url.js';
import { readHeader } from '../../src/trust/header.js';
import { parseObject } from '../../src/trust/json.js';
import { importPublicKey } from '../../src/trust/public-key.js';
import { checkSignature } from '../../src/trust/signature.js';
import { Verifier } from '../../src/trust/verifier.js';
import { NOW } from '../support/reports.js';
import { describeData, loadSharedJson } from '../support/shared-data.js';

interface Case {
  tcId: number;
  comment: string;
  jws: unknown;
  result: string;
}

interface Group {
  public?: JsonWebKey;
  private: JsonWebKey;
  tests: Case[];
}

interface Rfc {
  rfc8037_A4: { jwk: JsonWebKey; jws: string };
  rfc7515_A3: { jwk: JsonWebKey; jws: string };
}

const rfc = await loadSharedJson<Rfc>('vectors/rfc_jws_vectors.json');
const wycheproof = await loadSharedJson<{ testGroups: Group[] }>('vectors/wycheproof/json_web_signature_test.json');

/**
 * Whether a token passes all that is done to one before its claims count: its form, the policy for its header, for its key, and its
 * signature. No vector names a type, so the header is judged as if it had the right one.
 */
const passes = async (jws: unknown, jwk: JsonWebKey): Promise<boolean> => {
  try {
    const [header, payload, signature, ...more] = (jws as string).split('.');
    if (more.length) return false;
    for (const part of [payload, signature]) decodeBase64url(part);
    const { alg } = readHeader({ ...parseObject(decodeBase64url(header)), typ: 'vc+jwt', cty: 'vc' }, 'vc+jwt', 'vc');
    await checkSignature(jws as string, await importPublicKey(jwk, alg), alg);
    return true;
  } catch {
    return false;
  }
};

/** What a viewer would be told of it: no vector is a credential. */
const trustIn = async (jws: string, jwk: JsonWebKey): Promise<string> => {
  const issuers = [{ id: 'joe', name: 'Joe', jwks: { keys: [jwk] }, schemes: [] }];
  try {
    return (await new Verifier({ issuers, now: () => NOW }).verify(jws)).trust;
  } catch (error) {
    if (isCreditError(error, 'shape')) return 'no-credential';
    throw error;
  }
};

const algOf = ({ jws }: Case): string => {
  try {
    return String(parseObject(decodeBase64url((jws as string).split('.')[0])).alg);
  } catch {
    return 'unreadable';
  }
};

/** Why one that others accept is refused here. */
const stricter = (one: Case): string | undefined => (algOf(one) === 'ES256' ? undefined : `"${algOf(one)}" is not among our algorithms`);

describeData('The vectors of the RFCs', rfc, ({ rfc7515_A3: es256, rfc8037_A4: eddsa }) => {
  it('RFC 7515 A.3: the signature holds', async () => checkSignature(es256.jws, await importPublicKey(es256.jwk, 'ES256'), 'ES256'));

  it('RFC 7515 A.3: without type and key id it is no credential of ours (stricter)', async () =>
    expect(await trustIn(es256.jws, es256.jwk)).to.equal('tampered'));

  it('RFC 8037 A.4: "EdDSA" is refused, for it does not name the curve (stricter)', async () => {
    expect(await passes(eddsa.jws, eddsa.jwk)).to.equal(false);
    expect(await trustIn(eddsa.jws, eddsa.jwk)).to.equal('tampered');
  });
});

describeData('Wycheproof, JSON Web Signature', wycheproof, ({ testGroups }) => {
  const all = testGroups.flatMap((group) => group.tests.map((one) => ({ one, jwk: group.public ?? group.private })));

  it('has the 401 cases this was written for, 41 of them for P-256', () => {
    expect([all.length, all.filter(({ jwk }) => jwk.crv === 'P-256').length]).to.deep.equal([401, 41]);
  });

  for (const { one, jwk } of all) {
    const reason = one.result === 'valid' && stricter(one);
    it(`${one.tcId} ${one.comment}: ${one.result}${reason ? `, refused all the same (stricter): ${reason}` : ''}`, async () => {
      expect(await passes(one.jws, jwk)).to.equal(one.result === 'valid' && !reason);
      expect(await trustIn(one.jws as string, jwk)).to.be.oneOf(['tampered', 'no-credential']);
    });
  }
});
