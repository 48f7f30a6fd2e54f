import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readReviewPage, type ReviewPage } from '../../src/domain/review-page.js';
import { startTestBackend, type TestBackend } from './support/backend.js';

const SUBJECT = 'merchant:m-2001';

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const pageOf = async (subject = SUBJECT): Promise<ReviewPage> =>
  readReviewPage(await backend.json(`/v1/reviews/${subject.replace(':', '/')}`));

const versionOf = async (subject = SUBJECT) =>
  (await backend.json<{ version: number }>(`/v1/credits/${subject.replace(':', '/')}`)).version;

/** Performs an action, checks that it raised the subject's version, and gives what viewers then read. */
const seen = async (action: string, subject = SUBJECT): Promise<ReviewPage> => {
  const before = await versionOf(subject);
  const response = await backend.act(action, subject);
  assert.equal(response.status, 200, `${action}: ${await response.clone().text()}`);
  assert.equal(await versionOf(subject), before + 1, action);
  return pageOf(subject);
};

test('a good review arrives: first in the list and counted at once', async () => {
  const before = await pageOf();
  const { summary, items } = await seen('add-good-review');
  assert.deepEqual([items[0].rating, items[0].verifiedPurchase], [5, true]);
  assert.deepEqual([summary.count, summary.verified], [before.summary.count + 1, before.summary.verified! + 1]);
  assert.equal(items[1].id, before.items[0].id);
});

test('a bad review arrives with a picture that loads', async () => {
  const { items } = await seen('add-bad-review');
  assert.deepEqual([items[0].rating, items[0].media?.length], [1, 1]);
  assert.equal((await fetch(items[0].media![0].url)).status, 200);
});

test('reviews written in the same second stand in the order they came', async () => {
  for (let count = 0; count < 3; count++) await seen('add-good-review');
  const { items } = await seen('add-bad-review');
  assert.deepEqual(
    items.slice(0, 4).map((one) => one.rating),
    [1, 5, 5, 5],
  );
});

test('a rewarded review says so, and one that nobody wrote counts for nothing', async () => {
  const rewarded = await seen('add-incentivised-review');
  assert.deepEqual([rewarded.items[0].incentivised, rewarded.items[0].verifiedPurchase], [true, false]);
  const { summary, items } = await seen('add-default-review');
  assert.equal(items[0].isDefault, true);
  assert.equal(summary.count, rewarded.summary.count);
});

test('the newest review is followed up, answered once, and hidden with a reason', async () => {
  const { summary, items } = await seen('add-bad-review');
  const followed = (await seen('follow-up-review')).items[0];
  assert.deepEqual([followed.id, followed.followUps?.length], [items[0].id, 1]);
  const answered = (await seen('reply-review')).items[0];
  assert.deepEqual([answered.id, typeof answered.reply?.text], [items[0].id, 'string']);
  assert.equal((await backend.act('reply-review', SUBJECT)).status, 409);
  const hidden = await seen('hide-review');
  assert.notEqual(hidden.items[0].id, items[0].id);
  assert.equal(hidden.summary.count, summary.count - 1);
  assert.equal(hidden.summary.removed!.count, summary.removed!.count + 1);
  const fakes = ({ removed }: typeof summary) => removed!.reasons.find((one) => one.code === 'fake')?.count ?? 0;
  assert.equal(fakes(hidden.summary), fakes(summary) + 1);
});

test('a subject without reviews gets its first, and none can be hidden before', async () => {
  const subject = 'operator:o-1';
  for (const action of ['follow-up-review', 'reply-review', 'hide-review'])
    assert.equal((await backend.act(action, subject)).status, 409, action);
  const { summary, items } = await seen('add-good-review', subject);
  assert.deepEqual([summary.count, items.length], [1, 1]);
});

test('a reset brings back the reviews the demo began with', async () => {
  const subject = 'anchor:a-1001';
  const before = await pageOf(subject);
  for (const action of ['hide-review', 'reply-review', 'follow-up-review', 'add-good-review', 'hide-review', 'hide-review'])
    await seen(action, subject);
  assert.notDeepEqual(await pageOf(subject), before);
  assert.deepEqual(await seen('reset-subject', subject), before);
});
