import { expect } from '@open-wc/testing';
import { decodeBase64url } from '../../src/trust/base64url.js';
import { readCompact } from '../../src/trust/compact.js';
import { readHeader } from '../../src/trust/header.js';
import { inflate } from '../../src/trust/inflate.js';
import { importPublicKey } from '../../src/trust/public-key.js';
import { checkSignature } from '../../src/trust/signature.js';
import { readStatusList, statusAt } from '../../src/trust/status-list.js';
import { listOf } from '../support/credentials.js';
import { NOW } from '../support/reports.js';
import { describeData, loadShared } from '../support/shared-data.js';

const names = ['encoding', 'encoding1_long', 'encoding2', 'encoding2_long'];
const files = await Promise.all(names.map((name) => loadShared(`vectors/status-list/status_list_${name}_json.md`)));
const token = await loadShared('vectors/status-list/status_list_jwt_raw.md');
const publicKey = await loadShared('vectors/status-list/EXAMPLE_PUBLIC_KEY.jwk.json');

const examples = files.every((file) => file !== undefined) ? files : undefined;

const inExample = async (file: string) => {
  const [, bits, lst] = /"bits":(\d),"lst":"([^"]*)"/.exec(file.replace(/\s/g, ''))!;
  return { bits: +bits, lst, bytes: await inflate(decodeBase64url(lst), 8 * 1024 * 1024) };
};

/** The draft's words on its long examples: these are not zero, all of 2^20 others are. */
const LONG = [0, 1993, 25460, 159495, 495669, 554353, 645645, 723232, 854545, 934534, 1000345];
const OF_TWO_BITS = [1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 3];

const all = (list: { bits: number; bytes: Uint8Array }) => {
  const found: [number, number][] = [];
  for (let i = 0; i < (list.bytes.length * 8) / list.bits; i++) if (statusAt(list, i)) found.push([i, statusAt(list, i)]);
  return found;
};

describeData('The examples of the Token Status List draft', examples, ([one, oneLong, two, twoLong]) => {
  it('one bit each: as the draft lists them', async () => {
    const list = await inExample(one);
    expect(list.bytes).to.deep.equal(Uint8Array.of(0xb9, 0xa3));
    expect(Array.from({ length: 16 }, (_, i) => statusAt(list, i))).to.deep.equal([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
  });

  it('two bits each: as the draft lists them', async () => {
    const list = await inExample(two);
    expect(list.bytes).to.deep.equal(Uint8Array.of(0xc9, 0x44, 0xf9));
    expect(Array.from({ length: 12 }, (_, i) => statusAt(list, i))).to.deep.equal([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
  });

  it('a million of one bit each', async () => {
    const list = await inExample(oneLong);
    expect(list.bytes).to.have.length(2 ** 20 / 8);
    expect(all(list)).to.deep.equal(LONG.map((index) => [index, 1]));
  });

  it('a million of two bits each', async () => {
    const list = await inExample(twoLong);
    expect(list.bytes).to.have.length(2 ** 20 / 4);
    expect(all(list)).to.deep.equal(LONG.map((index, i) => [index, OF_TWO_BITS[i]]));
  });

  it('the first, deflated by us, is the same list', async () => {
    const bytes = Uint8Array.of(0xb9, 0xa3);
    expect(await inflate(decodeBase64url(await listOf(bytes)), 10)).to.deep.equal(bytes);
  });
});

describeData('The signed example of the Token Status List draft', token, (raw) => {
  const compact = readCompact(raw.replace(/\s/g, ''));
  const read = (issuer: string, uri: string, now = NOW) => readStatusList(compact, issuer, uri, now);

  it('is signed by its key', async () => {
    const { alg, kid } = readHeader(compact.header, 'statuslist+jwt');
    expect(kid).to.equal('12');
    await checkSignature(compact.text, await importPublicKey(JSON.parse(publicKey!) as JsonWebKey, alg), alg);
  });

  it('is a list of sixteen, good for half a day', async () => {
    const { bits, bytes, ttl } = await read('https://example.com', 'https://example.com/statuslists/1');
    expect([bits, bytes.length, ttl]).to.deep.equal([1, 2, 43_200_000]);
  });

  it('is refused at another address, of another issuer, and after its time', async () => {
    for (const [issuer, uri, now] of [
      ['https://example.com', 'https://example.com/statuslists/2', NOW],
      ['https://example.org', 'https://example.com/statuslists/1', NOW],
      ['https://example.com', 'https://example.com/statuslists/1', 2291720170e3 + 300_001],
    ] as const) {
      const error: unknown = await read(issuer, uri, now).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error);
    }
  });
});
