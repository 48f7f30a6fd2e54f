import type { Objection } from '../domain/objection.js';
import { isUpheld } from '../domain/objection.js';
import type { ReviewPage } from '../domain/review-page.js';
import type { ReviewSummary } from '../domain/review-summary.js';
import type { Review } from '../domain/review.js';
import type { SubjectRef } from '../domain/subject.js';
import type { CreditError } from '../errors/credit-error.js';
import type { CreditHttpError } from '../errors/credit-http-error.js';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import type { CreditSource, Question, ReviewQuery } from '../source/credit-source.js';
import { SingleFlight } from './single-flight.js';

/** The most reviews one request may bring. */
const MOST = 100;

/** So many pages in a row without a review that is not held yet, and the backend is not believed to ever send one. */
const FRUITLESS = 20;

/** Reviews that came since the list began, at its top. */
export interface News {
  readonly count: number;
  /** Whether there may be more of them than were counted. */
  readonly more: boolean;
}

const statusOf = (error: CreditError): number => (isCreditError(error, 'http') ? (error as CreditHttpError).status : 0);

/** The reviews without those an upheld objection is about, each once. */
const distinct = (reviews: readonly Review[], objections: readonly Objection[]): Review[] => {
  const seen = new Set<string>();
  return reviews.filter(({ id }) => !seen.has(id) && seen.add(id) && !isUpheld(objections as Objection[], 'review', id));
};

/** What a list is made from. */
export interface ReviewListOptions {
  source: CreditSource;
  subject: SubjectRef;
  query: Omit<ReviewQuery, 'cursor'>;
  /** Version of the report beside which the list begins. */
  version: number;
  /** The objections of the newest report. */
  objections: () => readonly Objection[];
  /** Called after each change. */
  changed: () => void;
}

/** A subject's reviews by one filter in one order, as far as somebody has read: page after page, one question at a time. */
export class ReviewList {
  items: readonly Review[] = [];
  /** As the newest page has it. */
  summary: ReviewSummary | undefined;
  error: CreditError | undefined;
  /** Whether the last review is among the items. */
  done = false;
  readonly #options: ReviewListOptions;
  readonly #flight = new SingleFlight();
  #cursor: string | undefined;
  /** Cursors that were followed. */
  readonly #followed = new Set<string>();
  #fruitless = 0;
  #failedBefore = false;
  /** The list as it is made anew after a cursor was refused; what is held is shown until then. */
  #draft: Review[] | undefined;
  /** How many items there were when a cursor was last refused. */
  #refusedAt = -1;
  /** The newest version of the report. */
  #version: number;
  /** The version whose first page the items were last compared with. */
  #compared: number;
  /** The first page with reviews that are not among the items. */
  #news: (News & { readonly page: ReviewPage }) | undefined;

  constructor(options: ReviewListOptions) {
    this.#options = options;
    this.#version = this.#compared = options.version;
  }

  get loading(): boolean {
    return this.#flight.running;
  }

  get news(): News | undefined {
    return this.#news;
  }

  /** Brings the next page, unless one is on its way, the last try failed, or there is none. */
  more(): void {
    if (this.loading || this.error || this.done) return;
    const cursor = this.#cursor;
    const limit = this.#draft ? MOST : this.#options.query.limit;
    this.#ask(
      { cursor, limit },
      { fresh: this.#failedBefore || (!!this.#draft && !cursor) },
      (page) => this.#append(page),
      (error) => (cursor && statusOf(error) === 400 ? this.#refused(error) : this.#fail(error)),
    );
  }

  /** Tries again what failed. */
  retry(): void {
    if (!this.error) return;
    this.error = undefined;
    this.#failedBefore = true;
    this.more();
  }

  /** A newer version of the report is known: looks what is new at the top, and leaves out what is over. */
  follow(version: number): void {
    this.items = distinct(this.items, this.#options.objections());
    this.#version = version;
    this.#compare();
  }

  /** Begins anew with what is new at the top. */
  showNews(): void {
    if (!this.#news) return;
    const { page } = this.#news;
    this.abort();
    this.items = [];
    this.#news = this.error = this.#draft = undefined;
    this.#followed.clear();
    this.#append(page);
    this.#options.changed();
  }

  /** Ends the question under way; the list may go on later. */
  abort(): void {
    this.#flight.abort();
  }

  #ask(
    part: Pick<ReviewQuery, 'cursor' | 'limit'>,
    question: Pick<Question, 'fresh' | 'version'>,
    answer: (page: ReviewPage) => void,
    fail: (error: CreditError) => void,
  ): void {
    const { source, subject, query, objections, changed } = this.#options;
    const ended = (settle: () => void) => {
      settle();
      this.#compare();
      changed();
    };
    void this.#flight.run(
      (signal) => source.reviews(subject, { ...query, ...part }, { ...question, signal }, [...objections()]),
      (page) =>
        ended(() => {
          this.#failedBefore = false;
          this.summary = page.summary;
          answer(page);
        }),
      (error) => ended(() => fail(error as CreditError)),
    );
    changed();
  }

  #append({ items, nextCursor }: ReviewPage): void {
    const before = this.#draft ?? this.items;
    const all = distinct([...before, ...items], this.#options.objections());
    this.#fruitless = all.length > before.length ? 0 : this.#fruitless + 1;
    const circling = !!nextCursor && this.#followed.has(nextCursor);
    this.#cursor = nextCursor;
    if (nextCursor) this.#followed.add(nextCursor);
    const done = !nextCursor || circling;
    const last = this.items[this.items.length - 1] as Review | undefined;
    // far enough that whoever reads finds again where they were
    const whole = done || all.length >= this.items.length + MOST || all.some(({ id }) => id === last?.id);
    if (this.#draft && !whole) this.#draft = all;
    else {
      this.items = all;
      this.#draft = undefined;
      this.done = done;
    }
    if (this.#fruitless >= FRUITLESS) this.error = new CreditShapeError(`${FRUITLESS} pages of reviews without a new one`);
    else if (this.#draft) this.more();
  }

  /** The backend no longer knows the cursor: the list is made anew, once for each time it has grown. */
  #refused(error: CreditError): void {
    this.#cursor = undefined;
    this.#followed.clear();
    const again = this.#draft || this.items.length <= this.#refusedAt;
    this.#refusedAt = this.items.length;
    this.#draft = [];
    if (again) this.error = error;
    else this.more();
  }

  #fail(error: CreditError): void {
    // nobody is known by that name, or no longer
    if ([404, 410].includes(statusOf(error))) {
      this.items = [];
      this.done = true;
    } else this.error = error;
  }

  /** Compares the items with the first page as the newest version of the report has it. */
  #compare(): void {
    const begun = this.items.length > 0 || this.done;
    if (this.loading || this.#draft || !begun || this.#compared === this.#version) return;
    const version = this.#version;
    const compared = () => void (this.#compared = version);
    const meet = (page: ReviewPage) => {
      compared();
      this.#meet(page);
    };
    // where that fails, what is held is still good, and the next version is another chance
    this.#ask({ limit: this.#options.query.limit }, { fresh: false, version }, meet, compared);
  }

  #meet(page: ReviewPage): void {
    const first = new Map(distinct(page.items, this.#options.objections()).map((one) => [one.id, one]));
    const known = new Set(this.items.map((one) => one.id));
    const ids = [...first.keys()];
    const lastKnown = ids.reduce((last, id, i) => (known.has(id) ? i : last), -1);
    const all = this.done || lastKnown < 0;
    const count = (all ? ids : ids.slice(0, lastKnown)).filter((id) => !known.has(id)).length;
    this.#news = count ? { count, more: lastKnown < 0 && !!page.nextCursor, page } : undefined;
    this.items = this.items.filter((one, i) => first.has(one.id) || !this.#isGone(i, page, first)).map((one) => first.get(one.id) ?? one);
  }

  /** In order of time nothing moves: what was among the first and is not, is gone; so is all that a whole list does not have. */
  #isGone(index: number, { nextCursor }: ReviewPage, first: ReadonlyMap<string, Review>): boolean {
    if (!nextCursor) return true;
    return this.#options.query.sort === 'newest' && this.items.slice(index + 1).some((later) => first.has(later.id));
  }
}
