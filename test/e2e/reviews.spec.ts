import type { Locator, Page } from '@playwright/test';
import { document, snippet, strictPolicy } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const SUBJECT = 'merchant:m-2001';
const REVIEWS = `<live-credit-reviews subject="${SUBJECT}"></live-credit-reviews>`;

const head = (backend: string) => '<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">' + snippet(backend);
const policy = (backend: string, more = '') => ({ 'content-security-policy': strictPolicy(backend)['content-security-policy'] + `; img-src data: ${more}` });

const act = async (backend: string, action: string) => {
  const response = await fetch(`${backend}/desk/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject: SUBJECT }),
  });
  expect(response.status).toBe(200);
};

interface Answer {
  items: { id: string }[];
  nextCursor: string | null;
}

/** The id of the oldest review, by the backend's own word. */
const oldest = async (backend: string): Promise<string> => {
  let answer: Answer | undefined;
  do {
    const cursor: string = answer ? `&cursor=${encodeURIComponent(answer.nextCursor!)}` : '';
    const response = await fetch(`${backend}/v1/reviews/${SUBJECT.replace(':', '/')}?limit=100${cursor}`);
    answer = (await response.json()) as Answer;
  } while (answer.nextCursor);
  return answer.items.pop()!.id;
};

const panelOf = (page: Page): Locator => page.locator('live-credit-reviews [part=panel]');
const articlesOf = (page: Page): Locator => page.locator('live-credit-reviews [part=review]');

/** Scrolls the panel frame by frame until that moves nothing any more, and says how many reviews there were at most. */
const scrollThrough = (panel: Locator, until: string): Promise<number> =>
  panel.evaluate(
    (node, part) =>
      new Promise<number>((done) => {
        let most = 0;
        const step = () => {
          most = Math.max(most, node.querySelectorAll('article').length);
          node.scrollTop += 1_200;
          const arrived = node.querySelector(part) && node.scrollTop + node.clientHeight >= node.scrollHeight - 1;
          if (arrived) done(most);
          else requestAnimationFrame(step);
        };
        step();
      }),
    until,
  );

/** The first review that begins in view, and how far below the top of the panel. */
const reading = (panel: Locator): Promise<{ id: string; top: number }> =>
  panel.evaluate((node) => {
    const edge = node.getBoundingClientRect().top;
    const all = [...node.querySelectorAll<HTMLElement>('article')].map((one) => ({ id: one.dataset['id']!, top: one.getBoundingClientRect().top - edge }));
    return all.find(({ top }) => top >= 60)!;
  });

const topOf = (panel: Locator, id: string): Promise<number | undefined> =>
  panel.evaluate((node, name) => {
    const article = [...node.querySelectorAll<HTMLElement>('article')].find(({ dataset }) => dataset['id'] === name);
    return article && article.getBoundingClientRect().top - node.getBoundingClientRect().top;
  }, id);

test('reviews work under the strictest policy, and fetch nothing but data', async ({ page, site, backend, problems }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(site.set('/reviews', document(head(backend), REVIEWS), policy(backend)));
  await expect(articlesOf(page).first()).toBeVisible();
  await expect(page.locator('live-credit-reviews [part=bar] .fill').first()).not.toHaveCSS('width', '0px');
  await panelOf(page).evaluate((node) => (node.scrollTop = 4_000));
  await expect(page.locator('live-credit-reviews [part=list]')).not.toHaveCSS('height', '0px');
  await page.locator('live-credit-reviews [part=chip]').nth(1).click();
  await expect(page.locator('live-credit-reviews [part=media]').first()).toBeVisible();
  expect(fetched.filter((path) => /^\/(img|live)\//.test(path))).toEqual([]);
  expect(fetched.filter((path) => path.startsWith('/v1/credits'))).toHaveLength(1);
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('pictures and videos are shown where the policy names where they come from', async ({ page, backend, problems }) => {
  const address = `${backend}/reviews-here`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: document(head(backend), REVIEWS), headers: policy(backend, `${backend}; media-src ${backend}`) }),
  );
  await page.goto(address);
  await page.getByRole('button', { name: '有图/视频' }).click();
  const picture = page.locator('live-credit-reviews [part=medium]:has(img):not(:has(.play))').first();
  await picture.click();
  const dialog = page.getByRole('dialog', { name: '评价图片与视频' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('img')).toHaveJSProperty('complete', true);
  expect(await dialog.locator('img').evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(picture).toBeFocused();
  const film = page.locator('live-credit-reviews [part=medium]:has(.play)').first();
  await film.scrollIntoViewIfNeeded();
  await film.click();
  const video = dialog.locator('video');
  await expect(video).toHaveJSProperty('paused', true);
  await expect.poll(() => video.evaluate((node: HTMLVideoElement) => node.readyState)).toBeGreaterThan(0);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toHaveCount(0);
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('five thousand reviews are read to the last, with at most 60 of them in the page', async ({ page, site, backend, problems }) => {
  test.setTimeout(180_000);
  await page.goto(site.set('/end', document(head(backend), REVIEWS.replace('>', ' page-size="100">'))));
  await expect(articlesOf(page).first()).toBeVisible();
  expect(await scrollThrough(panelOf(page), '[part=end]')).toBeLessThanOrEqual(60);
  await expect(page.locator('live-credit-reviews [part=end]')).toBeInViewport();
  const last = articlesOf(page).last();
  await expect(last).toHaveAttribute('data-id', await oldest(backend));
  await expect(last).toBeInViewport();
  expect(Number(await last.getAttribute('aria-posinset'))).toBeGreaterThan(4_900);
  expect(await last.getAttribute('aria-setsize')).toBe(await last.getAttribute('aria-posinset'));
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('a page is asked for while one scrolls, one at a time', async ({ page, site, backend }) => {
  let running = 0;
  let most = 0;
  await page.route('**/v1/reviews/**', async (route) => {
    most = Math.max(most, ++running);
    await route.continue();
    await new Promise((later) => setTimeout(later, 50));
    running--;
  });
  await page.goto(site.set('/pages', document(head(backend), REVIEWS)));
  await expect(articlesOf(page)).toHaveCount(20);
  for (let i = 0; i < 30; i++) await panelOf(page).evaluate((node) => (node.scrollTop += 700));
  await expect.poll(() => articlesOf(page).last().getAttribute('aria-posinset').then(Number)).toBeGreaterThan(40);
  expect(most).toBe(1);
});

test('new reviews do not move what is read, and are shown on request', async ({ page, site, backend, problems }) => {
  const room = `<live-credit-room room="r-8848" live="push">${REVIEWS}</live-credit-room>`;
  const streaming = page.waitForRequest(/\/v1\/changes/);
  await page.goto(site.set('/news', document(head(backend), room)));
  await expect(articlesOf(page).first()).toBeVisible();
  await streaming;
  await page.waitForTimeout(1_500);
  const panel = panelOf(page);
  for (let i = 0; i < 8; i++) {
    await panel.evaluate((node) => (node.scrollTop += 500));
    await page.waitForTimeout(100);
  }
  const { id, top } = await reading(panel);
  const count = page.locator('live-credit-reviews [part=count]');
  const before = await count.textContent();
  await act(backend, 'add-good-review');
  const news = page.locator('live-credit-reviews [part=news]');
  await expect(news).toHaveText('1 条新评价');
  await expect(count).not.toHaveText(before!);
  expect(await topOf(panel, id)).toBeCloseTo(top, 0);
  await news.click();
  await expect(articlesOf(page).first()).toBeFocused();
  await expect(articlesOf(page).first()).toHaveAttribute('data-id', /^rv-merchant-m-2001-/);
  await expect(articlesOf(page).first()).toBeInViewport();
  await expect(news).toHaveCount(0);
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('what is read stays where it is while the summary above it grows', async ({ page, site, backend }) => {
  await page.goto(site.set('/grows', document(head(backend), REVIEWS.replace('>', ' page-size="100">'))));
  await expect(articlesOf(page).first()).toBeVisible();
  const panel = panelOf(page);
  await panel.evaluate((node) => (node.scrollTop = 5_000));
  await page.waitForTimeout(500);
  const { id, top } = await reading(panel);
  const height = await panel.evaluate((node) => {
    const summary = node.querySelector<HTMLElement>('[part=summary]')!;
    summary.style.paddingBottom = '180px';
    return summary.offsetHeight;
  });
  expect(height).toBeGreaterThan(300);
  await expect.poll(() => topOf(panel, id)).toBeCloseTo(top, 0);
});

test('reviews are read by keyboard: from the filters through the list and out of it', async ({ page, site, backend }) => {
  await page.goto(site.set('/keys', document(head(backend), REVIEWS + '<button id="after">after</button>')));
  await expect(articlesOf(page).first()).toBeVisible();
  const focused = () => page.evaluate(() => window.document.querySelector('live-credit-reviews')!.shadowRoot!.activeElement?.getAttribute('aria-posinset'));
  await page.locator('live-credit-reviews [part=sort]').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('1');
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(30);
  }
  expect(Number(await focused())).toBeGreaterThan(15);
  const shown = await page.evaluate(() => {
    const { shadowRoot } = window.document.querySelector('live-credit-reviews')!;
    const [bar, panel, article] = ['.bar', '.panel'].map((one) => shadowRoot!.querySelector(one)!).concat(shadowRoot!.activeElement!).map((one) => one.getBoundingClientRect());
    return article.top >= bar.bottom - 1 && article.top < panel.bottom;
  });
  expect(shown).toBe(true);
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe('1');
  await page.keyboard.press('Control+Home');
  await expect(page.locator('live-credit-reviews [part=sort]')).toBeFocused();
  await articlesOf(page).first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Tab');
  await expect(page.locator('#after')).toBeFocused();
});

test('a phone of 320 px has room for all of it', async ({ page, site, backend }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site.set('/phone', document(head(backend), REVIEWS)));
  await expect(articlesOf(page).first()).toBeVisible();
  const widths = await panelOf(page).evaluate((node) => [node.scrollWidth - node.clientWidth, window.document.documentElement.scrollWidth]);
  expect(widths).toEqual([0, 320]);
});

test('in the live room they are beside the products, and are where they were when one comes back', async ({ page, backend, problems }) => {
  await page.goto(backend);
  await page.getByRole('tab', { name: '买家评价' }).click();
  const panel = panelOf(page);
  await expect(articlesOf(page).first()).toBeVisible();
  for (let i = 0; i < 6; i++) {
    await panel.evaluate((node) => (node.scrollTop += 600));
    await page.waitForTimeout(150);
  }
  const { id, top } = await reading(panel);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: '商品' })).toBeFocused();
  await expect(panel).toBeHidden();
  await page.waitForTimeout(300);
  await page.keyboard.press('ArrowRight');
  await expect(panel).toBeVisible();
  await expect.poll(() => topOf(panel, id)).toBeCloseTo(top, 0);
  expect(problems.errors.concat(problems.violations)).toEqual([]);
});

test('reviews that nobody sees are not asked for', async ({ page, backend }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/v1/reviews/') && asked.push(request.url()));
  await page.goto(backend);
  await expect(page.locator('live-credit-badge[of=merchant]').first()).toHaveAttribute('status', 'ready');
  await page.waitForTimeout(1_000);
  expect(asked).toEqual([]);
});
