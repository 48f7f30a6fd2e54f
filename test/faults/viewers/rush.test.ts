import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_SPREAD } from '../../../src/source/retry-after.js';
import { Log, Viewer, type Backend } from './viewer.js';
import { VirtualTime } from './virtual-time.js';

const VIEWERS = 100_000;
const real = { setTimeout, clearTimeout, random: Math.random, now: performance.now };

/** So many viewers who come within so many seconds, and what a backend then hears until a second. */
const watch = (backend: Backend, { arrive, until, subjects = 1, withBreaker = true, viewers = VIEWERS }: Crowd): { log: Log; shortest: number } => {
  const time = new VirtualTime();
  time.install();
  try {
    const log = new Log();
    const all: Viewer[] = [];
    for (let i = 0; i < viewers; i++) setTimeout(() => all.push(new Viewer(backend, log, subjects, withBreaker)), Math.random() * arrive * 1_000);
    time.run(until * 1_000);
    return { log, shortest: all.reduce((shortest, one) => Math.min(shortest, one.shortest), Infinity) };
  } finally {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Math.random = real.random;
    performance.now = real.now;
  }
};

interface Crowd {
  arrive: number;
  until: number;
  subjects?: number;
  withBreaker?: boolean;
  viewers?: number;
}

/** The largest second of each stretch of time, as a bar. */
const histogram = (title: string, log: Log, step: number, until: number, viewers = VIEWERS): void => {
  console.log(`\n${title}: requests in the largest second of each ${step} s, in % of ${viewers.toLocaleString('en')} viewers`);
  for (let from = 0; from < until; from += step) {
    const share = (log.most(from, from + step) / viewers) * 100;
    console.log(`${String(from).padStart(5)} s ${share.toFixed(1).padStart(5)} % ${'█'.repeat(Math.round(share))}`);
  }
};

const within = (share: number, most: number, viewers = VIEWERS) =>
  assert.ok(share <= most * viewers, `${share} requests in one second of ${viewers} viewers`);

test('promise 3: 100,000 viewers of a backend that is gone for five minutes neither press it nor come back together ×100,000', () => {
  const down: Backend = (now) => (now >= 120_000 && now < 420_000 ? 'fails' : 'answers');
  const { log, shortest } = watch(down, { arrive: 36, until: 540 });
  histogram('Gone from 120 to 420 s', log, 20, 540);
  within(log.most(60, 120), 0.04);
  within(log.most(120, 420), 0.1);
  within(log.most(420, 540), 0.05);
  assert.ok(shortest >= 30_000, `a subject was asked about again after ${shortest} ms`);
});

for (const retryAfter of ['0', '1', '5', '120', '99999999', '-1'])
  test(`promise 3: 100,000 viewers sent away in the same second with Retry-After: ${retryAfter} come back apart ×100,000`, () => {
    const busy: Backend = (now) => (now < 1_000 ? { retryAfter } : 'answers');
    const { log } = watch(busy, { arrive: 0.9, until: 60 });
    histogram(`Busy for the first second, Retry-After: ${retryAfter}`, log, 2, 60);
    // those who are refused again on their way back included
    within(log.most(1, 60), 0.25);
  });

test('promise 3: pages of six subjects each ask a dead backend for less than half of what they would without the breaker ×120,000', () => {
  const viewers = 20_000;
  const dead: Backend = () => 'fails';
  const crowd = { arrive: 36, until: 300, subjects: 6, viewers };
  const [guarded, free] = [watch(dead, crowd).log, watch(dead, { ...crowd, withBreaker: false }).log];
  histogram('Dead, six subjects a page', guarded, 20, 300, viewers);
  assert.ok(guarded.sum(60, 300) < free.sum(60, 300) / 2, `${guarded.sum(60, 300)} against ${free.sum(60, 300)} requests`);
});

test('promise 3: 100,000 streams cut in one moment are opened again over at least five seconds ×100,000', () => {
  // full jitter over the first wait, as the stream's own tests hold; with the product's constant
  const log = new Log();
  for (let i = 0; i < VIEWERS; i++) log.add(Math.random() * LEAST_SPREAD);
  histogram('Streams cut at 0 s', log, 1, 6);
  within(log.most(0, 6), 0.22);
});
