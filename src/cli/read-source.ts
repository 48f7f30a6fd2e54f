import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from './usage-error.js';

const DEADLINE = 15_000;

const fetchText = async (url: string): Promise<string> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
};

const read = (source: string): Promise<string> =>
  source === '-' ? text(process.stdin) : /^https?:\/\//i.test(source) ? fetchText(source) : readFile(source, 'utf8');

/**
 * The text in a file, at an address, or piped in (`-`).
 *
 * @throws {UsageError} where it cannot be had.
 */
export const readSource = async (source: string): Promise<string> => {
  try {
    return await read(source);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: unknown };
    throw new UsageError(`Cannot read ${source}: ${cause instanceof Error ? cause.message : message}`);
  }
};

/** @throws {UsageError} where it cannot be had, or is not JSON. */
export const readJson = async (source: string): Promise<unknown> => {
  try {
    return JSON.parse(await readSource(source));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${source} is not JSON: ${(error as Error).message}`);
  }
};
