import { STATUS_CODES } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Asked {
  readonly path: string;
  /** Which request it is that came to this origin, from 1. */
  readonly nth: number;
}

/** What a server does with a request, down to the bytes on the wire. */
export type Behaviour = (socket: Socket, asked: Asked) => void;

export interface Hostile {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** Paths of what was asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** An origin of its own for a behaviour, on this machine alone. */
export const startHostile = async (behave: Behaviour): Promise<Hostile> => {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // viewers go whenever they like
    socket.on('error', () => {});
    let head = '';
    socket.on('data', (bytes) => {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      const path = head.split(' ')[1];
      head = '';
      asked.push(path);
      behave(socket, { path, nth: asked.length });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
};

type Headers = Record<string, string | undefined>;

/** The bytes of an answer; its headers are those of the contract unless a row says otherwise, `undefined` for none. */
export const bytesOf = (status: number, body: string | Buffer = '', headers: Headers = {}): Buffer => {
  const all: Headers = {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Age, Date, ETag, Retry-After',
    date: new Date().toUTCString(),
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
};

/** Answers at once; a body that is made anew for each request carries the present time. */
export const reply =
  (status: number, body: string | Buffer | (() => string) = '', headers: Headers = {}): Behaviour =>
  (socket) =>
    void socket.end(bytesOf(status, typeof body === 'function' ? body() : body, headers));

/** Never answers. */
export const blackHole: Behaviour = () => {};

/** Breaks the connection off where the first byte of an answer would come. */
export const reset: Behaviour = (socket) => void socket.resetAndDestroy();

/** Breaks it off within the body. */
export const resetWithin =
  (body: () => string): Behaviour =>
  (socket) => {
    const bytes = bytesOf(200, body());
    socket.write(bytes.subarray(0, bytes.length - 40), () => setTimeout(() => socket.resetAndDestroy(), 50));
  };

/** Sends so much at once, and the rest byte by byte, one a second. */
export const slowly =
  (bytes: () => Buffer, atOnce: number): Behaviour =>
  (socket) => {
    const all = bytes();
    let sent = atOnce;
    socket.write(all.subarray(0, sent));
    const timer = setInterval(() => (sent < all.length ? socket.write(all.subarray(sent, ++sent)) : socket.end()), 1_000);
    socket.on('close', () => clearInterval(timer));
  };

/** One behaviour for the first request, another for all that follow. */
export const first =
  (once: Behaviour, then: Behaviour): Behaviour =>
  (socket, asked) =>
    (asked.nth === 1 ? once : then)(socket, asked);
