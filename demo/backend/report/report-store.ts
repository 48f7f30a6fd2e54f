import type { Millis } from '../../../src/domain/calendar.js';
import { hourOf, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { representText, type Representation } from '../http/representation.js';
import { composeReports } from './compose-reports.js';

/** What there is to say of a subject: a report's JSON text, that it was withdrawn, or that nobody knows it. */
export type Found = { status: 200; json: string; representation: Representation } | { status: 404 } | { status: 410 };

interface Kept {
  version: number;
  hour: number;
  found: Found;
}

interface Head {
  subject: string;
  version: number;
  withdrawn: boolean;
}

/** Composed reports, kept as long as neither the subject's version nor the hour changes. */
export class ReportStore {
  readonly #kept = new Map<string, Kept>();

  constructor(
    readonly database: Database,
    readonly clock: Clock,
  ) {}

  /** The reports of several subjects, each as its single request would find it. */
  async find(subjects: readonly string[]): Promise<Map<string, Found>> {
    const found = new Map<string, Found>(subjects.map((subject) => [subject, { status: 404 }]));
    const heads = await this.database.query<Head>(
      'select subject, version, withdrawn from subject where subject = any($1::text[])',
      [subjects],
    );
    const now = this.clock();
    const toCompose: string[] = [];
    for (const { subject, version, withdrawn } of heads) {
      const kept = this.#kept.get(subject);
      // another process may have changed a subject: only the version in the database says whether ours still holds
      const holds = kept?.version === version && kept.hour === hourOf(now);
      found.set(subject, !withdrawn && holds ? kept.found : { status: 410 });
      if (!withdrawn && !holds) toCompose.push(subject);
    }
    // one withdrawn between the two statements is not among the composed and stays 410
    if (toCompose.length) for (const [subject, one] of await this.#compose(toCompose, now)) found.set(subject, one);
    return found;
  }

  async #compose(subjects: readonly string[], now: Millis): Promise<Map<string, Found>> {
    const rows = await composeReports(this.database, subjects, now);
    return new Map(
      rows.map(({ subject, version, report }) => {
        const json = JSON.stringify(report);
        const found: Found = { status: 200, json, representation: representText(json, 'application/json') };
        this.#kept.set(subject, { version, hour: hourOf(now), found });
        return [subject, found];
      }),
    );
  }
}
