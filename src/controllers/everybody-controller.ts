import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor } from '../client/client-registry.js';
import { resolveEndpoint } from '../client/endpoint.js';
import { currentOptions, trustBy, type Live, type TrustBy } from '../client/options.js';
import type { Snapshot } from '../client/snapshot.js';
import { creditTopic } from '../client/topic.js';
import type { SubjectRef } from '../domain/subject.js';
import type { RoomScope } from './room-scope.js';

/** Whose snapshots are wanted: everybody's in a room, or nobody's. */
export interface Wish {
  scope: RoomScope | undefined;
  endpoint: string | undefined;
}

/** Keeps the snapshots of everybody who plays a role in the room around its host, following the roles as they change. */
export class EverybodyController implements ReactiveController {
  readonly snapshots = new Map<SubjectRef, Snapshot>();
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wish: () => Wish | undefined;
  readonly #held = new Map<string, () => void>();

  constructor(host: ReactiveControllerHost & HTMLElement, wish: () => Wish | undefined) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // one that is only being moved is back by then
    queueMicrotask(() => this.#host.isConnected || this.#keep(new Map()));
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#keep(this.#wanted());
  }

  /** Who is wanted, by what asking for them depends on. */
  #wanted(): Map<string, () => () => void> {
    const wanted = new Map<string, () => () => void>();
    const { scope, endpoint } = this.#wish() ?? {};
    const { batch = false, live = 'poll', enabled, endpoint: common } = currentOptions();
    if (!scope || enabled === false) return wanted;
    const address = resolveEndpoint(endpoint || scope.endpoint || common);
    const how = scope.live ?? live;
    const trust = trustBy(scope.issuers);
    for (const ref of scope.everybody) wanted.set([ref, address, how, batch, trust].join(' '), () => this.#subscribe(ref, address, how, batch, trust));
    return wanted;
  }

  #subscribe(ref: SubjectRef, address: string, how: Live, batch: boolean, trust: TrustBy | undefined): () => void {
    const client = clientFor(address, batch, trust);
    const release = client.subscribe(
      creditTopic(ref, client.witness),
      (snapshot) => {
        this.snapshots.set(ref, snapshot);
        this.#host.requestUpdate();
      },
      how,
    );
    return () => {
      release();
      this.snapshots.delete(ref);
    };
  }

  #keep(wanted: Map<string, () => () => void>): void {
    for (const [key, release] of [...this.#held]) {
      if (wanted.has(key)) continue;
      this.#held.delete(key);
      release();
    }
    for (const [key, subscribe] of wanted) if (!this.#held.has(key)) this.#held.set(key, subscribe());
  }
}
