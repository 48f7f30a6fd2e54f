import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { EventStream } from '../../demo/backend/changes/event-stream.js';
import { hintOf } from '../../demo/backend/changes/hint.js';
import { StreamClient } from './support/event-stream.js';

const servers: Server[] = [];
after(() =>
  servers.forEach((server) => {
    server.closeAllConnections();
    server.close();
  }),
);

/** A server whose every answer is a stream that the test itself speaks through; gives its port. */
const serving = (begin: (stream: EventStream) => void): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((_, outgoing) => begin(new EventStream({ rooms: [], subjects: [] }, outgoing)));
    servers.push(server);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const hint = (id: number, topic = 'anchor:a-1') => hintOf({ id, topic, version: id }, 0);

test('hints that come before a stream is open follow what it missed, in order and before it is ready', async () => {
  const port = await serving((stream) => {
    stream.beat();
    stream.tell(hint(5));
    stream.tell(hint(6));
    stream.tell(hint(4, 'anchor:a-2'));
    stream.open([hint(3)], 6);
    stream.end();
  });
  const client = await StreamClient.open(`http://127.0.0.1:${port}/`);
  assert.deepEqual(
    (await client.ready()).map((one) => one.version),
    [3, 4, 6],
  );
  await client.ended();
});

test('a stream whose client went before it was open is left alone', async () => {
  const gone = new Promise<void>((resolve) => {
    void serving((stream) => {
      stream.outgoing.once('close', () => {
        stream.tell(hint(1));
        stream.open([], 1);
        stream.beat();
        stream.end();
        resolve();
      });
    }).then((port) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy());
      });
    });
  });
  await gone;
});

/** Large enough for the buffers of both ends to be full after a few. */
const LARGE = `anchor:${'x'.repeat(200_000)}`;
const LARGE_BYTES = hint(1, LARGE).bytes.length;

/** A client that has read nothing of an open stream for so long that nothing more can be sent to it. */
const behind = async (): Promise<{ stream: EventStream; socket: Socket; last: number; unsent: number }> => {
  let begun: (stream: EventStream) => void;
  const beginning = new Promise<EventStream>((resolve) => (begun = resolve));
  const port = await serving((stream) => {
    stream.open([], 0);
    begun(stream);
  });
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  socket.on('error', () => {}).pause();
  const stream = await beginning;
  let [last, unsent, turnsWithoutRoom] = [0, 0, 0];
  while (turnsWithoutRoom < 100) {
    stream.tell(hint((last += 1), LARGE));
    await setImmediate();
    unsent = Math.max(unsent, stream.outgoing.writableLength);
    turnsWithoutRoom = stream.outgoing.writableNeedDrain ? turnsWithoutRoom + 1 : 0;
  }
  return { stream, socket, last, unsent };
};

test('a reader that falls behind costs no more memory than one hint of each topic', async () => {
  const { unsent, socket } = await behind();
  assert.ok(unsent < 2 * LARGE_BYTES, `${unsent} bytes`);
  socket.destroy();
});

test('a reader that catches up is told what is newest', async () => {
  const { socket, stream, last } = await behind();
  stream.beat();
  let text = '';
  const caughtUp = new Promise<void>((resolve) =>
    socket.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString('latin1')).slice(-1_000);
      if (text.includes(`"version":${last},`)) resolve();
    }),
  );
  socket.resume();
  await caughtUp;
  stream.beat();
  assert.equal(stream.outgoing.destroyed, false);
  socket.destroy();
});

test('a reader that reads nothing from one beat to the next is let go', async () => {
  const { socket, stream } = await behind();
  stream.beat();
  assert.equal(stream.outgoing.destroyed, false);
  stream.beat();
  assert.equal(stream.outgoing.destroyed, true);
  socket.destroy();
});
