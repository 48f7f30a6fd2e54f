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

/** Waits until the page had its turn, where everybody who waits here has worked for long without a break. */
export const turn = async (): Promise<void> => {
  for (;;) {
    if (!over) {
      end = performance.now() + SLICE;
      over = afterThisTask();
    }
    if (performance.now() < end) return;
    await over;
  }
};
