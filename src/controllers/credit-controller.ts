import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor } from '../client/client-registry.js';
import { CreditRecord } from '../client/credit-record.js';
import { resolveEndpoint } from '../client/endpoint.js';
import { currentOptions, onConfigure } from '../client/options.js';
import { IDLE, type Snapshot } from '../client/snapshot.js';
import { readReport } from '../domain/report.js';
import { parseSubjectRef } from '../domain/subject.js';
import { CreditConfigError } from '../errors/credit-config-error.js';
import type { CreditError } from '../errors/credit-error.js';
import { warnOnce } from '../errors/warn-once.js';

/** What the host wants to show. */
export interface Wish {
  /** The subject as the page wrote it. */
  subject: string | undefined;
  endpoint: string | undefined;
  /** A report the page supplies; then nothing is fetched. */
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
    const { subject, endpoint, report, ask } = this.#wish();
    const options = currentOptions();
    const address = endpoint || options.endpoint;
    const wanted = options.enabled === false ? [] : [subject, address, report, ask, options.batch, options.live, options.issuers];
    if (wanted.length === this.#held.length && wanted.every((one, i) => one === this.#held[i])) return;
    this.#drop();
    this.#held = wanted;
    if (!wanted.length || (!report && (!ask || !subject))) return this.#show(IDLE);
    try {
      if (options.issuers) throw new CreditConfigError('this version has no "issuers": remove it');
      if (report) this.#supply(report, subject);
      else this.#subscribe(subject!, address);
    } catch (error) {
      if (!report) warnOnce((error as Error).message);
      this.#show({ ...IDLE, status: 'failed', error: error as CreditError });
    }
  }

  /** Asks again now; settles with the answer and never rejects. */
  async refresh(): Promise<void> {
    this.sync();
    await this.#refresh?.();
  }

  #subscribe(subject: string, address: string | undefined): void {
    const ref = parseSubjectRef(subject);
    if (!ref) throw new CreditConfigError(`subject "${subject}" is not like "anchor:a-1001"`);
    const { batch = false, live } = currentOptions();
    const client = clientFor(resolveEndpoint(address), { batch, poll: live !== 'off' });
    this.#refresh = () => client.refresh(ref);
    this.#release = client.subscribe(ref, (snapshot) => this.#show(snapshot));
  }

  #supply(report: unknown, subject: string | undefined): void {
    const record = new CreditRecord(() => Date.now());
    record.accept(readReport(report, subject ? parseSubjectRef(subject) : undefined));
    const listener = (snapshot: Snapshot) => this.#show(snapshot);
    record.listen(listener);
    this.#release = () => record.unlisten(listener);
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
