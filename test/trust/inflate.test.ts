import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { inflate } from '../../src/trust/inflate.js';
import { inflateHere } from '../../src/trust/inflate-here.js';
import { Verifier } from '../../src/trust/verifier.js';
import { TestIssuer, TestWeb } from '../support/credentials.js';
import { replace } from '../support/page.js';
import { NOW } from '../support/reports.js';

const MOST = 1024 * 1024;

const deflate = async (bytes: Uint8Array) =>
  new Uint8Array(await new Response(new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (one) => parseInt(one, 16));

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: Error) => error.name,
  );

/** Bytes of every mixture: noise, repetition near and far, and nothing. */
const anyBytes = fc
  .array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.tuple(fc.nat(255), fc.nat(70_000)).map(([byte, size]) => new Uint8Array(size).fill(byte))), {
    maxLength: 6,
  })
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

for (const [name, one] of [
  ['The browser', inflate],
  ['The code for browsers that cannot', inflateHere],
] as const) {
  describe(`${name} inflates`, () => {
    it('what was deflated', () =>
      fc.assert(
        fc.asyncProperty(anyBytes, async (bytes) => {
          expect(await one(await deflate(bytes), MOST)).to.deep.equal(bytes);
        }),
        { numRuns: 30 },
      ));

    it('nothing', async () => expect(await one(await deflate(new Uint8Array()), MOST)).to.have.length(0));

    it('a block that is stored as it is', async () =>
      expect(await one(hex('7801010300fcff616263024d0127'), MOST)).to.deep.equal(new TextEncoder().encode('abc')));

    it('a block of the fixed code', async () =>
      expect(await one(hex('789c4b4c4a0600024d0127'), MOST)).to.deep.equal(new TextEncoder().encode('abc')));

    it('as many bytes as there may be, and not one more', async () => {
      const deflated = await deflate(new Uint8Array(100_000));
      expect(await one(deflated, 100_000)).to.have.length(100_000);
      expect(await failure(one(deflated, 99_999))).to.equal('RangeError');
    });

    for (const [what, bytes] of [
      ['nothing at all', ''],
      ['a header only', '789c'],
      ['another method', '779c4b4c4a0600024d0127'],
      ['a damaged header', '789d4b4c4a0600024d0127'],
      ['a dictionary of somebody’s own', '78bb4b4c4a0600024d0127'],
      ['a kind of block that is not', '789c07'],
      ['a block that breaks off', '789c4b4c'],
      ['a damaged length of a stored block', '7801010300fdff616263024d0127'],
      ['a damaged checksum', '789c4b4c4a0600024d0128'],
      ['half a checksum', '789c4b4c4a0600024d'],
      ['a byte behind it', '789c4b4c4a0600024d012700'],
      ['a distance before the beginning', '789c4b84220000000000'],
      ['too many lengths', '789c05fffffffffffff'.padEnd(60, 'f')],
    ] as const) {
      it(`not ${what}`, async () => expect(await failure(one(hex(bytes), MOST))).to.not.equal('none'));
    }

    it('no damaged byte into other bytes', async () => {
      const bytes = Uint8Array.from({ length: 3_000 }, (_, i) => (i * i) % 251);
      const deflated = await deflate(bytes);
      for (let i = 0; i < deflated.length; i += 13) {
        const damaged = deflated.map((byte, at) => (at === i ? byte ^ 0x10 : byte));
        const result = await one(damaged, MOST).catch(() => undefined);
        if (result) expect(result).to.deep.equal(bytes);
      }
    });
  });
}

describe('Without DecompressionStream', () => {
  it('a status list is read all the same', async () => {
    const issuer = await TestIssuer.create();
    const web = await new TestWeb().publish(issuer, { statuses: { 17: 1 } });
    const restore = replace(globalThis, 'DecompressionStream', undefined);
    try {
      const verifier = new Verifier({ issuers: [issuer.trusted()], now: () => NOW, fetch: web.fetch });
      expect((await verifier.verify(await issuer.credential())).trust).to.equal('revoked');
    } finally {
      restore();
    }
  });
});
