import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { currentReport } from '../../src/domain/current.js';
import { freshness } from '../../src/domain/freshness.js';
import { CreditReport, readReport } from '../../src/domain/report.js';
import { ReviewPage } from '../../src/domain/review-page.js';
import { readRoom, Room, sellerOf } from '../../src/domain/room.js';
import { roomWarnings } from '../../src/domain/room-warnings.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import { standingOf } from '../../src/domain/standing.js';
import { isUscc } from '../../src/domain/uscc.js';
import { reviewsOf } from '../../demo/backend/seed/reviews/make-reviews.js';
import { subjectSeeds } from '../../demo/backend/seed/plant-seed.js';
import { NOW, startTestBackend, TODAY, type TestBackend } from './support/backend.js';

let backend: TestBackend;
let subjects: string[];
before(async () => {
  backend = await startTestBackend();
  subjects = (await backend.json<{ items: { subject: string }[] }>('/desk/subjects')).items.map((one) => one.subject);
});
after(() => backend.close());

const path = (subject: string) => `/v1/credits/${subject.replace(':', '/')}`;
const MAIN = 12;
const LIGHT = 40;
const ROOMS = ['r-8848', 'r-8849', 'r-8850', 'r-8851', 'r-8852', 'r-8853', 'r-8854'];
const WITHOUT_SELLER = 'r-8854';

const currentOf = async (subject: string) => currentReport(readReport(await backend.json(path(subject))), NOW);

test('the twelve main subjects come first, the forty of the cards last', () => {
  assert.ok(subjects.slice(0, MAIN).every((one) => /^(anchor|merchant|agency):/.test(one)));
  assert.equal(subjects.filter((one) => /^anchor:a-30[0-4]\d$/.test(one)).length, LIGHT);
  assert.equal(subjects[0], 'anchor:a-1001');
});

test('every report, room and review page satisfies the contract to the letter', async () => {
  for (const subject of subjects.filter((one) => one !== 'merchant:m-2004')) {
    assert.deepEqual(v.safeParse(CreditReport, await backend.json(path(subject))).issues, undefined, subject);
    const page = await backend.json(path(subject).replace('credits', 'reviews') + '?limit=100');
    assert.deepEqual(v.safeParse(ReviewPage, page).issues, undefined, subject);
  }
  // the contract asks for a seller, and backends will leave it out all the same
  for (const id of [...ROOMS.filter((one) => one !== WITHOUT_SELLER), 'r-9001', 'r-9200'])
    assert.deepEqual(v.safeParse(Room, await backend.json(`/v1/rooms/${id}`)).issues, undefined, id);
});

test('the main subjects show every tone, permission and warning a report can give cause for', async () => {
  const seen = {
    tones: new Set<string>(),
    permissions: new Set<string>(),
    warnings: new Set<string>(),
    freshness: new Set<string>(),
  };
  for (const subject of subjects.slice(0, MAIN).filter((one) => one !== 'merchant:m-2004')) {
    const report = await currentOf(subject);
    const { tone, permission } = standingOf(report, NOW);
    seen.tones.add(tone);
    seen.permissions.add(permission);
    seen.freshness.add(freshness(report, NOW));
    for (const { code } of reportWarnings(report, NOW)) seen.warnings.add(code);
  }
  assert.deepEqual([...seen.tones].sort(), ['fair', 'good', 'poor', 'unknown', 'watch']);
  assert.deepEqual([...seen.permissions].sort(), [
    'banned',
    'endorsement_restricted',
    'limited',
    'normal',
    'suspended',
    'unknown',
  ]);
  assert.deepEqual([...seen.freshness].sort(), ['fresh', 'gone', 'stale']);
  assert.deepEqual([...seen.warnings].sort(), [
    'abnormal',
    'below-entry',
    'endorsement-ban',
    'grades-differ',
    'industry-warning',
    'judgment-defaulter',
    'licence-expired',
    'limited',
    'low-grade',
    'penalty',
    'platform-ban',
    'platform-warning',
    'reviews-unverified',
    'serious-illegal',
    'shared-measure',
    'suspended',
  ]);
});

test('the rooms show every warning that needs a room', async () => {
  const codes = new Set<string>();
  for (const id of ROOMS)
    for (const { code } of roomWarnings(await backend.json<Room>(`/v1/rooms/${id}`))) codes.add(code);
  assert.deepEqual([...codes].sort(), [
    'ai-persona',
    'failed-inspection',
    'not-returnable',
    'other-seller',
    'product-recall',
    'remedies',
  ]);
});

test('the star has a good grade and one warning, its seller one penalty', async () => {
  const told = async (subject: string) => {
    const report = await currentOf(subject);
    const { tone, permission } = standingOf(report, NOW);
    return [tone, permission, reportWarnings(report, NOW).map((one) => one.code)];
  };
  assert.deepEqual(await told('anchor:a-1001'), ['good', 'normal', ['platform-warning']]);
  assert.deepEqual(await told('merchant:m-2001'), ['fair', 'normal', ['penalty']]);
});

test('penalties that are repaired, expired, revoked, struck down or mere warnings are over', async () => {
  const all = (await backend.json<CreditReport>('/v1/credits/merchant/m-2001')).penalties;
  assert.deepEqual(new Set(all.map((one) => one.status)), new Set(['public', 'repaired', 'expired', 'revoked']));
  assert.equal((await currentOf('merchant:m-2001')).penalties.length, 1);
  assert.equal((await currentOf('anchor:a-1002')).penalties.length, 1);
});

test('the permission a report gives is the one the SDK would find itself', async () => {
  for (const subject of subjects.filter((one) => one !== 'merchant:m-2004')) {
    const report = await currentOf(subject);
    const level = report.grade?.scheme.levels.find((one) => one.code === report.grade?.code);
    if (!level?.permission) assert.equal(report.permission ?? 'unknown', standingOf(report, NOW).permission, subject);
  }
});

test('every unified social credit code has its check digit, and nothing of a minor is told', async () => {
  const codes = subjectSeeds(NOW)
    .map((one) => one.uscc)
    .filter((one) => one !== undefined);
  assert.ok(codes.length >= 8 && codes.every(isUscc));
  assert.equal(new Set(codes).size, codes.length);
  const minor = await backend.json<CreditReport>('/v1/credits/anchor/a-1007');
  assert.equal(minor.subject.isMinor, true);
  assert.deepEqual([minor.grade, minor.penalties, minor.reviews?.count], [null, [], 0]);
});

test('one room has two anchors, and one has no seller', async () => {
  const duet = readRoom(await backend.json('/v1/rooms/r-8853'));
  assert.deepEqual(
    duet.roles.anchors?.map((one) => one.subject),
    ['anchor:a-1001', 'anchor:a-1002'],
  );
  const room = readRoom(await backend.json(`/v1/rooms/${WITHOUT_SELLER}`));
  assert.equal(sellerOf(room), undefined);
  assert.ok(room.offering?.product.name);
});

test('whoever plays a role is a subject that is known', async () => {
  for (const id of ROOMS) {
    const { roles, offering } = readRoom(await backend.json(`/v1/rooms/${id}`));
    for (const one of [roles.operator, roles.seller, roles.agency, offering?.seller, ...(roles.anchors ?? [])])
      if (one) assert.ok(subjects.includes(one.subject), `${id}: ${one.subject}`);
  }
});

test('one subject has five thousand published reviews, varied, and the same at every planting', () => {
  const seed = subjectSeeds(NOW).find((one) => one.subject === 'merchant:m-2001')!;
  const reviews = reviewsOf(seed, TODAY);
  assert.equal(reviews.filter((one) => one.status === 'published').length, 5_000);
  assert.deepEqual(reviewsOf(seed, TODAY), reviews);
  assert.ok(new Set(reviews.map((one) => one.text)).size > 2_000);
  assert.ok(reviews.every((one) => Date.parse(one.posted_at) < NOW));
  const share = (of: (one: (typeof reviews)[number]) => boolean) => reviews.filter(of).length;
  for (const origin of ['in_room', 'order', 'invited', 'imported'])
    assert.ok(share((one) => one.origin === origin) > 50, origin);
  for (const rating of [1, 2, 3, 4, 5]) assert.ok(share((one) => one.rating === rating) > 100, String(rating));
  assert.ok(
    share((one) => one.is_default) > 100 &&
      share((one) => one.incentivised) > 100 &&
      share((one) => one.status === 'hidden') > 30,
  );
  assert.ok(
    share((one) => one.follow_ups.length > 0) > 200 &&
      share((one) => one.reply !== null) > 200 &&
      share((one) => one.media.length > 0) > 500 &&
      share((one) => one.media.some(({ kind }) => kind === 'video')) > 50,
  );
});

test('no two reviews of the seed share an id', () => {
  const ids = subjectSeeds(NOW).flatMap((seed) => reviewsOf(seed, TODAY).map((one) => one.id));
  assert.equal(new Set(ids).size, ids.length);
});

test('every picture and film of the reviews loads', async () => {
  const files = new Set(
    subjectSeeds(NOW)
      .flatMap((seed) => reviewsOf(seed, TODAY))
      .flatMap(({ media }) => media.flatMap(({ url, thumbnailUrl }) => [url, thumbnailUrl ?? url])),
  );
  assert.ok(files.size > 10);
  for (const file of files) {
    const response = await backend.get(file);
    assert.match(response.headers.get('content-type')!, /^(image\/svg\+xml|video\/mp4)$/, file);
  }
});

test('the page of cards has 200 rooms of forty subjects', async () => {
  const { items } = await backend.json<{ items: Record<string, unknown>[] }>('/desk/cards');
  assert.equal(items.length, 200);
  assert.equal(new Set(items.map((one) => one.room)).size, 200);
  assert.equal(new Set(items.map((one) => one.subject)).size, LIGHT);
  for (const one of items) {
    assert.deepEqual(Object.keys(one), ['room', 'title', 'subject', 'displayName', 'viewers', 'product', 'price']);
    assert.ok(typeof one.product === 'string' && Number(one.price) > 0 && Number(one.viewers) > 0);
  }
});
