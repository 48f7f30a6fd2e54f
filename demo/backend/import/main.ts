import { readFile } from 'node:fs/promises';
import { openDatabase } from '../open-database.js';
import { storageFrom } from '../settings.js';
import { reasonOf, StartupError } from '../startup-error.js';
import { importPenalties, type ImportResult } from './import-penalties.js';
import { REQUIRED_COLUMNS } from './parse-penalty.js';
import { readTable, type TableRow } from './read-table.js';

const EXIT = { allGood: 0, nothingRead: 1, someBad: 2 } as const;

const readRows = async (file: string): Promise<TableRow[]> => {
  try {
    return readTable(await readFile(file), REQUIRED_COLUMNS);
  } catch (error) {
    throw new StartupError(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
};

const run = async (file: string | undefined): Promise<ImportResult> => {
  if (!file) throw new StartupError('Usage: node --import tsx demo/backend/import/main.ts <file.csv>');
  const rows = await readRows(file);
  const database = await openDatabase(storageFrom(process.env), Date.now());
  try {
    return await importPenalties(database, rows, Date.now());
  } finally {
    await database.close();
  }
};

try {
  const { added, changed, unchanged, bad } = await run(process.argv[2]);
  for (const { line, reason } of bad) console.error(`line ${line}: ${reason}`);
  console.log(`${added} added, ${changed} changed, ${unchanged} unchanged, ${bad.length} bad`);
  const total = added + changed + unchanged;
  process.exitCode = !bad.length ? EXIT.allGood : total ? EXIT.someBad : EXIT.nothingRead;
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = EXIT.nothingRead;
}
