import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder that nobody else uses, and what removes it. */
export const temporaryFolder = (): { folder: string; remove(): Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'live-credit-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
