import { readFileSync } from 'node:fs';
import type { Database } from '../db/database.js';
import { writeCursor } from './cursor.js';
import type { ReviewItem } from './media-addresses.js';
import type { ReviewQuery } from './review-query.js';

const REVIEWS = readFileSync(new URL('./reviews.sql', import.meta.url), 'utf8');

const HEAD = 'select version, withdrawn from subject where subject = $1';

const SUMMARY = 'select summary from review_summary where subject = $1';

interface Row {
  id: string;
  rank: number;
  postedAt: string;
  item: ReviewItem;
}

/** A page of reviews; without `nextCursor` it is the last. */
export interface Page {
  items: ReviewItem[];
  nextCursor: string | null;
}

/** Reviews page by page, and their summaries, each kept as long as its subject's version does not change. */
export class ReviewStore {
  readonly #kept = new Map<string, { version: number; summary: unknown }>();

  constructor(readonly database: Database) {}

  /** The summary of all a subject's reviews, or that it is unknown or withdrawn. */
  async summary(subject: string): Promise<{ summary: unknown } | 404 | 410> {
    const [head] = await this.database.query<{ version: number; withdrawn: boolean }>(HEAD, [subject]);
    if (!head) return 404;
    if (head.withdrawn) return 410;
    const kept = this.#kept.get(subject);
    if (kept?.version === head.version) return kept;
    const [{ summary }] = await this.database.query<{ summary: unknown }>(SUMMARY, [subject]);
    this.#kept.set(subject, { version: head.version, summary });
    return { summary };
  }

  async page(subject: string, query: ReviewQuery): Promise<Page> {
    const { sort, limit, rating, verified, media, cursor } = query;
    // one more than asked for tells whether there is a next page
    const rows = await this.database.query<Row>(REVIEWS, [
      subject,
      sort,
      rating ?? null,
      verified,
      media,
      cursor?.rank ?? null,
      cursor?.postedAt ?? null,
      cursor?.id ?? null,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => row.item),
      nextCursor:
        rows.length > limit && last ? writeCursor({ sort, rank: last.rank, postedAt: last.postedAt, id: last.id }) : null,
    };
  }
}
