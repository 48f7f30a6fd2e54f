import { base64url, makeSigner, sign, signText } from '../support/credentials.js';
import { type Row, type Scene, testAttacks } from '../support/attacks.js';
import { report } from '../support/reports.js';

const HEADER = (kid: string) => JSON.stringify({ alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid });

/** What becomes of a good credential's three parts. */
const parts =
  (change: (header: string, claims: string, signature: string) => string[]) =>
  async ({ issuer }: Scene) =>
    change(...((await issuer.credential()).split('.') as [string, string, string])).join('.');

const bytesOf = (part: string) => Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));

const signature = (change: (bytes: Uint8Array) => Uint8Array) => parts((header, claims, one) => [header, claims, base64url(change(bytesOf(one)))]);

const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The other signature that elliptic curves allow for the same words. */
const mirrored = (bytes: Uint8Array) => {
  const s = (ORDER - BigInt('0x' + hex(bytes.slice(32)))).toString(16).padStart(64, '0');
  return Uint8Array.from([...bytes.slice(0, 32), ...s.match(/../g)!.map((one) => parseInt(one, 16))]);
};

const der = (bytes: Uint8Array) => {
  const number = (part: Uint8Array) => [2, part.length + 1, 0, ...part];
  const both = [...number(bytes.slice(0, 32)), ...number(bytes.slice(32))];
  return Uint8Array.from([0x30, both.length, ...both]);
};

/** Claims of this very text, signed by the issuer. */
const signed =
  (claims: string) =>
  ({ issuer }: Scene) =>
    signText(issuer.signer, HEADER(issuer.signer.kid), claims);

const notUtf8 = async ({ issuer }: Scene) => {
  const claims = JSON.stringify(issuer.claims()).replace('小鹿好物', '\u00ff');
  const binary = Uint8Array.from(claims, (one) => one.charCodeAt(0));
  const input = `${base64url(HEADER(issuer.signer.kid))}.${base64url(binary)}`;
  const one = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, issuer.signer.privateKey, new TextEncoder().encode(input));
  return `${input}.${base64url(new Uint8Array(one))}`;
};

const ROWS: Row[] = [
  ['as it has to be', 'verified', parts((...all) => all)],
  ['with white space around, as files have it', 'verified', async ({ issuer }) => ` ${await issuer.credential()}\r\n`],

  ['nothing', 'no-credential', () => ''],
  ['spaces', 'no-credential', () => '  \n '],
  ['a page', 'no-credential', () => '<!doctype html><title>502 Bad Gateway</title>'],
  ['a page with two dots', 'no-credential', () => '<p>a.b.c</p>'],
  ['a plain report', 'no-credential', () => JSON.stringify(report())],
  ['null', 'no-credential', () => 'null'],
  ['an address', 'no-credential', () => 'www.example.com'],
  ['two dots', 'no-credential', () => '..'],
  ['three numbers', 'no-credential', () => 'MQ.MQ.MQ'],
  ['null for a header', 'no-credential', () => 'bnVsbA.e30.AA'],
  ['noise', 'no-credential', () => String.fromCharCode(...Array.from({ length: 500 }, (_, i) => (i * 7919) % 65536))],
  ['megabytes', 'no-credential', parts((header, claims, one) => [header, claims.repeat(2000), one])],
  ['one that breaks off in its claims', 'no-credential', parts((header, claims) => [header, claims.slice(0, 100)])],
  ['one of four parts', 'no-credential', parts((...all) => [...all, 'AA'])],
  ['one of five parts, as encrypted ones have', 'no-credential', parts((...all) => [...all, 'AA', 'AA'])],
  ['the same as JSON', 'no-credential', async (scene) => {
    const [header, payload, one] = (await scene.issuer.credential()).split('.');
    return JSON.stringify({ protected: header, payload, signature: one });
  }],
  ['the same in quotes', 'no-credential', async ({ issuer }) => JSON.stringify(await issuer.credential())],
  ['a bearer header', 'no-credential', async ({ issuer }) => `Bearer ${await issuer.credential()}`],

  ['empty claims', 'tampered', parts((header, _, one) => [header, '', one])],
  ['claims of another credential', 'tampered', async ({ issuer }) => {
    const [[header, , one], [, claims]] = (await Promise.all([issuer.credential(), issuer.credential(issuer.claims({ idx: 18 }))])).map((text) => text.split('.'));
    return `${header}.${claims}.${one}`;
  }],
  ['the header of another issuer', 'unverifiable', async ({ issuer, second }) => {
    const [[header], [, claims, one]] = (await Promise.all([second.credential(), issuer.credential()])).map((text) => text.split('.'));
    return `${header}.${claims}.${one}`;
  }],
  ['padding', 'tampered', parts((header, claims, one) => [header, claims, `${one}==`])],
  ['padding of the header', 'tampered', parts((header, claims, one) => [`${header}=`, claims, one])],
  ['the alphabet of plain base64', 'tampered', async ({ issuer }) => (await issuer.credential(issuer.claims({ report: report({ subject: { displayName: '????>>>>~~~~' } }) }))).replace(/-/g, '+').replace(/_/g, '/')],
  ['a space inside', 'tampered', parts((header, claims, one) => [header, `${claims.slice(0, 40)} ${claims.slice(40)}`, one])],
  ['a line break inside', 'tampered', parts((header, claims, one) => [header, `${claims.slice(0, 40)}\n${claims.slice(40)}`, one])],
  ['a zero byte inside', 'tampered', parts((header, claims, one) => [header, claims, `${one}\0`])],
  ['spare bits in its signature', 'tampered', parts((header, claims, one) => [header, claims, one.slice(0, -1) + String.fromCharCode(one.charCodeAt(85) + 1)])],
  ['one character too many', 'tampered', parts((header, claims, one) => [header, claims, `${one}A`])],

  ['a signature by nobody', 'tampered', async ({ issuer }) => sign({ ...(await makeSigner()), kid: issuer.signer.kid }, issuer.claims(), { typ: 'vc+jwt', cty: 'vc' })],
  ['a signature by another issuer on the list', 'tampered', ({ issuer, second }) => sign({ ...second.signer, kid: issuer.signer.kid }, issuer.claims(), { typ: 'vc+jwt', cty: 'vc' })],
  ['no signature', 'tampered', parts((header, claims) => [header, claims, ''])],
  ['half a signature', 'tampered', signature((bytes) => bytes.slice(0, 32))],
  ['half of each of its numbers', 'tampered', signature((bytes) => Uint8Array.from([...bytes.slice(16, 32), ...bytes.slice(48)]))],
  ['a signature a byte short', 'tampered', signature((bytes) => bytes.slice(0, 63))],
  ['a signature a byte long', 'tampered', signature((bytes) => Uint8Array.from([...bytes, 0]))],
  ['a bit of its first number flipped', 'tampered', signature((bytes) => flipped(bytes, 31))],
  ['a bit of its second number flipped', 'tampered', signature((bytes) => flipped(bytes, 63))],
  ['a signature of zeros', 'tampered', signature(() => new Uint8Array(64))],
  ['a signature of ones', 'tampered', signature(() => new Uint8Array(64).fill(0xff))],
  ['its numbers swapped', 'tampered', signature((bytes) => Uint8Array.from([...bytes.slice(32), ...bytes.slice(0, 32)]))],
  ['a signature in DER', 'tampered', signature(der)],
  // says the same of the same words: no forgery
  ['the mirrored signature', 'verified', signature(mirrored)],

  ['claims that are a list', 'tampered', signed('[1]')],
  ['claims that are null', 'tampered', signed('null')],
  ['claims that are text', 'tampered', signed('"iss"')],
  ['claims that break off', 'tampered', signed('{"iss":"https://credit.example.org"')],
  ['claims that are nothing', 'tampered', signed('')],
  ['claims with a comma too many', 'tampered', signed('{"iss":"https://credit.example.org",}')],
  ['claims that are no UTF-8', 'tampered', notUtf8],
  ['claims that are nested without end', 'tampered', signed(`{"iss":"https://credit.example.org","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ['a signed byte order mark', 'tampered', (scene) => signed(`\ufeff${JSON.stringify(scene.issuer.claims())}`)(scene)],
];

describe('An answer that is', () => testAttacks(ROWS));
