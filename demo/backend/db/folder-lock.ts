import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { reasonOf, StartupError } from '../startup-error.js';

/** How long another process may take to write its id into a new lock file, in milliseconds. */
const WRITING_TIME = 200;

// lock files this process holds or is taking; any other that bears our id is a dead process's that had the same
const held = new Set<string>();

const isAlive = (pid: number): boolean => {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** The process that holds the lock; NaN or 0 where the file names none. */
const ownerOf = async (file: string): Promise<number> => {
  const text = await read(file);
  if (text) return Number(text);
  // it may have been created this moment and not written yet
  await setTimeout(WRITING_TIME);
  return Number(await read(file));
};

const create = async (file: string): Promise<boolean> => {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Moves a dead process's lock aside; only one of several that try gets to move it. */
const moveAside = async (file: string): Promise<void> => {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const owner = await ownerOf(aside);
  // somebody else took the lock over between our look and our move: give it back
  if (owner && isAlive(owner)) await rename(aside, file);
  else await rm(aside, { force: true });
};

/**
 * Makes this process the only one that opens the folder; a lock left by a dead process is taken over.
 *
 * @returns what releases the lock.
 * @throws {StartupError} where another process holds it or the folder cannot be written.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'lock');
  if (held.has(file)) throw new StartupError(lockedLine(folder, file, process.pid));
  held.add(file);
  try {
    await mkdir(folder, { recursive: true });
    if (!(await create(file))) {
      const owner = await ownerOf(file);
      if (!owner || !isAlive(owner)) await moveAside(file);
      if (!(await create(file))) throw new StartupError(lockedLine(folder, file, await ownerOf(file)));
    }
  } catch (error) {
    held.delete(file);
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `Cannot use the data folder ${folder} (${reasonOf(error)}): set LIVE_CREDIT_DATA to a writable folder.`,
    );
  }
  return async () => {
    await rm(file, { force: true });
    held.delete(file);
  };
};

const lockedLine = (folder: string, file: string, pid: number): string =>
  `The data folder ${folder} is in use by process ${pid}: stop it, set LIVE_CREDIT_DATA to another folder, ` +
  `or delete ${file} if that process is something else.`;
