import { act, median, quantile, report, withBackend } from './bench.mjs';

// from the director's click, before it is even in the database, to the frame after which the banner is on the screen
const CHANGES = 100;
const SUBJECT = 'anchor:a-1001';

const PAGE = `<!doctype html><html lang="zh-CN"><link rel="stylesheet" href="/cdn/live-credit.css">
  <script type="module" src="/cdn/live-credit.js" data-endpoint="/"></script>
  <live-credit-room room="r-8848" live="push"><live-credit-warning of="room"></live-credit-warning></live-credit-room>`;

await withBackend({ spreadMs: 0 }, async ({ url, browser }) => {
  const page = await browser.newPage();
  await page.route('**/bench', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  const streaming = page.waitForRequest(/\/v1\/changes/);
  await page.goto(`${url}/bench`);
  await page.locator('live-credit-warning[status=ready]').waitFor({ state: 'attached' });
  await streaming;
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    const root = document.querySelector('live-credit-warning').shadowRoot;
    window.painted = (shown) =>
      new Promise((done) => {
        const look = () => {
          if (!!root.querySelector('[data-code=suspended]') !== shown) return false;
          // the frame it is drawn in, and the one after, when it is on the screen
          requestAnimationFrame(() => setTimeout(() => done(Date.now())));
          return true;
        };
        if (look()) return;
        const observer = new MutationObserver(() => look() && observer.disconnect());
        observer.observe(root, { childList: true, subtree: true, attributes: true });
      });
  });
  const times = [];
  for (let i = 0; i < CHANGES; i++) {
    const shown = i % 2 === 0;
    const painted = page.evaluate((wanted) => window.painted(wanted), shown);
    await page.evaluate(() => 0);
    const sent = Date.now();
    await act(url, shown ? 'suspend' : 'lift-suspension', SUBJECT);
    times.push((await painted) - sent);
  }
  const p95 = quantile(times, 0.95);
  report(`change → banner painted, ${CHANGES} changes, loopback, spread 0`, `p95 ${p95} ms, median ${median(times)} ms`, 'p95 ≤ 300 ms', p95 <= 300);
});
