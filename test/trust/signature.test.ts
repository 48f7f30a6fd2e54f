import { expect } from '@open-wc/testing';
import { importPublicKey } from '../../src/trust/public-key.js';
import { Refusal } from '../../src/trust/refusal.js';
import { checkSignature } from '../../src/trust/signature.js';
import { TestIssuer } from '../support/credentials.js';
import { replace } from '../support/page.js';

describe('A signature', () => {
  it('has 64 bytes, even where the browser takes one whose numbers have lost their zeros', async () => {
    const issuer = await TestIssuer.create();
    const key = await importPublicKey(issuer.signer.jwk, 'ES256');
    const credential = await issuer.credential();
    const restore = replace(crypto.subtle, 'verify', () => Promise.resolve(true));
    try {
      await checkSignature(credential, key, 'ES256');
      const refused = await checkSignature(credential.slice(0, -4), key, 'ES256').catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(Refusal).with.property('trust', 'tampered');
    } finally {
      restore();
    }
  });
});
