import { listOf, sign, statusBytes, type StatusChanges } from '../support/credentials.js';
import { type Row, type Scene, testAttacks } from '../support/attacks.js';
import { type Json, NOW } from '../support/reports.js';

const NOW_SECONDS = NOW / 1000;

/** A good credential whose status list is answered like this. */
const answered =
  (answer: string | (() => Response)) =>
  ({ issuer, web }: Scene) => {
    web.put(issuer.statusUri, answer);
    return issuer.credential();
  };

/** Its issuer's own list, but for what it says differently. */
const list =
  (changes: StatusChanges = {}) =>
  async (scene: Scene) =>
    answered(await scene.issuer.statusToken(changes))(scene);

const claims = (changes: Json) => list({ claims: changes });
const header = (changes: Json) => list({ header: changes });

/** A list of any content, well signed. */
const content = (make: () => unknown) => async (scene: Scene) =>
  list({ claims: { status_list: await make() } })(scene);

const lst = (make: () => string | Promise<string>) => content(async () => ({ bits: 2, lst: await make() }));

/** A list of so many entries, and a credential of that index, or another. */
const indexed = (idx: number, size: number, bits = 2) => async (scene: Scene) => {
  await scene.web.publish(scene.issuer, { size, bits });
  return scene.issuer.credential(scene.issuer.claims({ idx }));
};

const bySecond = async (scene: Scene) => {
  const { second, issuer } = scene;
  const token = await sign(second.signer, await payloadOf(scene), { typ: 'statuslist+jwt', kid: issuer.signer.kid });
  return answered(token)(scene);
};

const payloadOf = async ({ issuer }: Scene): Promise<Json> => {
  const [, payload] = (await issuer.statusToken()).split('.');
  return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as Json;
};

const changedPayload = async (scene: Scene) => {
  const [[head, , signature], [, payload]] = await Promise.all(
    [scene.issuer.statusToken({ statuses: { 17: 1 } }), scene.issuer.statusToken()].map(async (one) => (await one).split('.')),
  );
  return answered([head, payload, signature].join('.'))(scene);
};

const endless = () =>
  new Response(new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(65)) }));

const ROWS: Row[] = [
  ['valid', 'verified', list()],
  ['revoked', 'revoked', list({ statuses: { 17: 1 } })],
  ['suspended', 'suspended', list({ statuses: { 17: 2 } })],
  ['one of the issuer’s own', 'unverifiable', list({ statuses: { 17: 3 } })],
  ['valid, and its neighbours’ are not', 'verified', list({ statuses: { 16: 1, 18: 2 } })],
  ['revoked in a list of one bit each', 'revoked', list({ bits: 1, statuses: { 17: 1 } })],
  ['suspended in a list of four bits each', 'suspended', list({ bits: 4, statuses: { 17: 2 } })],
  ['revoked in a list of eight bits each', 'revoked', list({ bits: 8, statuses: { 17: 1 } })],
  ['unknown in a list of eight bits each', 'unverifiable', list({ bits: 8, statuses: { 17: 0xff } })],

  ['out of reach', 'unverifiable', (scene) => (scene.web.remove(scene.issuer.statusUri), scene.issuer.credential())],
  ['a page', 'unverifiable', answered('<!doctype html>')],
  ['nothing', 'unverifiable', answered('')],
  ['a list that is not signed', 'unverifiable', async (scene) => answered(JSON.stringify(await payloadOf(scene)))(scene)],
  ['status 404', 'unverifiable', async (scene) => {
    const token = await scene.issuer.statusToken();
    return answered(() => new Response(token, { status: 404 }))(scene);
  }],
  ['without end', 'unverifiable', answered(endless)],
  ['ten megabytes', 'unverifiable', answered('A'.repeat(10_000_000))],
  ['half of it', 'unverifiable', async (scene) => answered((await scene.issuer.statusToken()).slice(0, -50))(scene)],

  ['signed by another issuer on the list', 'unverifiable', async (scene) => answered(await scene.second.statusToken({ claims: { sub: scene.issuer.statusUri } }))(scene)],
  ['signed by another issuer under the right key’s id', 'unverifiable', bySecond],
  ['signed by nobody on the list', 'unverifiable', async (scene) => answered(await scene.stranger.statusToken({ claims: { sub: scene.issuer.statusUri } }))(scene)],
  ['the payload of another list', 'unverifiable', changedPayload],
  ['a credential', 'unverifiable', async (scene) => answered(await scene.issuer.credential())(scene)],
  ['a list typed as a credential', 'unverifiable', header({ typ: 'vc+jwt' })],
  ['a list without type', 'unverifiable', header({ typ: undefined })],
  ['a list typed as any token', 'unverifiable', header({ typ: 'JWT' })],
  ['a list in CBOR by its type', 'unverifiable', header({ typ: 'statuslist+cwt' })],
  ['a list with a content type', 'unverifiable', header({ cty: 'vc' })],
  ['a list with a key inside', 'unverifiable', (scene) => header({ jwk: scene.issuer.signer.jwk })(scene)],
  ['a list with a kid nobody has', 'unverifiable', header({ kid: 'x' })],

  ['the list at another address', 'unverifiable', claims({ sub: 'https://credit.example.org/v1/status/2' })],
  ['a list at no address', 'unverifiable', claims({ sub: undefined })],
  ['a list of another issuer', 'unverifiable', claims({ iss: 'https://second.example.org' })],
  ['a list that names its issuer', 'verified', claims({ iss: 'https://credit.example.org' })],
  ['a list without iat', 'unverifiable', claims({ iat: undefined })],
  ['a list with iat as text', 'unverifiable', claims({ iat: String(NOW_SECONDS) })],
  ['a list from the future', 'unverifiable', claims({ iat: NOW_SECONDS + 301 })],
  ['a list from five minutes ahead', 'verified', claims({ iat: NOW_SECONDS + 300 })],
  ['a list that is over', 'unverifiable', claims({ exp: NOW_SECONDS - 301 })],
  ['a list that is over since five minutes', 'verified', claims({ exp: NOW_SECONDS - 300 })],
  ['a list with exp as text', 'unverifiable', claims({ exp: String(NOW_SECONDS + 1000) })],
  ['a list without end', 'verified', claims({ exp: undefined })],
  ['a list without ttl', 'verified', claims({ ttl: undefined })],
  ['a list with ttl as text', 'unverifiable', claims({ ttl: '600' })],
  ['a list with a negative ttl', 'unverifiable', claims({ ttl: -1 })],
  ['a list with no ttl at all', 'unverifiable', claims({ ttl: 0 })],

  ['no list', 'unverifiable', claims({ status_list: undefined })],
  ['a list that is a list', 'unverifiable', claims({ status_list: [] })],
  ...[0, 3, 5, 16, -1, 2.5, '2', null].map((bits): Row => [`a list of ${JSON.stringify(bits)} bits each`, 'unverifiable', content(async () => ({ bits, lst: await listOf(statusBytes()) }))]),
  ['a list without bits', 'unverifiable', content(async () => ({ lst: await listOf(statusBytes()) }))],
  ['a list without entries', 'unverifiable', content(() => ({ bits: 2 }))],
  ['a list of entries by number', 'unverifiable', content(() => ({ bits: 2, lst: [0, 0, 0, 0, 0] }))],
  ['a list that is not deflated', 'unverifiable', lst(() => 'AAAAAAAAAAAAAAAA')],
  ['a list that breaks off', 'unverifiable', lst(async () => (await listOf(statusBytes())).slice(0, -8))],
  ['a list with something behind it', 'unverifiable', lst(async () => `${(await listOf(statusBytes({}, 2, 3000))).replace(/.{0,3}$/, '')}AAAAAAAA`)],
  ['a list in plain base64', 'unverifiable', lst(async () => `${await listOf(statusBytes())}==`)],
  ['a list of no bytes', 'unverifiable', lst(() => listOf(new Uint8Array()))],
  ['a bomb', 'unverifiable', lst(() => listOf(new Uint8Array(64 * 1024 * 1024)))],
  ['a list of eight mebibytes', 'verified', lst(() => listOf(new Uint8Array(8 * 1024 * 1024)))],
  ['a list of a byte more', 'unverifiable', lst(() => listOf(new Uint8Array(8 * 1024 * 1024 + 1)))],

  ['the last of the list', 'verified', indexed(1023, 1024)],
  ['behind the last of the list', 'unverifiable', indexed(1024, 1024)],
  ['behind the last of a list of one bit each', 'unverifiable', indexed(1024, 1024, 1)],
  ['far behind the list', 'unverifiable', indexed(Number.MAX_SAFE_INTEGER, 1024)],
];

describe('The status of a credential is', () => testAttacks(ROWS));
