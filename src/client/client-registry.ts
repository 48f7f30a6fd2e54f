import type { CreditSource } from '../source/credit-source.js';
import { RestSource } from '../source/rest-source.js';
import { CreditClient } from './credit-client.js';
import type { Hooks, Push } from './push.js';

type MakeSource = (endpoint: string, batch: boolean) => CreditSource;
type OpenPush = (endpoint: string, hooks: Hooks) => Promise<Push | undefined>;

/** The code for asking about many at once comes only to pages that want that; where it cannot be had, one asks one by one. */
const inBatches = (single: RestSource): CreditSource => {
  let coming: Promise<Pick<CreditSource, 'credit'>> | undefined;
  const batch = () =>
    (coming ??= import('../source/batch-source.js').then(
      ({ BatchSource }) => new BatchSource(single),
      () => single,
    ));
  return {
    now: () => single.now(),
    credit: async (...question) => (await batch()).credit(...question),
    room: (...question) => single.room(...question),
    reviews: (...question) => single.reviews(...question),
  };
};

const rest: MakeSource = (endpoint, batch) => {
  const single = new RestSource(endpoint);
  return batch ? inBatches(single) : single;
};

const stream: OpenPush = (endpoint, hooks) =>
  import('./push.js').then(
    ({ openPush }) => openPush(endpoint, hooks),
    () => undefined,
  );

let makeSource = rest;
let openPush = stream;
const clients = new Map<string, CreditClient>();

/** The one client of a page for an endpoint (as `resolveEndpoint` gives it) and a way to ask. */
export const clientFor = (endpoint: string, batch: boolean): CreditClient => {
  const key = `${endpoint} ${batch}`;
  let client = clients.get(key);
  if (!client) clients.set(key, (client = new CreditClient(makeSource(endpoint, batch), { batch, openPush: (hooks) => openPush(endpoint, hooks) })));
  return client;
};

/** Replaces where everything comes from, forgetting what is held; without an argument the backend again. */
export const useSource = (make: MakeSource = rest, open: OpenPush = stream): void => {
  makeSource = make;
  openPush = open;
  clients.clear();
};
