import { chromium } from 'playwright-core';
import { tsImport } from 'tsx/esm/api';
import { build } from '../../demo/build.mjs';
import { chromeArgs, chromePath } from '../config/browser.mjs';

/** Has the package built and the real backend running, its database in memory, and a browser; all is closed after. */
export const withBackend = async (options, use) => {
  build();
  const { startBackend } = await tsImport('../../demo/backend/start-backend.ts', import.meta.url);
  const backend = await startBackend({ port: 0, ...options });
  const browser = await chromium.launch({ executablePath: chromePath(), args: chromeArgs });
  try {
    return await use({ url: backend.url, browser });
  } finally {
    await browser.close();
    await backend.close();
  }
};

/** An action of the director's desk. */
export const act = async (url, action, subject) => {
  const response = await fetch(`${url}/desk/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject }),
  });
  if (!response.ok) throw new Error(`${action} of ${subject}: ${response.status} ${await response.text()}`);
};

/** The value below which a share of all lies. */
export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
};

export const median = (values) => quantile(values, 0.5);

/** A line of the report: what was measured, the figure, the bar and whether it is met. */
export const report = (what, figure, bar, met) => {
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what}: ${figure} (bar: ${bar})`);
  if (!met) process.exitCode = 1;
};
