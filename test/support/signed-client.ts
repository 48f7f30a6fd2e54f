import { CreditClient } from '../../src/client/credit-client.js';
import type { Snapshot } from '../../src/client/snapshot.js';
import { Push } from '../../src/client/push.js';
import { creditTopic } from '../../src/client/topic.js';
import { witnessBy } from '../../src/client/witness.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import type { TrustedIssuer } from '../../src/trust/trust-list.js';
import { TestIssuer, TestWeb } from './credentials.js';
import type { FakeFeed } from './fake-feed.js';
import { FakeSource } from './fake-source.js';
import { replace } from './page.js';
import { NOW } from './reports.js';

export const TRUST_LIST = 'https://site.example/trust-list.json';

interface Setting {
  list?: TrustedIssuer[] | string;
  platform?: string;
  /** Tells of changes; without it there are none. */
  feed?: FakeFeed;
}

/** A page with a trust list of one issuer, whose keys and status list are published. */
export const startSigned = async ({ list, platform, feed }: Setting = {}) => {
  const issuer = await TestIssuer.create();
  const web = await new TestWeb().publish(issuer);
  web.put(TRUST_LIST, typeof list === 'string' ? list : JSON.stringify(list ?? [issuer.trusted()]));
  const restore = replace(window, 'fetch', (input: string, init?: RequestInit) => web.fetch(new URL(input).href, init));
  const source = new FakeSource();
  const clock = { now: NOW };
  source.now = () => clock.now;
  const client = new CreditClient(source, {
    batch: false,
    witness: witnessBy(TRUST_LIST, platform, () => clock.now),
    ...(feed && { openPush: (hooks) => Promise.resolve(new Push(feed, hooks)) }),
  });
  const seen: Snapshot[] = [];
  const watch = (subject: SubjectRef = 'anchor:a-1') => client.subscribe(creditTopic(subject, client.witness), (snapshot) => seen.push(snapshot), feed ? 'push' : 'off');
  return {
    issuer,
    web,
    client,
    source,
    clock,
    watch,
    seen,
    restore,
    /** What is seen now; a report that is not there is undefined. */
    get now(): Snapshot {
      return { last: undefined, error: undefined, ...seen[seen.length - 1] };
    },
    /** Lets the backend answer the question under way, and waits until it is judged. */
    async answer(credential: string | Promise<string>) {
      source.credentialsAsked[source.credentialsAsked.length - 1].answer(await credential);
      await this.asked();
    },
    async fail(error: unknown) {
      source.credentialsAsked[source.credentialsAsked.length - 1].fail(error);
      await this.asked();
    },
    /** Waits until the question under way is over. */
    async asked(subject = 'anchor:a-1') {
      await client.refresh(subject);
    },
    /** Asks again, and answers. */
    async again(credential: string | Promise<string>) {
      void client.refresh('anchor:a-1');
      await this.answer(credential);
    },
  };
};

export type Signed = Awaited<ReturnType<typeof startSigned>>;
