import { readReport, type CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';
import { CreditHttpError } from '../errors/credit-http-error.js';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import type { CreditSource, Question } from './credit-source.js';
import { getJson } from './get-json.js';
import type { RestSource } from './rest-source.js';

/** Most subjects the contract lets one request name. */
const MOST = 50;

/** Statuses by which a backend says that it has no batch path. */
const LACKING = [400, 404, 405, 410, 501];

interface Waiting<T> {
  subject: SubjectRef;
  question: Question;
  answer: (value: T) => void;
  fail: (error: unknown) => void;
}

interface Item {
  subject?: unknown;
  status?: unknown;
  report?: unknown;
  credential?: unknown;
}

/** What is asked for, and how: many at once, or one. */
interface Kind<T> {
  /** Last part of the path. */
  readonly path: string;
  read(item: Item, subject: SubjectRef): T;
  one(subject: SubjectRef, question: Question): Promise<T>;
}

/** The list in a batch answer. */
const itemsOf = (json: unknown, url: string): (Item | null)[] => {
  const items = (json as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw new CreditShapeError(`No items from ${url}`);
  return items as (Item | null)[];
};

/** The item of the subject, if the single request had come to something. */
const itemIn = (items: (Item | null)[], subject: SubjectRef, url: string): Item => {
  const item = items.find((one) => one?.subject === subject);
  if (typeof item?.status !== 'number') throw new CreditShapeError(`No status for ${subject} from ${url}`);
  if (item.status !== 200) throw new CreditHttpError(url, item.status);
  return item;
};

const credentialIn = ({ credential }: Item, subject: SubjectRef): string => {
  if (typeof credential !== 'string') throw new CreditShapeError(`No credential for ${subject}`);
  return credential;
};

/** Collects what is asked within one task. */
class Batch<T> {
  #waiting: Waiting<T>[] = [];
  #lacking = false;

  constructor(
    readonly single: RestSource,
    readonly kind: Kind<T>,
  ) {}

  ask(subject: SubjectRef, question: Question): Promise<T> {
    // one that is known by its version has an address that all viewers share
    if (this.#lacking || question.version !== undefined) return this.kind.one(subject, question);
    return new Promise((answer, fail) => {
      if (!this.#waiting.length) setTimeout(() => this.#flush());
      this.#waiting.push({ subject, question, answer, fail });
      question.signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
    });
  }

  #flush(): void {
    const all = this.#waiting
      .filter((one) => !one.question.signal.aborted)
      .sort((a, b) => (a.subject < b.subject ? -1 : 1));
    this.#waiting = [];
    for (let i = 0; i < all.length; i += MOST) this.#askFor(all.slice(i, i + MOST));
  }

  #askFor(asked: Waiting<T>[]): void {
    const { kind } = this;
    const { endpoint, clock } = this.single;
    // not encodeURIComponent, which throws for half a surrogate pair
    const url = `${endpoint}v1/${kind.path}?${new URLSearchParams(asked.map(({ subject }) => ['subject', subject]))}`;
    const controller = new AbortController();
    const giveUp = () => asked.every((one) => one.question.signal.aborted) && controller.abort();
    for (const { question } of asked) question.signal.addEventListener('abort', giveUp);
    const fresh = asked.some((one) => one.question.fresh);
    const items = getJson(url, clock, { signal: controller.signal, fresh }).then((json) => itemsOf(json, url));
    for (const { subject, question, answer, fail } of asked) {
      items
        .then(
          (all) => kind.read(itemIn(all, subject, url), subject),
          (error: unknown) => {
            this.#lacking ||= isCreditError(error, 'http') && LACKING.includes((error as CreditHttpError).status);
            if (!this.#lacking) throw error;
            return kind.one(subject, question);
          },
        )
        .then(answer, fail);
    }
  }
}

/** Asks for all subjects of the same task in one request; one by one where the backend has no such path. */
export class BatchSource implements Pick<CreditSource, 'now' | 'credit' | 'credential'> {
  readonly #credits: Batch<CreditReport>;
  readonly #credentials: Batch<string>;

  constructor(readonly single: RestSource) {
    this.#credits = new Batch(single, {
      path: 'credits',
      read: ({ report }, subject) => readReport(report, subject),
      one: (...question) => single.credit(...question),
    });
    this.#credentials = new Batch(single, { path: 'credentials', read: credentialIn, one: (...question) => single.credential(...question) });
  }

  now(): number {
    return this.single.now();
  }

  credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    return this.#credits.ask(subject, question);
  }

  credential(subject: SubjectRef, question: Question): Promise<string> {
    return this.#credentials.ask(subject, question);
  }
}
