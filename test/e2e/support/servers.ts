import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Server {
  /** Origin, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** A server on a free port of this machine alone. */
export const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> => {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};

/** Pages of somebody else's site: each address answers with what the test set for it. */
export class PageServer {
  readonly #pages = new Map<string, { body: string; headers: Record<string, string> }>([
    // browsers ask for it and say so where it is not there
    ['/favicon.ico', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', headers: { 'content-type': 'image/svg+xml' } }],
  ]);
  #server: Server | undefined;

  async start(): Promise<void> {
    this.#server = await serve((request, response) => {
      const page = this.#pages.get((request.url ?? '').split('?')[0]);
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      response.end(page?.body);
    });
  }

  /** Sets a page and says its address. */
  set(path: string, body: string, headers: Record<string, string> = {}): string {
    this.#pages.set(path, { body, headers });
    return this.#server!.url + path;
  }

  get url(): string {
    return this.#server!.url;
  }

  close(): Promise<void> {
    return this.#server!.close();
  }
}
