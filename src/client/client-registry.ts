import type { CreditSource } from '../source/credit-source.js';
import { RestSource } from '../source/rest-source.js';
import { CreditClient } from './credit-client.js';
import type { TrustBy } from './options.js';
import type { Hooks, Push } from './push.js';
import type { Witness } from './sealed.js';
import { witnessBy } from './witness.js';

type MakeSource = (endpoint: string, batch: boolean) => CreditSource;
type OpenPush = (endpoint: string, hooks: Hooks, name: string) => Promise<Push | undefined>;

/** The code for asking about many at once comes only to pages that want that; where it cannot be had, one asks one by one. */
const inBatches = (single: RestSource): CreditSource => {
  let coming: Promise<Pick<CreditSource, 'credit' | 'credential'>> | undefined;
  const batch = () =>
    (coming ??= import('../source/batch-source.js').then(
      ({ BatchSource }) => new BatchSource(single),
      () => single,
    ));
  return {
    now: () => single.now(),
    credit: async (...question) => (await batch()).credit(...question),
    credential: async (...question) => (await batch()).credential(...question),
    room: (...question) => single.room(...question),
    reviews: (...question) => single.reviews(...question),
  };
};

const rest: MakeSource = (endpoint, batch) => {
  const single = new RestSource(endpoint);
  return batch ? inBatches(single) : single;
};

const stream: OpenPush = (...about) =>
  import('./push.js').then(
    ({ openPush }) => openPush(...about),
    () => undefined,
  );

let makeSource = rest;
let openPush = stream;
let makeWitness: typeof witnessBy = witnessBy;
const clients = new Map<string, CreditClient>();

/** The one client of a page for an endpoint (as `resolveEndpoint` gives it), a way to ask and what to trust. */
export const clientFor = (endpoint: string, batch: boolean, trust?: TrustBy): CreditClient => {
  const key = [endpoint, batch, trust].join(' ');
  let client = clients.get(key);
  if (!client) {
    const source = makeSource(endpoint, batch);
    const witness = trust && makeWitness(...trust, () => source.now());
    clients.set(key, (client = new CreditClient(source, { batch, openPush: (hooks) => openPush(endpoint, hooks, [endpoint, trust].join(' ')), witness })));
  }
  return client;
};

/** Replaces where everything comes from, forgetting what is held; without an argument the backend again. */
export const useSource = (make: MakeSource = rest, open: OpenPush = stream, witness: (...by: Parameters<typeof witnessBy>) => Witness = witnessBy): void => {
  makeSource = make;
  openPush = open;
  makeWitness = witness;
  clients.clear();
};
