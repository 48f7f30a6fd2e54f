import { claimsOf, ISSUER, signText } from '../support/credentials.js';
import { type Row, type Scene, testAttacks } from '../support/attacks.js';
import { type Json, report } from '../support/reports.js';

type Path = readonly string[];

/** Every claim there has to be, by its path. */
const PATHS: Path[] = [
  ['@context'],
  ['type'],
  ['id'],
  ['iss'],
  ['issuer'],
  ['iat'],
  ['exp'],
  ['validFrom'],
  ['validUntil'],
  ['credentialSubject'],
  ['credentialSubject', 'id'],
  ['credentialSubject', 'report'],
  ['credentialSubject', 'report', 'subject'],
  ['credentialSubject', 'report', 'subject', 'kind'],
  ['credentialSubject', 'report', 'subject', 'id'],
  ['credentialSubject', 'report', 'version'],
  ['credentialSubject', 'report', 'asOf'],
  ['status'],
  ['status', 'status_list'],
  ['status', 'status_list', 'idx'],
  ['status', 'status_list', 'uri'],
];

const changed = (claims: Json, [name, ...rest]: Path, value: unknown): Json => {
  const next = rest.length ? changed(claims[name] as Json, rest, value) : value;
  if (next !== undefined) return { ...claims, [name]: next };
  return Object.fromEntries(Object.entries(claims).filter(([one]) => one !== name));
};

const at = (claims: Json, path: Path): unknown => path.reduce<unknown>((value, name) => (value as Json)[name], claims);

/** A credential one claim of which is something else, or missing; signed by its issuer. */
const withClaim =
  (path: Path, value: unknown) =>
  ({ issuer }: Scene) =>
    issuer.credential(changed(issuer.claims(), path, value));

/** A claim written twice, both times the same. */
const doubled =
  (path: Path) =>
  ({ issuer }: Scene) => {
    const claims = issuer.claims();
    const name = JSON.stringify(path[path.length - 1]);
    const member = `${name}:${JSON.stringify(at(claims, path))}`;
    const text = JSON.stringify(claims).replace(member, `${member},${member}`);
    const header = JSON.stringify({ alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid: issuer.signer.kid });
    return signText(issuer.signer, header, text);
  };

const OTHERS = [null, true, 0, -1, 1.5, '', 'x', '1795305600', [], [1], {}, { id: 'x' }];

const isSameKind = (one: unknown, other: unknown) => typeof one === typeof other && Array.isArray(one) === Array.isArray(other) && one !== null;

/** A missing or unknown issuer is another matter, and numbers may be numbers. */
const otherTypes = PATHS.flatMap((path): Row[] => {
  const values = OTHERS.filter((value) => !isSameKind(value, at(claimsOf(ISSUER), path)));
  return values.map((value) => [`${path.join('.')} is ${JSON.stringify(value)}`, 'tampered', withClaim(path, value)]);
});

const subject = (value: unknown, name: string) => withClaim(['credentialSubject', name], value);
const status = (value: unknown, name: string) => withClaim(['status', 'status_list', name], value);

const ROWS: Row[] = [
  ['as they have to be', 'verified', ({ issuer }) => issuer.credential()],
  ...PATHS.map((path): Row => [`no ${path.join('.')}`, 'tampered', withClaim(path, undefined)]),
  ...PATHS.map((path): Row => [`${path.join('.')} twice`, 'tampered', doubled(path)]),
  ...otherTypes,

  ['vc', 'tampered', withClaim(['vc'], { credentialSubject: {} })],
  ['vc that is empty', 'tampered', withClaim(['vc'], null)],
  ['vp', 'tampered', withClaim(['vp'], {})],
  ['aud', 'tampered', withClaim(['aud'], 'https://somebody.example.com')],
  ['iss of somebody unknown', 'issuer-unknown', withClaim(['iss'], 'https://stranger.example.org')],
  ['iss with a slash behind it', 'issuer-unknown', withClaim(['iss'], `${ISSUER}/`)],
  ['iss in capitals', 'issuer-unknown', withClaim(['iss'], ISSUER.toUpperCase())],
  ['iss named like what objects inherit', 'issuer-unknown', withClaim(['iss'], '__proto__')],
  ['iss of another issuer on the list', 'unverifiable', ({ issuer, second }) => issuer.credential(second.claims({ report: report({ grade: undefined }) }))],
  ['iss of another issuer on the list, and a grade only this one may give', 'issuer-unknown', ({ issuer, second }) => issuer.credential(second.claims())],
  ['another issuer than iss', 'tampered', withClaim(['issuer'], 'https://second.example.org')],
  ['issuer as an object', 'tampered', withClaim(['issuer'], { id: ISSUER })],
  ['sub of another subject', 'tampered', withClaim(['sub'], 'urn:live-credit:anchor:a-2')],
  ['sub of the same subject', 'verified', withClaim(['sub'], 'urn:live-credit:anchor:a-1')],
  ['jti of another credential', 'tampered', withClaim(['jti'], 'urn:uuid:x')],
  ['the context of version 1.1', 'tampered', withClaim(['@context'], ['https://www.w3.org/2018/credentials/v1'])],
  ['the context in second place', 'tampered', withClaim(['@context'], ['https://example.org', 'https://www.w3.org/ns/credentials/v2'])],
  ['a further context', 'verified', withClaim(['@context'], ['https://www.w3.org/ns/credentials/v2', 'https://example.org'])],
  ['the type of any credential', 'tampered', withClaim(['type'], ['VerifiableCredential'])],
  ['another type', 'tampered', withClaim(['type'], ['VerifiableCredential', 'UniversityDegree'])],
  ['a further type', 'verified', withClaim(['type'], ['VerifiableCredential', 'LiveCreditCredential', 'Thing'])],
  ['several subjects', 'tampered', ({ issuer }) => issuer.credential({ ...issuer.claims(), credentialSubject: [issuer.claims().credentialSubject] })],
  ['exp as text', 'tampered', withClaim(['exp'], '1795392000')],
  ['exp in milliseconds', 'tampered', withClaim(['exp'], 1.8e16)],
  ['exp without end', 'tampered', ({ issuer }) => signClaims(issuer, (text) => text.replace(/"exp":\d+/, '"exp":1e999'))],
  ['iat before time began', 'tampered', withClaim(['iat'], -1)],
  ['nbf as text', 'tampered', withClaim(['nbf'], '0')],
  ['validUntil as a day', 'tampered', withClaim(['validUntil'], '2026-11-23')],
  ['validUntil on a day that is not', 'tampered', withClaim(['validUntil'], '2026-02-30T00:00:00Z')],
  ['validFrom without offset', 'tampered', withClaim(['validFrom'], '2026-11-20T00:00:00')],
  ['alsoKnownAs as text', 'tampered', subject('other-live:99812', 'alsoKnownAs')],
  ['alsoKnownAs as an object', 'tampered', subject({ platform: 'other-live' }, 'alsoKnownAs')],
  ['alsoKnownAs of anything', 'verified', subject([null, 1, 'x', [], {}], 'alsoKnownAs')],
  ['no alsoKnownAs', 'verified', subject(undefined, 'alsoKnownAs')],
  ['a report as text', 'tampered', subject('{}', 'report')],
  ['a negative index', 'tampered', status(-1, 'idx')],
  ['half an index', 'tampered', status(1.5, 'idx')],
  ['an index beyond all lists', 'tampered', status(2 ** 60, 'idx')],
  ['a status list without https', 'tampered', status('http://credit.example.org/v1/status/1', 'uri')],
  ['a status list that is a script', 'tampered', status('javascript:alert(1)', 'uri')],
  ['a status list inside', 'tampered', status('data:application/statuslist+jwt,x', 'uri')],
  ['a status list at a path', 'tampered', status('/v1/status/1', 'uri')],
  ['what version 2 may say too', 'verified', withClaim(['name'], 'x')],
];

const signClaims = (issuer: Scene['issuer'], change: (text: string) => string) =>
  signText(issuer.signer, JSON.stringify({ alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid: issuer.signer.kid }), change(JSON.stringify(issuer.claims())));

describe('A credential whose claims have', () => testAttacks(ROWS));
