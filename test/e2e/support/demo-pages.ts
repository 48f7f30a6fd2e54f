import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.js';

const PAGES = ['/', '/desk', '/cards', '/cards-batch', '/states', '/embed', '/signed', '/other-live'];
/** What is said of what some pages are there to show: subjects that are not there or not named, keys out of reach. */
const SHOWN: Readonly<Record<string, RegExp>> = { '/states': /\b(404|410)\b|subject "" is not like/, '/signed': /\b503\b/ };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What holds of every page of the demo on some device; the spec says by `test.use` what that is like. */
export const checkDemoPages = (device: string): void => {
  for (const path of PAGES)
    test(`${path} on ${device} has no axe violation, no error and no CSP violation`, async ({ page, backend, problems }) => {
      await page.goto(backend + path);
      await expect(page.locator('live-credit-badge[status=ready]').first()).toBeAttached();
      await page.waitForTimeout(1000);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
      const expected = (line: string) => !!SHOWN[path]?.test(line);
      expect(problems.console.filter((line) => /^(error|warning):/.test(line) && !expected(line))).toEqual([]);
      expect([...problems.errors, ...problems.violations]).toEqual([]);
    });
};
