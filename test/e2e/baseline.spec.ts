import { document, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

/** What browsers of the baseline (Chrome 87, Safari 15, Firefox 90) lack, taken away one by one and then all together. */
const YOUNGER: Record<string, () => void> = {
  'constructable style sheets': () => {
    delete (Document.prototype as Partial<Document>).adoptedStyleSheets;
  },
  'Trusted Types': () => {
    delete (window as { trustedTypes?: unknown }).trustedTypes;
  },
  'AbortSignal.any and .timeout': () => {
    delete (AbortSignal as { any?: unknown }).any;
    delete (AbortSignal as { timeout?: unknown }).timeout;
  },
  popover: () => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
    }
  },
  'Object.hasOwn, .at() and structuredClone': () => {
    delete (Object as { hasOwn?: unknown }).hasOwn;
    delete (Array.prototype as { at?: unknown }).at;
    delete (String.prototype as { at?: unknown }).at;
    delete (window as { structuredClone?: unknown }).structuredClone;
  },
  'IntersectionObserver and ResizeObserver': () => {
    delete (window as { IntersectionObserver?: unknown }).IntersectionObserver;
    delete (window as { ResizeObserver?: unknown }).ResizeObserver;
  },
};

const BODY = `<div style="position:relative;block-size:400px">
  <live-credit-badge subject="anchor:a-1001"></live-credit-badge>
  <live-credit-warning subject="anchor:a-1001" placement="overlay"></live-credit-warning></div>`;

for (const [name, removals] of [
  ...Object.entries(YOUNGER).map(([name, remove]) => [name, [remove]] as const),
  ['any of these', Object.values(YOUNGER)] as const,
]) {
  test(`badge and overlay work without ${name}`, async ({ page, site, backend, problems }) => {
    for (const remove of removals) await page.addInitScript(remove);
    // the first answer fails, so that retrying runs without those features too
    let failed = false;
    await page.route('**/v1/**', async (route) => {
      if (failed) return route.continue();
      failed = true;
      return route.fulfill({ status: 503, headers: { 'access-control-allow-origin': '*' } });
    });
    await page.goto(site.set('/old', document(snippet(backend), BODY)));
    await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good', { timeout: 15_000 });
    await expect(page.locator('live-credit-badge [part=pill]')).toHaveCSS('border-top-left-radius', '999px');
    await expect(page.locator('live-credit-warning [data-code]').first()).toBeVisible();
    expect(problems.errors).toEqual([]);
  });
}

test('without constructable style sheets the styles carry the nonce of the script tag', async ({ page, site, backend, problems }) => {
  await page.addInitScript(YOUNGER['constructable style sheets']);
  const policy = `default-src 'none'; script-src ${backend} 'nonce-n1'; style-src ${backend} 'nonce-n1'; connect-src ${backend}`;
  const body = '<live-credit-badge subject="anchor:a-1001"></live-credit-badge>';
  const headers = { 'content-security-policy': policy };
  await page.goto(site.set('/nonce', document(snippet(backend, 'nonce="n1"'), body), headers));
  await expect(page.locator('live-credit-badge [part=pill]')).toHaveCSS('border-top-left-radius', '999px');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});
