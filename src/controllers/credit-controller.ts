import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor } from '../client/client-registry.js';
import { CreditRecord } from '../client/credit-record.js';
import { resolveEndpoint } from '../client/endpoint.js';
import { currentOptions, onConfigure, trustBy, type Live, type TrustBy } from '../client/options.js';
import { IDLE, type Snapshot } from '../client/snapshot.js';
import { creditTopic } from '../client/topic.js';
import { judge } from '../client/witness.js';
import { readReport } from '../domain/report.js';
import { parseSubjectRef } from '../domain/subject.js';
import { CreditConfigError } from '../errors/credit-config-error.js';
import type { CreditError } from '../errors/credit-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import { warnOnce } from '../errors/warn-once.js';
import { noSubject, subjectOf, type Meant } from './role.js';
import type { RoomScope } from './room-scope.js';

/** What the host wants to show. */
export interface Wish {
  /** The subject as the page wrote it. */
  subject: string | undefined;
  /** Else the role in the room of whoever is meant. */
  of?: string | undefined;
  /** The words that may say so. */
  roles?: readonly string[];
  /** The room around the host. */
  scope?: RoomScope | undefined;
  endpoint: string | undefined;
  /** A report, or a credential as text, that the page supplies; then nothing is fetched. */
  report: unknown;
  /** Whether to ask now; false while the host is far from the viewport. */
  ask: boolean;
}

/** Keeps its host's snapshot: subscribes on connect, releases on disconnect, subscribes anew when the wish changes. */
export class CreditController implements ReactiveController {
  snapshot: Snapshot = IDLE;
  readonly #host: ReactiveControllerHost;
  readonly #wish: () => Wish;
  #connected = false;
  #held: readonly unknown[] = [];
  #release: (() => void) | undefined;
  #refresh: (() => Promise<void>) | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, wish: () => Wish) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#unwatch = onConfigure(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unwatch?.();
    // an element that is only being moved is back by then
    queueMicrotask(() => this.#connected || this.#drop());
  }

  hostUpdate(): void {
    this.sync();
  }

  /** Follows the wish: lets go of what is no longer wanted, asks for what is. */
  sync(): void {
    if (!this.#connected) return;
    const { of, scope, endpoint, report, ask } = this.#wish();
    const { enabled, batch, live = 'poll', endpoint: common } = currentOptions();
    const address = endpoint || scope?.endpoint || common;
    const trust = trustBy(scope?.issuers);
    const how = scope?.live ?? live;
    const { subject: whom, ...state } = this.#meant();
    const wanted = enabled === false ? [] : [whom, of, address, report, ask, batch, how, ...(trust ?? []), ...(whom ? [] : [scope])];
    if (wanted.length === this.#held.length && wanted.every((one, i) => one === this.#held[i])) return;
    this.#drop();
    this.#held = wanted;
    if (!wanted.length || !(report || ask)) return this.#show(IDLE);
    try {
      if (report) this.#supply(report, whom, trust);
      else if (whom) this.#subscribe(whom, address, how, trust);
      else this.#show({ ...IDLE, ...state });
    } catch (error) {
      this.#show({ ...IDLE, status: 'failed', error: error as CreditError });
    }
    if (isCreditError(this.snapshot.error, 'config')) warnOnce(this.snapshot.error.message);
  }

  /** Asks again now; settles with the answer and never rejects. */
  async refresh(): Promise<void> {
    this.sync();
    await this.#refresh?.();
  }

  /** Who is meant, or why that is not known. */
  #meant(): Meant {
    const { subject, of, roles, scope, report } = this.#wish();
    // which backend is asked is the room's to say
    if (scope?.pending && !report) return { ...scope.snapshot };
    return subject ? { subject } : subjectOf(of, scope, roles);
  }

  #subscribe(subject: string, address: string | undefined, live: Live, trust: TrustBy | undefined): void {
    const ref = parseSubjectRef(subject);
    if (!ref) throw noSubject(subject);
    const client = clientFor(resolveEndpoint(address), !!currentOptions().batch, trust);
    this.#refresh = () => client.refresh(ref);
    this.#release = client.subscribe(creditTopic(ref, client.witness), (snapshot) => this.#show(snapshot), live);
  }

  #supply(report: unknown, subject: string | undefined, trust: TrustBy | undefined): void {
    const record = new CreditRecord(() => Date.now(), !!trust);
    const about = subject ? parseSubjectRef(subject) : undefined;
    const listener = (snapshot: Snapshot) => this.#show(snapshot);
    if (trust || typeof report === 'string') {
      record.asking();
      judge()
        .then(({ supplied }) => supplied(report, about, trust && clientFor('', false, trust).witness))
        .then(
          (answer) => record.accept(answer),
          (error: CreditError) => record.fail(error),
        );
    } else {
      record.accept(readReport(report, about));
      if (!record.answered) throw new CreditConfigError('report is too old: see validUntil, asOf');
    }
    record.listen(listener);
    this.#release = () => {
      record.unlisten(listener);
      record.asked();
    };
  }

  #drop(): void {
    this.#release?.();
    this.#release = this.#refresh = undefined;
    this.#held = [];
  }

  #show(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    this.#host.requestUpdate();
  }
}
