import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../backend/support/files.js';
import { run, type Running } from '../../backend/support/run.js';

const SUBJECTS = ['anchor:a-1001', 'anchor:a-1002', 'merchant:m-2001', 'merchant:m-2002'];
const KILLS = 4;

const { folder, remove } = temporaryFolder();
let server: Running | undefined;
after(async () => {
  server?.child.kill('SIGKILL');
  await server?.finished;
  await remove();
});

const start = async (): Promise<string> => {
  server = run('main.ts', [], { PORT: '0', LIVE_CREDIT_DATA: folder });
  return server.firstLine;
};

/** Writes one review after the other until nobody answers; gives the ids of those that were acknowledged. */
const write = async (url: string, subject: string, acknowledged: string[]): Promise<void> => {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ subject }) };
  for (;;) {
    const answer = await fetch(`${url}desk/actions/add-good-review`, init).catch(() => undefined);
    const outcome = (await answer?.json().catch(() => undefined)) as { version: number } | undefined;
    if (!outcome) return;
    acknowledged.push(`rv-${subject.replace(':', '-')}-${String(outcome.version).padStart(6, '0')}`);
  }
};

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

const reviewsOf = async (url: string, subject: string): Promise<string[]> => {
  const ids: string[] = [];
  let cursor = '';
  do {
    const answer = await fetch(`${url}v1/reviews/${subject.replace(':', '/')}?limit=100${cursor && `&cursor=${cursor}`}`);
    const { items, nextCursor } = (await answer.json()) as Page;
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? '';
  } while (cursor);
  return ids;
};

test(`promise 4: a kill in the midst of writing loses nothing that was acknowledged ×${KILLS}`, { timeout: 240_000 }, async (context: TestContext) => {
  const acknowledged = Object.fromEntries(SUBJECTS.map((subject) => [subject, [] as string[]]));
  for (let kill = 0; kill < KILLS; kill++) {
    const url = await start();
    const writing = SUBJECTS.map((subject) => write(url, subject, acknowledged[subject]));
    // in the midst of it: once each has written at least one more
    const before = Object.values(acknowledged).map((ids) => ids.length);
    while (Object.values(acknowledged).some((ids, i) => ids.length <= before[i] + kill)) await new Promise((later) => setTimeout(later, 5));
    server!.child.kill('SIGKILL');
    const { stderr } = await server!.finished;
    await Promise.all(writing);
    assert.equal(stderr, '');
  }
  const url = await start();
  for (const subject of SUBJECTS) {
    const found = await reviewsOf(url, subject);
    assert.deepEqual(acknowledged[subject].filter((id) => !found.includes(id)), [], subject);
    assert.equal(new Set(found).size, found.length);
    const { version } = (await (await fetch(`${url}v1/credits/${subject.replace(':', '/')}`)).json()) as { version: number };
    assert.ok(version >= Number(acknowledged[subject][acknowledged[subject].length - 1].slice(-6)));
  }
  context.diagnostic(`${Object.values(acknowledged).flat().length} writes acknowledged`);
});
