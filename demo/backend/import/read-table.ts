import { parse } from 'csv-parse/sync';
import { reasonOf } from '../startup-error.js';

/** One row of the file: its first line, counted from 1, and its cells by upper-case column name. */
export interface TableRow {
  line: number;
  cells: ReadonlyMap<string, string>;
  /** The row does not have as many cells as the header. */
  isRagged: boolean;
}

/** Why a file cannot be read at all. */
export class UnreadableTable extends Error {
  override name = 'UnreadableTable';
}

/** UTF-8 with or without a byte order mark, else GB 18030, which contains GBK and GB 2312. */
const decode = (bytes: Uint8Array): string => {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding may fit
    }
  throw new UnreadableTable('the text is neither UTF-8 nor GB 18030');
};

interface Parsed {
  record: string[];
  info: { lines: number };
}

const records = (text: string): Parsed[] => {
  try {
    return parse(text, { info: true, relaxColumnCount: true, relaxQuotes: true, trim: true }) as unknown as Parsed[];
  } catch (error) {
    throw new UnreadableTable(`it is no CSV: ${reasonOf(error)}`);
  }
};

/**
 * The rows of a CSV file whose first line names the columns.
 *
 * @throws {UnreadableTable} where it is no such file or lacks one of the required columns.
 */
export const readTable = (bytes: Uint8Array, required: readonly string[]): TableRow[] => {
  const [header, ...rows] = records(decode(bytes));
  const names = header?.record.map((name) => name.toUpperCase()) ?? [];
  const lacking = required.filter((name) => !names.includes(name));
  if (lacking.length) throw new UnreadableTable(`the first line does not name the column ${lacking.join(', ')}`);
  // a record ends at its `lines`, and begins behind the end of the one before
  const starts = [header, ...rows].map(({ info }) => info.lines + 1);
  return rows
    .map(({ record }, index) => ({
      line: starts[index],
      cells: new Map(names.map((name, at) => [name, record[at] ?? ''])),
      isRagged: record.length !== names.length,
      isBlank: record.every((cell) => cell === ''),
    }))
    .filter((row) => !row.isBlank);
};
