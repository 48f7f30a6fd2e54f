import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor } from '../client/client-registry.js';
import { resolveEndpoint } from '../client/endpoint.js';
import { currentOptions } from '../client/options.js';
import { ReviewList, type ReviewListOptions } from '../client/review-list.js';
import type { CreditReport } from '../domain/report.js';
import { refOf } from '../domain/subject.js';
import type { RoomScope } from './room-scope.js';

/** Which reviews are wanted. */
export interface Wish {
  /** The report beside which they are shown: whose they are, and what was objected to. */
  report: CreditReport;
  scope: RoomScope | undefined;
  endpoint: string | undefined;
  query: ReviewListOptions['query'];
}

/** Keeps the list of reviews that its host wants: another list for another wish, which no late answer to the one before reaches. */
export class ReviewsController implements ReactiveController {
  list: ReviewList | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wish: () => Wish | undefined;
  #key: string | undefined;
  #report: CreditReport | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, wish: () => Wish | undefined) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // it goes on where it was, should the host come back
    this.list?.abort();
  }

  /** Follows the wish; before each rendering of its host. */
  sync(): void {
    if (!this.#host.isConnected) return;
    const wish = this.#wish();
    const { batch = false, endpoint } = currentOptions();
    const address = wish && resolveEndpoint(wish.endpoint || wish.scope?.endpoint || endpoint);
    const key = wish && JSON.stringify([refOf(wish.report.subject), address, batch, wish.query]);
    if (key !== this.#key) {
      this.#key = key;
      this.list?.abort();
      this.list = wish && this.#begin(wish, address!, batch);
    } else if (wish && wish.report !== this.#report) this.list!.follow(wish.report.version);
    this.#report = wish?.report;
  }

  #begin({ report, query }: Wish, address: string, batch: boolean): ReviewList {
    const list: ReviewList = new ReviewList({
      source: clientFor(address, batch).source,
      subject: refOf(report.subject),
      query,
      version: report.version,
      objections: () => this.#report?.objections ?? report.objections,
      changed: () => list === this.list && this.#host.requestUpdate(),
    });
    return list;
  }
}
