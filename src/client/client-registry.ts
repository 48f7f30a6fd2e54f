import { BatchSource } from '../source/batch-source.js';
import type { CreditSource } from '../source/credit-source.js';
import { RestSource } from '../source/rest-source.js';
import { CreditClient, type ClientOptions } from './credit-client.js';

type MakeSource = (endpoint: string, batch: boolean) => CreditSource;

const rest: MakeSource = (endpoint, batch) => {
  const single = new RestSource(endpoint);
  return batch ? new BatchSource(single) : single;
};

let makeSource = rest;
const clients = new Map<string, CreditClient>();

/** The one client of a page for an endpoint (as `resolveEndpoint` gives it) and a way to ask. */
export const clientFor = (endpoint: string, options: ClientOptions): CreditClient => {
  const key = `${endpoint} ${options.batch} ${options.poll}`;
  let client = clients.get(key);
  if (!client) clients.set(key, (client = new CreditClient(makeSource(endpoint, options.batch), options)));
  return client;
};

/** Replaces where all reports come from, forgetting what is held; without an argument the backend again. */
export const useSource = (make: MakeSource = rest): void => {
  makeSource = make;
  clients.clear();
};
