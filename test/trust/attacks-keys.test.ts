import { generateKeys, makeSigner, sign, type Signer, TestIssuer } from '../support/credentials.js';
import { type Row, type Scene, testAttacks } from '../support/attacks.js';

type Jwk = Signer['jwk'];

/** A good credential of an issuer whose key set is answered like this. */
const answered =
  (answer: string | (() => Response | Promise<Response>)) =>
  ({ issuer, web }: Scene) => {
    web.put(issuer.jwksUri, answer);
    return issuer.credential();
  };

const keySet =
  (change: (jwk: Jwk, scene: Scene) => unknown[]) =>
  (scene: Scene) =>
    answered(JSON.stringify({ keys: change(scene.issuer.signer.jwk, scene) }))(scene);

const changed = (changes: object) => keySet((jwk) => [{ ...jwk, ...changes }]);

/** A credential whose header names a key of another kind, under the id of which it is published. */
const ofKind =
  (alg: string, header = alg) =>
  async (scene: Scene) => {
    const signer = await makeSigner(alg);
    scene.web.put(scene.issuer.jwksUri, JSON.stringify({ keys: [signer.jwk] }));
    const text = await sign(signer, scene.issuer.claims(), { typ: 'vc+jwt', cty: 'vc' });
    const [, claims, signature] = text.split('.');
    return `${btoa(JSON.stringify({ alg: header, typ: 'vc+jwt', cty: 'vc', kid: signer.kid })).replace(/=/g, '')}.${claims}.${signature}`;
  };

const endless = () =>
  new Response(
    new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new TextEncoder().encode('{"keys":[]}'.padEnd(65_536))) }),
  );

const breaking = () =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"keys":['));
        controller.error(new TypeError('network error'));
      },
    }),
  );

const redirected = (scene: Scene) => {
  const response = new Response(JSON.stringify(scene.issuer.keySet));
  Object.defineProperty(response, 'redirected', { value: true });
  return answered(() => response)(scene);
};

const status = (code: number) => (scene: Scene) => answered(() => new Response(JSON.stringify(scene.issuer.keySet), { status: code }))(scene);

const inline = (keys: (jwk: Jwk, scene: Scene) => object[]) => ({
  answer: ({ issuer, web }: Scene) => (web.remove(issuer.jwksUri), issuer.credential()),
  trusted: (scene: Scene) => ({ jwksUri: undefined, jwks: { keys: keys(scene.issuer.signer.jwk, scene) } }),
});

/** The Ed25519 of RFC 8037 needs a browser that has it; the others say so and nothing else. */
const hasEd25519 = await generateKeys('Ed25519').then(
  () => true,
  () => false,
);

const ed25519 = async ({ web }: Scene) => {
  const issuer = await TestIssuer.create(undefined, 'Ed25519');
  await web.publish(issuer);
  return issuer.credential();
};

const ROWS: Row[] = [
  ['the right key', 'verified', keySet((jwk) => [jwk])],
  ['the right key among others', 'verified', keySet((jwk, { second }) => [second.signer.jwk, { kty: 'RSA', kid: 'r' }, { kty: 'x' }, jwk])],
  ['the right key among what is none', 'verified', keySet((jwk) => [null, 1, 'x', [], {}, jwk])],
  ['the right key, meant for signatures', 'verified', changed({ use: 'sig', key_ops: ['verify'], alg: 'ES256' })],
  ['the right key with more about it', 'verified', changed({ x5t: 'x', exp: 1, ext: false, 'x-note': {} })],

  ['no answer', 'unverifiable', ({ issuer, web }) => (web.remove(issuer.jwksUri), issuer.credential())],
  ['a redirect that was followed', 'unverifiable', redirected],
  ['a page', 'unverifiable', answered('<!doctype html><title>Login</title>')],
  ['nothing', 'unverifiable', answered('')],
  ['no body', 'unverifiable', answered(() => new Response(null))],
  ['status 404', 'unverifiable', status(404)],
  ['status 500', 'unverifiable', status(500)],
  ['status 203', 'unverifiable', status(203)],
  ['ten megabytes', 'unverifiable', (scene) => answered(JSON.stringify(scene.issuer.keySet).padEnd(10_000_000))(scene)],
  ['no end', 'unverifiable', answered(endless)],
  ['half of it', 'unverifiable', answered(breaking)],
  ['half a key set', 'unverifiable', (scene) => answered(JSON.stringify(scene.issuer.keySet).slice(0, -5))(scene)],
  ['null', 'unverifiable', answered('null')],
  ['a list of keys', 'unverifiable', (scene) => answered(JSON.stringify(scene.issuer.keySet.keys))(scene)],
  ['keys by id', 'unverifiable', (scene) => answered(JSON.stringify({ keys: { x: scene.issuer.signer.jwk } }))(scene)],
  ['no keys', 'unverifiable', keySet(() => [])],
  ['keys twice', 'unverifiable', (scene) => answered(JSON.stringify(scene.issuer.keySet).replace('{', '{"keys":[],'))(scene)],
  ['bytes that are no UTF-8', 'unverifiable', answered(() => new Response(Uint8Array.of(0x7b, 0xff, 0x7d)))],
  ['keys of another issuer', 'unverifiable', keySet((_, { second }) => [second.signer.jwk])],

  ['a key for encryption', 'tampered', changed({ use: 'enc' })],
  ['a key for something else', 'tampered', changed({ use: 'x' })],
  ['a key for signing only', 'tampered', changed({ key_ops: ['sign'] })],
  ['a key for encrypting', 'tampered', changed({ key_ops: ['encrypt', 'decrypt'] })],
  ['a key for no operation', 'tampered', changed({ key_ops: [] })],
  ['a key for an operation that is no list', 'tampered', changed({ key_ops: 'verify' })],
  ['a key for ES384', 'tampered', changed({ alg: 'ES384' })],
  ['a key for EdDSA', 'tampered', changed({ alg: 'EdDSA' })],
  ['a key of another curve, by its name', 'tampered', changed({ crv: 'P-384' })],
  ['a key of another kind, by its name', 'tampered', changed({ kty: 'OKP' })],
  ['an RSA key for ES256', 'tampered', ofKind('RS256', 'ES256')],
  ['a P-384 key for ES256', 'tampered', ofKind('ES384', 'ES256')],
  ['an RSA key for RS256', 'tampered', ofKind('RS256')],
  ['a P-384 key for ES384', 'tampered', ofKind('ES384')],
  ['a secret under its id', 'tampered', keySet(({ kid }) => [{ kty: 'oct', kid, k: 'AAAA' }])],
  ['another key under its id', 'tampered', keySet(({ kid }, { second }) => [{ ...second.signer.jwk, kid }])],

  ['the private key too', 'unverifiable', changed({ d: 'AAAA' })],
  ['two keys of its id', 'unverifiable', keySet((jwk) => [jwk, jwk])],
  ['two keys of its id, one of them another issuer’s', 'unverifiable', keySet((jwk, { second }) => [{ ...second.signer.jwk, kid: jwk.kid }, jwk])],
  ['a key without id', 'unverifiable', changed({ kid: undefined })],
  ['a key with a number for an id', 'unverifiable', changed({ kid: 1 })],
  ['half a key', 'unverifiable', changed({ y: undefined })],
  ['a point on no curve', 'unverifiable', keySet((jwk) => [{ ...jwk, x: jwk.y, y: jwk.x }])],
  ['a point with padding', 'unverifiable', keySet((jwk) => [{ ...jwk, x: `${jwk.x}AAAA` }])],
  ['a point that is no text', 'unverifiable', changed({ x: 1 })],

  ['a key for Ed25519, signed with it', hasEd25519 ? 'verified' : 'unverifiable', ed25519],
];

const INLINE: Row[] = [
  ['the right key', 'verified', inline((jwk) => [jwk])],
  ['no key', 'unverifiable', inline(() => [])],
  ['another issuer’s key', 'unverifiable', inline((_, { second }) => [second.signer.jwk])],
  ['a key for encryption', 'tampered', inline((jwk) => [{ ...jwk, use: 'enc' }])],
  ['another key under its id', 'tampered', inline(({ kid }, { second }) => [{ ...second.signer.jwk, kid }])],
];

describe('An issuer publishes', () => testAttacks(ROWS));
describe('The trust list itself has', () => testAttacks(INLINE));
