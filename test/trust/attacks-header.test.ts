import { base64url, makeSigner, sign, signText } from '../support/credentials.js';
import { type Row, type Scene, testAttacks } from '../support/attacks.js';
import type { Json } from '../support/reports.js';

/** A good credential under a header that differs in some members; one that is `undefined` is missing. */
const under =
  (changes: Json) =>
  ({ issuer }: Scene) => {
    const header = { alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid: issuer.signer.kid, ...changes };
    return signText(issuer.signer, JSON.stringify(header), JSON.stringify(issuer.claims()));
  };

/** The same under a header of this very text. */
const underText =
  (header: (kid: string) => string) =>
  ({ issuer }: Scene) =>
    signText(issuer.signer, header(issuer.signer.kid), JSON.stringify(issuer.claims()));

const unsigned = (alg: string) => async (scene: Scene) => (await under({ alg })(scene)).replace(/[^.]*$/, '');

const hmac = (secretOf: (jwk: JsonWebKey) => Uint8Array<ArrayBuffer>) => async ({ issuer }: Scene) => {
  const header = { alg: 'HS256', typ: 'vc+jwt', cty: 'vc', kid: issuer.signer.kid };
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(issuer.claims()))}`;
  const key = await crypto.subtle.importKey('raw', secretOf(issuer.signer.jwk), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return `${input}.${base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(input))))}`;
};

const embedded = async ({ issuer }: Scene) => {
  const own = await makeSigner();
  return sign(own, issuer.claims(), { typ: 'vc+jwt', cty: 'vc', jwk: own.jwk });
};

const ROWS: Row[] = [
  ['the good header', 'verified', under({})],
  ['the good header with spaces', 'verified', underText((kid) => ` { "alg" : "ES256", "typ":"vc+jwt",\n"cty":"vc","kid":"${kid}" } `)],
  ...['alg', 'typ', 'cty', 'kid'].map((name): Row => [`no ${name}`, 'tampered', under({ [name]: undefined })]),
  ...['alg', 'typ', 'cty', 'kid'].flatMap((name) =>
    [null, 1, true, [], {}, ['ES256'], ''].map((value): Row => [`${name} is ${JSON.stringify(value)}`, 'tampered', under({ [name]: value })]),
  ),
  ...[
    ['alg', '"none"'],
    ['typ', '"JWT"'],
    ['cty', '"x"'],
    ['kid', '"x"'],
  ].map(([name, value]): Row => [
    `${name} twice`,
    'tampered',
    underText((kid) => `{"${name}":${value},"alg":"ES256","typ":"vc+jwt","cty":"vc","kid":"${kid}"}`),
  ]),
  ['alg twice, once escaped', 'tampered', underText((kid) => `{"\\u0061lg":"none","alg":"ES256","typ":"vc+jwt","cty":"vc","kid":"${kid}"}`)],
  ['alg none without signature', 'tampered', unsigned('none')],
  ['alg None without signature', 'tampered', unsigned('None')],
  ['alg none with a signature', 'tampered', under({ alg: 'none' })],
  ['no signature', 'tampered', unsigned('ES256')],
  ['HS256 with the public key as secret', 'tampered', hmac((jwk) => new TextEncoder().encode(JSON.stringify(jwk)))],
  ['HS256 with its coordinate as secret', 'tampered', hmac((jwk) => new TextEncoder().encode(jwk.x))],
  ...['RS256', 'PS256', 'ES384', 'ES512', 'ES256K', 'EdDSA', 'HS256', 'ML-DSA-44', 'es256', 'ES256 '].map(
    (alg): Row => [`alg ${alg}`, 'tampered', under({ alg })],
  ),
  ['alg Ed25519 over a key for ES256', 'tampered', under({ alg: 'Ed25519' })],
  ...['JWT', 'vc', 'vp+jwt', 'vc+ld+jwt', 'VC+JWT', 'application/vc+jwt', 'statuslist+jwt'].map(
    (typ): Row => [`typ ${typ}`, 'tampered', under({ typ })],
  ),
  ['cty vp', 'tampered', under({ cty: 'vp' })],
  ['crit of what it has', 'tampered', under({ crit: ['alg'] })],
  ['crit of what nobody knows', 'tampered', under({ crit: ['x'], x: 1 })],
  ['an empty crit', 'tampered', under({ crit: [] })],
  ['b64 false', 'tampered', under({ b64: false, crit: ['b64'] })],
  ['b64 true', 'tampered', under({ b64: true })],
  ['a key of its own inside', 'tampered', embedded],
  ['the issuer’s key inside', 'tampered', (scene: Scene) => under({ jwk: scene.issuer.signer.jwk })(scene)],
  ['jku', 'tampered', under({ jku: 'https://stranger.example.org/jwks.json' })],
  ['x5u', 'tampered', under({ x5u: 'https://stranger.example.org/x' })],
  ['x5c', 'tampered', under({ x5c: ['MIIB'] })],
  ['x5t', 'tampered', under({ x5t: 'x' })],
  ['enc', 'tampered', under({ enc: 'A128GCM' })],
  ['zip', 'tampered', under({ zip: 'DEF' })],
  ['iss', 'tampered', under({ iss: 'https://credit.example.org' })],
  ['a further member', 'tampered', under({ x: null })],
  ['a member named like what objects inherit from', 'tampered', underText((kid) => `{"__proto__":{"alg":"ES256"},"typ":"vc+jwt","cty":"vc","kid":"${kid}"}`)],
  ['a kid nobody has', 'unverifiable', under({ kid: 'x' })],
  ['a kid that is a path', 'unverifiable', under({ kid: '../../../../dev/null' })],
  ['a kid that is a query', 'unverifiable', under({ kid: `x' OR '1'='1` })],
  ['the kid of another issuer', 'unverifiable', (scene: Scene) => under({ kid: scene.second.signer.kid })(scene)],
  ['a kid named like what objects inherit', 'unverifiable', under({ kid: 'constructor' })],
  ['a byte order mark before the header', 'tampered', underText((kid) => `\ufeff{"alg":"ES256","typ":"vc+jwt","cty":"vc","kid":"${kid}"}`)],
  ['a header that is a list', 'no-credential', underText((kid) => `["ES256","vc+jwt","vc","${kid}"]`)],
  ['a header that is no JSON', 'no-credential', underText(() => 'alg=ES256')],
];

describe('A credential whose header has', () => testAttacks(ROWS));
