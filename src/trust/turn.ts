import type { Millis } from '../domain/calendar.js';

/** How long to work before the page may do something else; a task of 50 ms is one that viewers feel. */
const SLICE: Millis = 8;

let end = 0;
let over: Promise<void> | undefined;

/** A task of its own, at once: timers come late to many, and a process would wait for a port that stays open. */
const afterThisTask = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      over = undefined;
      port1.close();
      go();
    };
    port2.postMessage(0);
  });

/** Does some work, after the page had its turn where all that is done this way has gone on for long without a break. */
export const inTurn = async <T>(work: () => T): Promise<Awaited<T>> => {
  for (;;) {
    if (!over) {
      end = performance.now() + SLICE;
      over = afterThisTask();
    }
    // nothing may come between this look at the clock and the work
    if (performance.now() < end) return await work();
    await over;
  }
};
