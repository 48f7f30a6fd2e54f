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

interface Waiting {
  subject: SubjectRef;
  question: Question;
  answer: (report: CreditReport) => void;
  fail: (error: unknown) => void;
}

interface Item {
  subject?: unknown;
  status?: unknown;
  report?: unknown;
}

/** The list in a batch answer. */
const itemsOf = (json: unknown, url: string): (Item | null)[] => {
  const items = (json as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw new CreditShapeError(`No items from ${url}`);
  return items as (Item | null)[];
};

/** What the single request would have come to. */
const reportIn = (items: (Item | null)[], subject: SubjectRef, url: string): CreditReport => {
  const { status, report } = items.find((item) => item?.subject === subject) ?? {};
  if (typeof status !== 'number') throw new CreditShapeError(`No status for ${subject} from ${url}`);
  if (status !== 200) throw new CreditHttpError(url, status);
  return readReport(report, subject);
};

/** Asks for all subjects of the same task in one request; one by one where the backend has no such path. */
export class BatchSource implements Pick<CreditSource, 'now' | 'credit'> {
  #waiting: Waiting[] = [];
  #lacking = false;

  constructor(readonly single: RestSource) {}

  now(): number {
    return this.single.now();
  }

  credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    // one that is known by its version has an address that all viewers share
    if (this.#lacking || question.version !== undefined) return this.single.credit(subject, question);
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
    for (let i = 0; i < all.length; i += MOST) this.#ask(all.slice(i, i + MOST));
  }

  #ask(asked: Waiting[]): void {
    const { endpoint, clock } = this.single;
    // not encodeURIComponent, which throws for half a surrogate pair
    const url = `${endpoint}v1/credits?${new URLSearchParams(asked.map(({ subject }) => ['subject', subject]))}`;
    const controller = new AbortController();
    const giveUp = () => asked.every((one) => one.question.signal.aborted) && controller.abort();
    for (const { question } of asked) question.signal.addEventListener('abort', giveUp);
    const fresh = asked.some((one) => one.question.fresh);
    const items = getJson(url, clock, { signal: controller.signal, fresh }).then((json) => itemsOf(json, url));
    for (const { subject, question, answer, fail } of asked) {
      items
        .then(
          (all) => reportIn(all, subject, url),
          (error: unknown) => {
            this.#lacking ||= isCreditError(error, 'http') && LACKING.includes((error as CreditHttpError).status);
            if (!this.#lacking) throw error;
            return this.single.credit(subject, question);
          },
        )
        .then(answer, fail);
    }
  }
}
