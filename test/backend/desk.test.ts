import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { currentReport } from '../../src/domain/current.js';
import { readReport } from '../../src/domain/report.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import { standingOf } from '../../src/domain/standing.js';
import { startTestBackend, TODAY, type TestBackend } from './support/backend.js';

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const reportOf = async (subject: string) => readReport(await backend.json(`/v1/credits/${subject.replace(':', '/')}`));

const standing = async (subject: string) => {
  const report = currentReport(await reportOf(subject), backend.now);
  const { tone, permission } = standingOf(report, backend.now);
  return { report, tone, permission, reported: report.permission, codes: reportWarnings(report, backend.now).map((one) => one.code) };
};

/** Performs an action that must succeed and checks that it raised the version by one and re-dated the report. */
const act = async (action: string, subject: string) => {
  const before = (await versions()).get(subject)!;
  const response = await backend.act(action, subject);
  assert.equal(response.status, 200, `${action}: ${await response.clone().text()}`);
  const outcome = (await response.json()) as { subject: string; version: number; said: Record<string, string> };
  assert.deepEqual([outcome.subject, outcome.version], [subject, before + 1], action);
  assert.ok(outcome.said['zh-CN'] && outcome.said.en);
};

const refuse = async (action: string, subject: string, status = 409) => {
  const before = (await versions()).get(subject);
  const response = await backend.act(action, subject);
  assert.equal(response.status, status, action);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.ok(((await response.json()) as { detail: string }).detail);
  assert.equal((await versions()).get(subject), before, `${action} left the version alone`);
};

const versions = async () =>
  new Map(
    (await backend.json<{ items: { subject: string; version: number }[] }>('/desk/subjects')).items.map((one) => [
      one.subject,
      one.version,
    ]),
  );

interface Described {
  action: string;
  about: string;
  label: Record<string, string>;
  description: Record<string, string>;
}

test('the desk lists every subject and every action in both languages', async () => {
  const { items } = await backend.json<{ items: Record<string, unknown>[] }>('/desk/subjects');
  assert.deepEqual(Object.keys(items[0]), ['subject', 'displayName', 'kind', 'version', 'summary']);
  const actions = await backend.json<Described[]>('/desk/actions');
  assert.deepEqual(
    actions.filter((one) => one.about === 'subject').map((one) => one.action),
    [
      'publish-penalty',
      'publish-endorsement-penalty',
      'repair-penalty',
      'file-objection',
      'uphold-objection',
      'suspend',
      'lift-suspension',
      'ban',
      'lift-ban',
      'limit',
      'lift-limit',
      'warn',
      'grade-up',
      'grade-down',
      'revoke-grade',
      'add-good-review',
      'add-bad-review',
      'add-incentivised-review',
      'add-default-review',
      'follow-up-review',
      'reply-review',
      'hide-review',
      'list-abnormal',
      'remove-listing',
      'withdraw',
      'restore',
      'reset-subject',
      'suspend-credential',
      'revoke-credential',
      'restore-credential',
      'rotate-keys',
    ],
  );
  assert.deepEqual(
    actions.filter((one) => one.about === 'room').map((one) => one.action),
    [
      'next-offering',
      'offer-recalled',
      'offer-not-returnable',
      'stop-offering',
      'toggle-persona',
      'remove-seller',
      'end-room',
      'reopen-room',
      'reset-room',
    ],
  );
  for (const { label, description } of actions)
    assert.ok(label['zh-CN'] && label.en && description['zh-CN'] && description.en);
});

test('a penalty is published, disputed, repaired', async () => {
  const subject = 'operator:o-1';
  await refuse('repair-penalty', subject);
  await refuse('file-objection', subject);
  await act('publish-penalty', subject);
  const { report, codes } = await standing(subject);
  assert.deepEqual(codes, ['penalty']);
  assert.equal(report.penalties[0].decidedOn, TODAY);
  await act('file-objection', subject);
  await refuse('file-objection', subject);
  assert.equal((await reportOf(subject)).objections[0].about.ref, report.penalties[0].docNo);
  await act('uphold-objection', subject);
  assert.deepEqual((await standing(subject)).codes, []);
  await refuse('uphold-objection', subject);
  await act('publish-penalty', subject);
  await act('publish-penalty', subject);
  assert.deepEqual((await standing(subject)).codes, ['penalty', 'penalty']);
  await act('repair-penalty', subject);
  assert.deepEqual((await standing(subject)).codes, ['penalty']);
  await act('repair-penalty', subject);
  await refuse('repair-penalty', subject);
});

test('penalties are repaired newest first', async () => {
  const subject = 'merchant:m-2001';
  await act('publish-penalty', subject);
  await act('repair-penalty', subject);
  assert.ok((await standing(subject)).report.penalties.every((one) => one.decidedOn < TODAY));
});

test('a false-endorsement penalty restricts an anchor, and nobody else', async () => {
  const subject = 'anchor:a-3002';
  await act('publish-endorsement-penalty', subject);
  const { permission, reported, tone, codes } = await standing(subject);
  assert.deepEqual([permission, reported, tone], ['endorsement_restricted', 'endorsement_restricted', 'watch']);
  assert.ok(codes.includes('endorsement-ban'));
  await refuse('publish-endorsement-penalty', 'merchant:m-2001');
});

test('measures come into force and are lifted', async () => {
  const subject = 'anchor:a-1001';
  const steps = [
    ['suspend', 'lift-suspension', 'suspended', 'suspended'],
    ['ban', 'lift-ban', 'banned', 'platform-ban'],
    ['limit', 'lift-limit', 'limited', 'limited'],
  ] as const;
  for (const [impose, lift, permission, code] of steps) {
    await refuse(lift, subject);
    await act(impose, subject);
    await refuse(impose, subject);
    const imposed = await standing(subject);
    assert.deepEqual([imposed.permission, imposed.reported], [permission, permission]);
    assert.ok(imposed.codes.includes(code), code);
    await act(lift, subject);
    const lifted = await standing(subject);
    assert.deepEqual([lifted.permission, lifted.reported, lifted.codes], ['normal', 'normal', ['platform-warning']]);
  }
  await act('warn', subject);
  assert.deepEqual((await standing(subject)).codes, ['platform-warning', 'platform-warning']);
});

test('lifting a ban also clears the blacklist, and leaves another platform’s measures alone', async () => {
  await act('lift-ban', 'anchor:a-1004');
  assert.ok(!(await standing('anchor:a-1004')).codes.includes('platform-ban'));
  await act('lift-suspension', 'anchor:a-1003');
  assert.deepEqual((await standing('anchor:a-1003')).codes.filter((one) => one === 'shared-measure').length, 2);
  await refuse('lift-limit', 'anchor:a-1003');
});

test('a measure is disputed where there is no penalty', async () => {
  const subject = 'anchor:a-3003';
  await act('suspend', subject);
  await act('file-objection', subject);
  assert.equal((await reportOf(subject)).objections[0].about.type, 'measure');
  await act('uphold-objection', subject);
  assert.equal((await standing(subject)).permission, 'normal');
});

test('the grade moves level by level, its score with it', async () => {
  const subject = 'anchor:a-3004';
  const codes = [];
  for (const action of ['grade-down', 'grade-up', 'grade-up', 'grade-up', 'grade-up']) {
    await act(action, subject);
    const { grade } = await reportOf(subject);
    const { levels, max } = grade!.scheme;
    const at = levels.findIndex((one) => one.code === grade!.code);
    assert.ok(
      grade!.score! >= levels[at].min! && grade!.score! < (levels[at - 1]?.min ?? max!),
      'score within its level',
    );
    assert.equal(grade!.asOf, TODAY);
    codes.push(grade!.code);
  }
  assert.deepEqual(codes, ['C', 'B', 'A', 'AA', 'AAA']);
  await refuse('grade-up', subject);
  await act('revoke-grade', subject);
  assert.equal((await reportOf(subject)).grade, undefined);
  for (const action of ['revoke-grade', 'grade-up', 'grade-down']) await refuse(action, subject);
  await refuse('grade-up', 'merchant:m-2002');
});

test('businesses are listed as abnormal and taken off again', async () => {
  const subject = 'platform:example-live';
  await refuse('list-abnormal', 'anchor:a-1001');
  await refuse('remove-listing', subject);
  await act('list-abnormal', subject);
  await refuse('list-abnormal', subject);
  assert.deepEqual((await standing(subject)).codes, ['abnormal']);
  await act('remove-listing', subject);
  assert.deepEqual((await standing(subject)).codes, []);
});

test('a withdrawn report is 410 until it is restored', async () => {
  const subject = 'anchor:a-3005';
  await refuse('restore', subject);
  await act('withdraw', subject);
  assert.equal((await backend.get('/v1/credits/anchor/a-3005')).status, 410);
  assert.equal((await backend.get('/v1/reviews/anchor/a-3005')).status, 410);
  for (const action of ['withdraw', 'suspend', 'grade-up']) await refuse(action, subject);
  await act('restore', subject);
  assert.equal((await backend.get('/v1/credits/anchor/a-3005')).status, 200);
});

test('a reset brings everything back but the version', async () => {
  const subject = 'merchant:m-2003';
  const { version: _, asOf: __, validUntil: ___, ...before } = await reportOf(subject);
  for (const action of ['publish-penalty', 'suspend', 'remove-listing', 'file-objection', 'withdraw', 'reset-subject'])
    await act(action, subject);
  const { version, asOf, validUntil, ...after } = await reportOf(subject);
  assert.deepEqual(after, before);
  assert.ok(version > 1 && asOf && validUntil);
});

test('actions at the same moment are all kept', async () => {
  const subject = 'agency:g-31';
  const before = (await versions()).get(subject)!;
  const responses = await Promise.all(Array.from({ length: 8 }, () => backend.act('publish-penalty', subject)));
  assert.deepEqual(
    responses.map((one) => one.status),
    Array(8).fill(200),
  );
  assert.equal((await versions()).get(subject), before + 8);
  assert.equal((await standing(subject)).report.penalties.length, 8);
});

test('what is no action is refused', async () => {
  const post = (path: string, init: RequestInit = {}) =>
    fetch(backend.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"subject":"anchor:a-1001"}',
      ...init,
    });
  assert.equal((await post('/desk/actions/explode')).status, 404);
  assert.equal((await post('/desk/actions/constructor')).status, 404);
  assert.equal((await post('/desk/actions/warn', { body: '{"subject":"anchor:nobody"}' })).status, 404);
  assert.equal((await post('/desk/actions/warn', { body: '{"subject":"anchor:\\u0000"}' })).status, 400);
  for (const body of ['', '{', '[]', '{"subject":1}', 'null'])
    assert.equal((await post('/desk/actions/warn', { body })).status, 400, body);
  assert.equal((await post('/desk/actions/warn', { headers: { 'Content-Type': 'text/plain' } })).status, 415);
  assert.equal(
    (await post('/desk/actions/warn', { body: JSON.stringify({ subject: 'x'.repeat(17_000) }) })).status,
    413,
  );
  for (const [path, method, allow] of [
    ['/desk/actions/warn', 'GET', 'POST'],
    ['/desk/subjects', 'DELETE', 'GET, HEAD'],
  ] as const) {
    const response = await fetch(backend.url + path, { method });
    assert.deepEqual([response.status, response.headers.get('allow')], [405, allow]);
  }
});

test('another site’s page gets no answer', async () => {
  const own = { 'Content-Type': 'application/json' };
  const ask = (headers: Record<string, string>) =>
    fetch(`${backend.url}/desk/actions/warn`, {
      method: 'POST',
      headers: { ...own, ...headers },
      body: '{"subject":"anchor:a-3006"}',
    });
  assert.equal((await ask({ Origin: 'https://evil.example' })).status, 403);
  assert.equal((await ask({ Origin: 'null' })).status, 403);
  assert.equal((await ask({ 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  assert.equal((await backend.get('/desk/subjects', { Origin: 'https://evil.example' })).status, 403);
  const allowed = await ask({ Origin: backend.url });
  assert.equal(allowed.status, 200);
  assert.equal(allowed.headers.get('access-control-allow-origin'), null);
});
