import type { ClaimChanges } from '../support/credentials.js';
import { type Row, type Scene, testAttacks } from '../support/attacks.js';
import { grade, gradeOf, NOW, otherGrade, report } from '../support/reports.js';

const HOUR = 3_600_000;

/** A good credential, but for what the issuer itself says differently. */
const issued =
  (changes: ClaimChanges = {}, claims: object = {}) =>
  ({ issuer }: Scene) =>
    issuer.credential({ ...issuer.claims(changes), ...claims });

const ACCOUNTS = [
  { platform: 'example-live', account: 'a-1' },
  { platform: 'other-live', account: '99812' },
];

const known = issued({ alsoKnownAs: ACCOUNTS });
const seconds = (time: number) => time / 1000;

const urn = (id: string) => async ({ issuer }: Scene) => {
  const claims = issuer.claims();
  return issuer.credential({ ...claims, credentialSubject: { ...(claims.credentialSubject as object), id } });
};

const named = (id: string, inUrn: string) => ({ issuer }: Scene) => {
  const claims = issuer.claims({ report: report({ subject: { id } }) });
  return issuer.credential({ ...claims, credentialSubject: { ...(claims.credentialSubject as object), id: `urn:live-credit:anchor:${inUrn}` } });
};

const SUBJECTS: Row[] = [
  ['who was asked for', 'verified', known],
  ['somebody else', 'tampered', { answer: known, asked: 'anchor:a-2' }],
  ['somebody with a longer id', 'tampered', { answer: known, asked: 'anchor:a-10' }],
  ['somebody whose id differs in case', 'tampered', { answer: known, asked: 'anchor:A-1' }],
  ['somebody of another kind with the same id', 'tampered', { answer: known, asked: 'merchant:a-1' }],
  ['somebody whose report it took', 'tampered', issued({ report: report({ subject: { id: 'a-2' } }) })],
  ['somebody other than its report', 'tampered', urn('urn:live-credit:anchor:a-2')],
  ['a merchant, and its report an anchor', 'tampered', urn('urn:live-credit:merchant:a-1')],
  ['a name without urn', 'tampered', urn('anchor:a-1')],
  ['a urn of something else', 'tampered', urn('urn:uuid:a-1')],
  ['a name in Chinese', 'verified', { answer: named('小鹿', '小鹿'), asked: 'anchor:小鹿' }],
  ['a name in Chinese, as a URI writes it', 'verified', { answer: named('小鹿', '%E5%B0%8F%E9%B9%BF'), asked: 'anchor:小鹿' }],
  ['half a character', 'tampered', named('\ud800', 'x')],
  ['a name with a space behind it', 'tampered', named('a-1 ', 'a-1')],
  ['a name of dots', 'tampered', named('..', '..')],

  ['an account of the platform that asks', 'verified', { answer: known, asked: 'anchor:99812', platform: 'other-live' }],
  ['an account, where no platform is configured', 'tampered', { answer: known, asked: 'anchor:99812' }],
  ['an account of another platform than asks', 'tampered', { answer: known, asked: 'anchor:99812', platform: 'third-live' }],
  ['an account of another platform than asks, replayed there', 'tampered', { answer: known, asked: 'anchor:99812', platform: 'example-live' }],
  ['somebody with another account on the platform that asks', 'tampered', { answer: known, asked: 'anchor:55555', platform: 'other-live' }],
  ['somebody whose id is another’s account on the platform that asks', 'tampered', { answer: known, asked: 'anchor:a-1', platform: 'other-live' }],
  ['an account of a person of another kind', 'tampered', { answer: known, asked: 'merchant:99812', platform: 'other-live' }],
  ['its own id, on the platform that gave it', 'verified', { answer: known, asked: 'anchor:a-1', platform: 'example-live' }],
  ['its own id, where it names no account of the platform', 'verified', { answer: known, asked: 'anchor:a-1', platform: 'third-live' }],
  ['one of two accounts', 'verified', { answer: issued({ alsoKnownAs: [...ACCOUNTS, { platform: 'other-live', account: '7' }] }), asked: 'anchor:7', platform: 'other-live' }],
  ['an account that is a number', 'tampered', { answer: issued({ alsoKnownAs: [{ platform: 'other-live', account: 99812 as unknown as string }] }), asked: 'anchor:99812', platform: 'other-live' }],
  ['an account of no platform', 'tampered', { answer: issued({ alsoKnownAs: [{ account: '99812' } as never] }), asked: 'anchor:99812', platform: '' }],
];

const SCHEMES: Row[] = [
  ['one of its own', 'verified', issued()],
  ['one it may not', 'issuer-unknown', issued({ report: report({ grade: gradeOf({}, 'other-5') }) })],
  ['one, and none is allowed', 'issuer-unknown', { answer: issued(), trusted: () => ({ schemes: [] }) }],
  ['one of another issuer on the list', 'issuer-unknown', ({ second }) => second.credential()],
  ['the id of which is written in capitals', 'issuer-unknown', issued({ report: report({ grade: gradeOf({}, 'LIVE-1000') }) })],
  ['none', 'verified', issued({ report: report({ grade: undefined }) })],
  ['none, as it is unreadable', 'verified', issued({ report: { ...report(), grade: { ...grade(), scheme: 'live-1000' } } })],
  ['one it may, beside another platform’s', 'verified', issued({ report: report({ otherGrades: [otherGrade()] }) })],
  ['one it may not, and the signature fails', 'issuer-unknown', async (scene) => `${await issued({ report: report({ grade: gradeOf({}, 'other-5') }) })(scene)}`.replace(/[^.]*$/, 'AA')],
];

const at = (now: number, answer = issued()) => ({ answer, now });
const END = NOW + 23 * HOUR;
const broken = (answer: (scene: Scene) => Promise<string>) => async (scene: Scene) => (await answer(scene)).replace(/[^.]*$/, 'AA');

const withStatus = (status: number, answer = issued()) => async (scene: Scene) => {
  await scene.web.publish(scene.issuer, { statuses: { 17: status }, claims: { exp: undefined } });
  return answer(scene);
};
const withoutStatus = (scene: Scene) => {
  scene.web.remove(scene.issuer.statusUri);
  return issued()(scene);
};
const lasting = { claims: { exp: undefined } };
const published = async (scene: Scene) => {
  await scene.web.publish(scene.issuer, lasting);
  return issued()(scene);
};

const TIMES: Row[] = [
  ['its end', 'verified', { answer: published, now: END }],
  ['its end, five minutes later', 'verified', { answer: published, now: END + 300_000 }],
  ['its end, a moment more than five minutes later', 'expired', { answer: published, now: END + 300_001 }],
  ['its end, a day later', 'expired', { answer: published, now: END + 24 * HOUR }],
  ['its end, years later', 'expired', at(END + 20_000 * HOUR)],
  ['its end by exp, before validUntil', 'expired', { answer: issued({}, { exp: seconds(NOW - HOUR) }) }],
  ['its end by validUntil, before exp', 'expired', { answer: issued({}, { validUntil: new Date(NOW - HOUR).toISOString() }) }],
  ['its beginning, in five minutes', 'verified', issued({ issuedAt: NOW + 300_000 })],
  ['its beginning, in a second more', 'unverifiable', issued({ issuedAt: NOW + 301_000 })],
  ['iat in an hour', 'unverifiable', issued({}, { iat: seconds(NOW + HOUR) })],
  ['validFrom in an hour', 'unverifiable', issued({}, { validFrom: new Date(NOW + HOUR).toISOString() })],
  ['nbf in an hour', 'unverifiable', issued({}, { nbf: seconds(NOW + HOUR) })],
  ['nbf an hour ago', 'verified', issued({}, { nbf: seconds(NOW - HOUR) })],
  ['iat in an hour, while its time is over', 'unverifiable', issued({}, { iat: seconds(NOW + HOUR), exp: seconds(NOW - HOUR) })],
  ['iat in an hour, and a broken signature', 'tampered', broken(issued({ issuedAt: NOW + HOUR }))],
  ['its end, and a broken signature', 'tampered', at(END + HOUR, broken(issued()))],
  ['its end, though it is revoked', 'revoked', { answer: withStatus(1), now: END + HOUR }],
  ['its end, though it is suspended', 'suspended', { answer: withStatus(2), now: END + HOUR }],
  ['its end more than a day ago, though it is revoked', 'expired', { answer: withStatus(1), now: END + 25 * HOUR }],
  ['its end, and nobody knows the status', 'expired', { answer: withoutStatus, now: END + HOUR }],
];

describe('A credential is about', () => testAttacks(SUBJECTS));
describe('A credential grades by a scheme:', () => testAttacks(SCHEMES));
describe('A credential is checked at', () => testAttacks(TIMES));
