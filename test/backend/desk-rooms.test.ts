import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readRoom, sellerIsAnother, sellerOf, type Room } from '../../src/domain/room.js';
import { roomWarnings } from '../../src/domain/room-warnings.js';
import { startTestBackend, type TestBackend } from './support/backend.js';

interface Listed {
  room: string;
  title: unknown;
  version: number;
  ended: boolean;
  aiPersona: boolean;
  product: unknown;
  seller: { subject: string } | null;
  anchors: { subject: string }[];
}

const ROOM = 'r-8848';

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const roomOf = async (id = ROOM): Promise<Room> => readRoom(await backend.json(`/v1/rooms/${id}`));

const listed = async (id = ROOM): Promise<Listed> =>
  (await backend.json<{ items: Listed[] }>('/desk/rooms')).items.find((one) => one.room === id)!;

/** Performs an action that must succeed and checks that it raised the version by one. */
const act = async (action: string, id = ROOM) => {
  const before = (await listed(id)).version;
  const response = await backend.actInRoom(action, id);
  assert.equal(response.status, 200, `${action}: ${await response.clone().text()}`);
  const outcome = (await response.json()) as { room: string; version: number; said: Record<string, string> };
  assert.deepEqual([outcome.room, outcome.version], [id, before + 1], action);
  assert.ok(outcome.said['zh-CN'] && outcome.said.en);
};

const refuse = async (action: string, id = ROOM, status = 409) => {
  const before = await listed(id);
  const response = await backend.actInRoom(action, id);
  assert.equal(response.status, status, action);
  assert.ok(((await response.json()) as { detail: string }).detail);
  assert.deepEqual(await listed(id), before, `${action} left the room alone`);
};

const codes = async (id = ROOM) => roomWarnings(await roomOf(id)).map((one) => one.code);

test('the desk lists the rooms that show something, not those of the page of cards', async () => {
  const { items } = await backend.json<{ items: Listed[] }>('/desk/rooms');
  assert.deepEqual(
    items.map((one) => one.room),
    ['r-8848', 'r-8849', 'r-8850', 'r-8851', 'r-8852', 'r-8853', 'r-8854'],
  );
  assert.deepEqual(Object.keys(items[0]), ['room', 'title', 'version', 'ended', 'aiPersona', 'product', 'seller', 'anchors']);
  assert.deepEqual([items[0].seller?.subject, items[0].anchors.length], ['merchant:m-2001', 1]);
  assert.deepEqual([items[5].anchors.length, items[6].seller], [2, null]);
});

test('products take turns, and who sells with them', async () => {
  const sellers = [];
  for (let turn = 0; turn < 3; turn++) {
    const room = await roomOf();
    sellers.push([sellerOf(room)?.subject, sellerIsAnother(room)]);
    await act('next-offering');
  }
  assert.deepEqual(sellers, [
    ['merchant:m-2001', true],
    ['merchant:m-2002', true],
    ['operator:o-1', false],
  ]);
  assert.equal(sellerOf(await roomOf())?.subject, 'merchant:m-2001');
});

test('a recalled product and one that cannot be returned are put on offer', async () => {
  await act('offer-recalled');
  assert.deepEqual((await codes()).slice(0, 2).sort(), ['failed-inspection', 'product-recall']);
  await refuse('offer-recalled');
  await act('offer-not-returnable');
  assert.ok((await codes()).includes('not-returnable'));
  await act('next-offering');
  assert.equal((await roomOf()).offering?.product.id, 'p-5');
});

test('nothing may be on offer, and then the room’s seller counts', async () => {
  await act('stop-offering');
  const room = await roomOf();
  assert.deepEqual([room.offering, sellerOf(room)?.subject], [undefined, 'merchant:m-2001']);
  await refuse('stop-offering');
  await act('next-offering');
  assert.ok((await roomOf()).offering);
});

test('the presenter is AI-generated, and a person again', async () => {
  await act('toggle-persona');
  assert.ok((await codes()).includes('ai-persona'));
  await act('toggle-persona');
  assert.ok(!(await codes()).includes('ai-persona'));
});

test('a room may lose its seller', async () => {
  await act('remove-seller');
  assert.equal(sellerOf(await roomOf()), undefined);
  await refuse('remove-seller');
  await refuse('remove-seller', 'r-8854');
  await act('reset-room');
  assert.equal(sellerOf(await roomOf())?.subject, 'merchant:m-2001');
});

test('a room that has ended is 410 until it is brought back', async () => {
  const before = await roomOf();
  await refuse('reopen-room');
  await act('end-room');
  const response = await backend.get(`/v1/rooms/${ROOM}`);
  assert.deepEqual([response.status, response.headers.get('content-type')], [410, 'application/problem+json']);
  for (const action of ['end-room', 'next-offering', 'toggle-persona', 'remove-seller']) await refuse(action);
  await act('reopen-room');
  const { version, ...after } = await roomOf();
  assert.deepEqual({ ...after, version: before.version }, before);
  assert.equal(version, before.version + 2);
});

test('a reset brings everything back but the version', async () => {
  const before = await roomOf('r-8850');
  for (const action of ['toggle-persona', 'next-offering', 'remove-seller', 'end-room', 'reset-room']) await act(action, 'r-8850');
  const { version, ...after } = await roomOf('r-8850');
  assert.deepEqual({ ...after, version: before.version }, before);
  assert.equal(version, before.version + 5);
});

test('what is no room, or an action on something else, is refused', async () => {
  await refuse('next-offering', 'r-0', 404);
  const ask = async (action: string, body: string) =>
    (
      await fetch(`${backend.url}/desk/actions/${action}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      })
    ).status;
  for (const body of ['{"subject":"anchor:a-1001"}', '{"room":1}', '{"room":"r\\u0000"}', '[]'])
    assert.equal(await ask('next-offering', body), 400, body);
  assert.equal(await ask('warn', '{"room":"r-8848"}'), 400);
});
