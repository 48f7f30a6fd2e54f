import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestIssuer } from '../support/credentials.js';

type Answer = string | ((response: ServerResponse) => void);

/** An issuer on this machine, as the real web would have it: keys and status by HTTP, or whatever a test answers instead. */
export interface IssuerServer {
  readonly issuer: TestIssuer;
  put(path: string, answer: Answer): void;
  stop(): void;
}

export const startIssuer = async (): Promise<IssuerServer> => {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') response.end(answer);
    else answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = await TestIssuer.create(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const put = (path: string, answer: Answer) => void answers.set(path, answer);
  put('/jwks.json', JSON.stringify(issuer.keySet));
  put('/v1/status/1', await issuer.statusToken({ claims: { exp: undefined } }));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, put, stop };
};
