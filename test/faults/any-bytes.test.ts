import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readEvents } from '../../src/source/event-body.js';
import { readHint } from '../../src/source/hint.js';
import { anyJson } from '../support/arbitrary-reports.js';
import { eventsIn, type Said } from './support/events-in.js';

const RUNS = 10_000;
const TIMES = `×${RUNS.toLocaleString('en')}`;

const encoder = new TextEncoder();
const line = fc.oneof(
  fc.constantFrom('data: 1', 'data:', 'data', 'data:  two', 'event: changed', 'event', 'id: 7', 'id', 'id: \0', ': comment', 'other: x'),
  fc.constantFrom('retry: 10', 'retry: -1', 'retry: 1e3', 'retry:', '\ufeffdata: behind a mark', 'data: 小鹿 👩‍👩‍👧', ' data: 1', 'DATA: 1'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n', '\n\n', '\r\r', '\r\n\r\n', '')).map((both) => encoder.encode(both.join('')));

/** Bytes that are nearly an event stream, with some that are none. */
const bytes = fc
  .array(fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 8 }) }), { maxLength: 12 })
  .map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])));

const chunksOf = (all: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const edges = [0, ...cuts.map((cut) => cut % (all.length + 1)).sort((a, b) => a - b), all.length];
  return edges.slice(1).map((end, i) => all.slice(edges[i], end));
};

const streamOf = (chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

const heardFrom = async (body: ReadableStream<Uint8Array>): Promise<Said> => {
  const said: Said = { events: [], waits: [] };
  await readEvents(body, new AbortController().signal, {
    bytes: () => {},
    message: ({ event, data, id }) => said.events.push({ event, data, id }),
    retry: (ms) => said.waits.push(ms),
  });
  return said;
};

describe('promise 1: whatever an event stream sends', () => {
  it(`any bytes, cut anywhere, are the events that the standard says, and never an exception ${TIMES}`, () =>
    fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(200), { maxLength: 6 }), async (all, cuts) => {
        expect(await heardFrom(streamOf(chunksOf(all, cuts)))).to.deep.equal(eventsIn(new TextDecoder().decode(all)));
      }),
      { numRuns: RUNS },
    )).timeout(60_000);

  it(`any data is a hint with a topic, a version and a time to spread over, or nothing ${TIMES}`, () => {
    const almost = fc.record(
      { subject: fc.oneof(fc.string(), anyJson), room: fc.oneof(fc.string(), anyJson), version: fc.oneof(fc.integer(), anyJson), spreadMs: fc.oneof(fc.double(), anyJson) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), almost.map((one) => JSON.stringify(one))), (data) => {
        const hint = readHint(data);
        if (!hint) return;
        expect(hint.topic).to.be.a('string').and.not.equal('');
        expect(Number.isSafeInteger(hint.version) && hint.version >= 0).to.equal(true);
        expect(hint.spreadMs).to.be.within(0, 30_000);
      }),
      { numRuns: RUNS },
    );
  });
});
