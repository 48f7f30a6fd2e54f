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
  answer: (report: CreditReport | Promise<CreditReport>) => void;
  fail: (error: unknown) => void;
}

interface Item {
  subject?: unknown;
  status?: unknown;
  report?: unknown;
}

/** Asks for all subjects of the same task in one request; one by one where the backend has no such path. */
export class BatchSource implements CreditSource {
  #waiting: Waiting[] = [];
  #lacking = false;

  constructor(readonly single: RestSource) {}

  now(): number {
    return this.single.now();
  }

  credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    if (this.#lacking) return this.single.credit(subject, question);
    return new Promise((answer, fail) => {
      if (!this.#waiting.length) setTimeout(() => this.#flush());
      this.#waiting.push({ subject, question, answer, fail });
      question.signal.addEventListener('abort', () => fail(new DOMException('Nobody asks any more', 'AbortError')));
    });
  }

  #flush(): void {
    const all = this.#waiting
      .filter((one) => !one.question.signal.aborted)
      .sort((a, b) => (a.subject < b.subject ? -1 : 1));
    this.#waiting = [];
    for (let i = 0; i < all.length; i += MOST) void this.#ask(all.slice(i, i + MOST));
  }

  async #ask(asked: Waiting[]): Promise<void> {
    const { endpoint, clock } = this.single;
    const url = `${endpoint}v1/credits?${asked.map((one) => 'subject=' + encodeURIComponent(one.subject)).join('&')}`;
    const controller = new AbortController();
    const giveUp = () => asked.every((one) => one.question.signal.aborted) && controller.abort();
    for (const { question } of asked) question.signal.addEventListener('abort', giveUp);
    try {
      const fresh = asked.some((one) => one.question.fresh);
      const items = (await getJson(url, clock, { signal: controller.signal, fresh }) as { items?: unknown } | null)?.items;
      if (!Array.isArray(items)) throw new CreditShapeError(`No "items" in the answer of ${url}`);
      const bySubject = new Map((items as (Item | null)[]).map((item) => [item?.subject, item]));
      for (const one of asked) this.#settle(one, bySubject.get(one.subject), url);
    } catch (error) {
      this.#lacking = isCreditError(error, 'http') && LACKING.includes((error as CreditHttpError).status);
      for (const one of asked) {
        if (this.#lacking) one.answer(this.single.credit(one.subject, one.question));
        else one.fail(error);
      }
    } finally {
      for (const { question } of asked) question.signal.removeEventListener('abort', giveUp);
    }
  }

  #settle({ subject, answer, fail }: Waiting, item: Item | null | undefined, url: string): void {
    try {
      if (typeof item?.status !== 'number') throw new CreditShapeError(`No status for ${subject} in the answer of ${url}`);
      if (item.status !== 200) throw new CreditHttpError(url, item.status);
      answer(readReport(item.report, subject));
    } catch (error) {
      fail(error);
    }
  }
}
