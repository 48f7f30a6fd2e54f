import { shanghaiDay, type Day, type Millis } from '../../../src/domain/calendar.js';
import type { Database, Queries } from '../db/database.js';
import { rowOf } from '../db/insert-rows.js';
import { BadRow, parsePenalty, type PublishedPenalty } from './parse-penalty.js';
import type { TableRow } from './read-table.js';

/** What an import did, in rows of the file. */
export interface ImportResult {
  added: number;
  changed: number;
  unchanged: number;
  bad: { line: number; reason: string }[];
}

interface GoodRow extends PublishedPenalty {
  subjects: string[];
}

const SUBJECTS = 'select subject from subject where uscc = $1 order by subject';

// what the columns do not tell (status, severity …) stays as it is, so a repaired penalty is not published anew
const UPSERT = `
  insert into penalty select * from json_populate_record(null::penalty, $1::json)
  on conflict (subject, doc_no, zh(authority)) do update set
    decided_on = excluded.decided_on, act_type = excluded.act_type, fact = excluded.fact, basis = excluded.basis,
    categories = excluded.categories, content = excluded.content, fine_cny = excluded.fine_cny,
    confiscated_cny = excluded.confiscated_cny, published_on = excluded.published_on,
    public_until = excluded.public_until
  where (penalty.decided_on, penalty.act_type, penalty.fact, penalty.basis, penalty.categories, penalty.content,
      penalty.fine_cny, penalty.confiscated_cny, penalty.published_on, penalty.public_until)
    is distinct from (excluded.decided_on, excluded.act_type, excluded.fact, excluded.basis, excluded.categories,
      excluded.content, excluded.fine_cny, excluded.confiscated_cny, excluded.published_on, excluded.public_until)
  returning subject`;

const EXISTS = 'select 1 from penalty where subject = $1 and doc_no = $2 and zh(authority) = $3';

const BUMP = 'update subject set version = version + 1, changed_at = $2 where subject = any($1::text[])';

/** The rows that can be taken; the reasons of the others go to `bad`. */
const goodRows = async (
  tx: Queries,
  rows: readonly TableRow[],
  today: Day,
  bad: ImportResult['bad'],
): Promise<GoodRow[]> => {
  const good: GoodRow[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows)
    try {
      const parsed = parsePenalty(row, today);
      const key = JSON.stringify([parsed.uscc, parsed.penalty.docNo, parsed.penalty.authority]);
      const before = lineOf.get(key);
      if (before) throw new BadRow(`the same penalty as in line ${before}`);
      const subjects = (await tx.query<{ subject: string }>(SUBJECTS, [parsed.uscc])).map((one) => one.subject);
      if (!subjects.length) throw new BadRow(`CF_XDR_SHXYM ${parsed.uscc} is no known subject’s`);
      lineOf.set(key, row.line);
      good.push({ ...parsed, subjects });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      bad.push({ line: row.line, reason: error.message });
    }
  return good;
};

type Outcome = 'added' | 'changed' | 'unchanged';

const upsert = async (tx: Queries, subject: string, penalty: PublishedPenalty['penalty']): Promise<Outcome> => {
  const isKnown = (await tx.query(EXISTS, [subject, penalty.docNo, penalty.authority])).length > 0;
  const isWritten = (await tx.query(UPSERT, [JSON.stringify({ subject, ...rowOf(penalty) })])).length > 0;
  return isWritten ? (isKnown ? 'changed' : 'added') : 'unchanged';
};

/**
 * Takes the penalties of a table in the 双公示 columns into the database: all good rows in one transaction. Doing it
 * again changes nothing. A code that several subjects share concerns each of them.
 */
export const importPenalties = (database: Database, rows: readonly TableRow[], now: Millis): Promise<ImportResult> =>
  database.transaction(async (tx) => {
    const result: ImportResult = { added: 0, changed: 0, unchanged: 0, bad: [] };
    const touched = new Set<string>();
    for (const { subjects, penalty } of await goodRows(tx, rows, shanghaiDay(now), result.bad)) {
      let done: Outcome = 'unchanged';
      for (const subject of subjects) {
        const outcome = await upsert(tx, subject, penalty);
        if (outcome === 'unchanged') continue;
        touched.add(subject);
        done = outcome;
      }
      result[done] += 1;
    }
    if (touched.size) await tx.query(BUMP, [[...touched], new Date(now).toISOString()]);
    return result;
  });
