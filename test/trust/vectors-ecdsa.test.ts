import { expect } from '@open-wc/testing';
import { importPublicKey } from '../../src/trust/public-key.js';
import { SIGNATURE_BYTES } from '../../src/trust/signature.js';
import { base64url } from '../support/credentials.js';
import { describeData, loadSharedJson } from '../support/shared-data.js';

interface Group {
  publicKey: { wx: string; wy: string };
  tests: { tcId: number; comment: string; msg: string; sig: string; result: string }[];
}

const data = await loadSharedJson<{ testGroups: Group[] }>('vectors/wycheproof/ecdsa_secp256r1_sha256_p1363_test.json');

const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (one) => parseInt(one, 16));

const coordinate = (digits: string) => base64url(hex(digits.slice(-64).padStart(64, '0')));

/**
 * What is compared: the key as src/trust imports it, the size it asks of a signature, and the call that jose makes. The messages are
 * bytes of any kind, which no compact form can carry, so jose itself is left out here; vectors-jws.test.ts has it.
 */
const holds = async ({ wx, wy }: Group['publicKey'], msg: string, sig: string) => {
  const key = await importPublicKey({ kty: 'EC', crv: 'P-256', x: coordinate(wx), y: coordinate(wy) }, 'ES256');
  return hex(sig).length === SIGNATURE_BYTES && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, hex(sig), hex(msg));
};

describeData('Wycheproof, ECDSA on P-256', data, ({ testGroups }) => {
  it('has the 262 cases this was written for', () => expect(testGroups.flatMap((group) => group.tests)).to.have.length(262));

  for (const { publicKey, tests } of testGroups) {
    for (const { tcId, comment, msg, sig, result } of tests) {
      it(`${tcId} ${comment}: ${result}`, async () => expect(await holds(publicKey, msg, sig)).to.equal(result === 'valid'));
    }
  }
});
