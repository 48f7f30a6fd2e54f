import { openDatabase } from '../open-database.js';
import { storageFrom } from '../settings.js';
import { StartupError } from '../startup-error.js';
import { rotateKeys } from './key-store.js';

try {
  if (process.argv.length > 2) throw new StartupError('Usage: node --import tsx demo/backend/credentials/rotate.ts');
  const now = Date.now();
  const database = await openDatabase(storageFrom(process.env), now);
  try {
    const { kid, signsFrom, isNew } = await database.transaction((tx) => rotateKeys(tx, now));
    console.log(`${isNew ? 'New key' : 'Key published already:'} ${kid} signs from ${signsFrom.toISOString()}`);
  } finally {
    await database.close();
  }
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
