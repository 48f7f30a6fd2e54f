import AxeBuilder from '@axe-core/playwright';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { openSheet } from './gallery/open-sheet.js';
import { SHEETS } from './gallery/sheets.js';
import { expect, test } from './support/fixtures.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const RECORD = new URL('./gallery/recorded-with.json', import.meta.url);

/** Pixels are those of one browser version: with another they tell nothing. */
const recordedElsewhere = (browser: Browser): string => {
  const mine = browser.version().split('.')[0];
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(RECORD, `${JSON.stringify({ chromium: mine })}\n`);
  const { chromium } = JSON.parse(readFileSync(RECORD, 'utf8')) as { chromium: string };
  return mine === chromium ? '' : `pictures were taken with Chromium ${chromium}, this is ${mine}: take them anew with UPDATE_SNAPSHOTS=1`;
};

for (const name of Object.keys(SHEETS)) {
  for (const theme of ['light', 'dark'] as const) {
    for (const lang of ['zh-CN', 'zh-TW', 'en']) {
      test(`${name}, ${theme}, ${lang}: every state as it was looked at`, async ({ page, site, backend, browser, problems }) => {
        const elsewhere = recordedElsewhere(browser);
        test.skip(!!elsewhere, elsewhere);
        const taken = existsSync(new URL(`./gallery/pictures/${name}-${theme}-${lang}.png`, import.meta.url));
        test.skip(!taken && !process.env.UPDATE_SNAPSHOTS, 'no picture was taken and looked at yet: take it with UPDATE_SNAPSHOTS=1');
        await openSheet(page, site, backend, name, { theme, lang });
        await expect(page).toHaveScreenshot(`${name}-${theme}-${lang}.png`, { fullPage: true, maxDiffPixels: 0 });
        expect(problems.errors).toEqual([]);
      });
    }

    test(`${name}, ${theme}: no axe violation in any state`, async ({ page, site, backend }) => {
      await openSheet(page, site, backend, name, { theme, lang: 'zh-CN' });
      const { violations } = await new AxeBuilder({ page }).include('#sheet').withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join()} ${failureSummary}`).join('; ')}`)).toEqual([]);
    });
  }
}
