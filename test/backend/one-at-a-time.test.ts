import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from '../../demo/backend/changes/one-at-a-time.js';

test('work that is asked for while it runs runs once more for all who ask', async () => {
  const finish: (() => void)[] = [];
  let atOnce = 0;
  let runs = 0;
  const ask = oneAtATime(async () => {
    atOnce += 1;
    runs += 1;
    assert.equal(atOnce, 1);
    await new Promise<void>((resolve) => finish.push(resolve));
    atOnce -= 1;
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const first = ask();
  await settled();
  const [second, third] = [ask(), ask()];
  assert.equal(second, third);
  finish[0]();
  await first;
  await settled();
  finish[1]();
  await third;
  assert.equal(runs, 2);
});

test('work that failed can be asked for again', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    await Promise.resolve();
    if (runs === 1) throw new Error('no');
  });
  await assert.rejects(ask());
  await ask();
  assert.equal(runs, 2);
});
