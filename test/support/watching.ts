import { CreditClient, type ClientOptions } from '../../src/client/credit-client.js';
import type { Live } from '../../src/client/options.js';
import type { Snapshot } from '../../src/client/snapshot.js';
import { creditTopic } from '../../src/client/topic.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import { FakeSource } from './fake-source.js';
import type { FakeTime } from './fake-time.js';

/** Somebody who shows a subject, with every snapshot they were given. */
export interface Watcher {
  readonly seen: Snapshot[];
  readonly now: Snapshot;
  /** The same in short: what a missing report and error look like is no matter. */
  readonly brief: { status: Snapshot['status']; error: Snapshot['error']; version: number | undefined };
  leave(): void;
}

/** A client over a source that a test answers by hand; the backend's clock is the fake one. */
export const startClient = (time: FakeTime, { live = 'poll', ...options }: Partial<ClientOptions> & { live?: Live } = {}) => {
  const source = new FakeSource();
  source.now = () => time.now;
  const client = new CreditClient(source, { batch: false, ...options });
  const watch = (subject: SubjectRef = 'anchor:a-1'): Watcher => {
    const seen: Snapshot[] = [];
    const leave = client.subscribe(creditTopic(subject), (snapshot) => seen.push(snapshot), live);
    return {
      seen,
      leave,
      get now() {
        return seen[seen.length - 1];
      },
      get brief() {
        const { status, error, last } = seen[seen.length - 1];
        return { status, error, version: last?.version };
      },
    };
  };
  return { source, client, watch };
};
