import { BADGE, document, snippet } from '../e2e/support/pages.js';
import { expect, test } from '../e2e/support/fixtures.js';

test('promise 1: a refused port is a neutral badge', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const head = snippet(backend).replace(`data-endpoint="${backend}"`, 'data-endpoint="http://127.0.0.1:1"');
  await page.goto(site.set('/refused', document(head, BADGE)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'failed');
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'unknown');
  expect(problems.errors).toEqual([]);
});
