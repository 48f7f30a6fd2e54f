import type { Queries } from './database.js';

/** A row by column name. */
export type Row = Record<string, unknown>;

type Table = 'scheme' | 'subject' | 'penalty' | 'listing' | 'measure' | 'objection' | 'review' | 'room';

// one statement a table, all rows in one JSON value: quick, and nothing is ever spliced into the text
const INSERT: Record<Table, string> = {
  scheme: 'insert into scheme select * from json_populate_recordset(null::scheme, $1::json)',
  subject: 'insert into subject select * from json_populate_recordset(null::subject, $1::json)',
  penalty: 'insert into penalty select * from json_populate_recordset(null::penalty, $1::json)',
  listing: 'insert into listing select * from json_populate_recordset(null::listing, $1::json)',
  measure: 'insert into measure select * from json_populate_recordset(null::measure, $1::json)',
  objection: 'insert into objection select * from json_populate_recordset(null::objection, $1::json)',
  review: 'insert into review select * from json_populate_recordset(null::review, $1::json)',
  room: 'insert into room select * from json_populate_recordset(null::room, $1::json)',
};

/** Inserts rows into a table; columns a row does not name become null. */
export const insertRows = async (tx: Queries, table: Table, rows: readonly object[]): Promise<void> => {
  await tx.query(INSERT[table], [JSON.stringify(rows)]);
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** An entry of the contract as a row: its fields are columns of the same name. */
export const rowOf = (entry: object): Row =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [snake(name), value]));
