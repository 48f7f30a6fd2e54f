import type { Page } from '@playwright/test';
import { document as pageOf, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';
import { boxOf, expectOver, expectPainted, seen } from './support/overlays.js';
import { expectFullScreen, openPlayer, warningOf } from './support/players.js';

// measured where they stay
test.use({ media: { reducedMotion: 'reduce' } });

/** Three banners, one of them for good. */
const BANNED = 'anchor:a-1004';

const overlay = (subject: string) =>
  `<live-credit-warning id="warning" subject="${subject}" placement="overlay" for="player"></live-credit-warning>`;

const player = (style: string, inside = '') => `<div id="player" style="position:relative;background:#14100d;${style}">${inside}</div>`;

const shown = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await expect(warningOf(page).locator('[part=banner]').first()).toBeVisible();
};

test('over a player of 320 by 200 px one of three long banners is shown, and all can be scrolled through, never in its bottom third', async ({
  page,
  site,
  backend,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const body = player('width:320px;height:200px', overlay(BANNED));
  await shown(page, site.set('/tiny', pageOf(snippet(backend), `<style>body { margin: 0 }</style>${body}`, 'en')));
  await expect(warningOf(page).locator('[part=banner]')).toHaveCount(3);
  await expectPainted(page);
  const before = await seen(page);
  expectOver(before, { left: 0, top: 0, right: 320, bottom: 200 });
  expect(before.banners).toHaveLength(1);
  const more = warningOf(page).locator('[part=more]');
  await expect(more).toHaveText('Warning: 2 more warnings');
  expect((await more.boundingBox())!.y + (await more.boundingBox())!.height).toBeLessThanOrEqual(134);
  await more.click();
  expect((await seen(page)).banners).toHaveLength(3);
  expect((await seen(page)).banners[2].top).toBeGreaterThan(134);
  await page.mouse.move(160, 40);
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 100);
  await expect.poll(async () => (await seen(page)).banners[2].bottom).toBeLessThanOrEqual(134);
  await expect(more).toHaveText('Show fewer');
  expect((await more.boundingBox())!.y + (await more.boundingBox())!.height).toBeLessThanOrEqual(134);
});

test('what a page keeps free above its banners does not take all of a small player', async ({ page, site, backend }) => {
  const body = player('width:320px;height:200px;--live-credit-overlay-top:150px', overlay(BANNED));
  await shown(page, site.set('/top', pageOf(snippet(backend), body)));
  const { panel, banners } = await seen(page);
  expect(banners[0].top - panel.top).toBe(50);
});

test('over a video alone on a phone held sideways each banner is whole', async ({ page, backend }) => {
  await page.setViewportSize({ width: 667, height: 375 });
  await openPlayer(page, backend, 'xgplayer');
  await page.locator('[data-full=video]').click();
  await expectFullScreen(page, 'video');
  await expectPainted(page);
  const { panel, banners } = await seen(page);
  expect(banners).toHaveLength(3);
  for (const { right, bottom } of banners) {
    expect(bottom).toBeLessThanOrEqual(250);
    expect(right).toBeLessThanOrEqual(panel.right);
  }
});

test('an overlay outside of its player follows as that moves, slides, scrolls and is replaced', async ({ page, site, backend }) => {
  const scroller = `<div id="scroller" style="height:420px;overflow:auto"><p id="news" style="height:20px"></p>${player('width:480px;height:300px')}<p style="height:900px"></p></div>`;
  await shown(page, site.set('/moves', pageOf(snippet(backend), scroller + overlay('anchor:a-1003'))));
  const follows = async () => {
    await expect.poll(async () => JSON.stringify(await placeOf())).toBe('[0,0]');
  };
  const placeOf = async () => {
    const [{ panel }, box] = [await seen(page), await boxOf(page, '#player')];
    return [panel.left - box.left, panel.top - box.top].map(Math.round);
  };
  await follows();
  const change = (code: string) => page.evaluate(`void (${code})`);
  await change("document.querySelector('#news').style.height = '60px'");
  await follows();
  await change("document.querySelector('#scroller').scrollTop = 45");
  await follows();
  await change("document.querySelector('#player').animate([{ transform: 'translateX(90px)' }], { duration: 300, fill: 'forwards' })");
  await page.waitForTimeout(400);
  await follows();
  await change("document.querySelector('#scroller').style.marginTop = '30px'");
  await follows();
  await change("document.querySelector('#player').outerHTML = '<video id=player style=width:200px;height:260px;margin-left:33px></video>'");
  await follows();
  await expectPainted(page);
});

test('in a player that fills the page by style alone banners are seen and pressed, inside and outside of it', async ({ page, backend }) => {
  for (const place of ['inside', 'outside'] as const) {
    await openPlayer(page, backend, 'xgplayer', place);
    await page.locator('.screen').hover({ position: { x: 300, y: 400 } });
    await page.locator('xg-icon.xgplayer-cssfullscreen').click();
    // a scroll bar that takes room stays beside it
    const [width, height] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.clientHeight]);
    await expect.poll(async () => (await boxOf(page, '#player')).right).toBe(width);
    await expectPainted(page);
    const now = await seen(page);
    expectOver(now, { left: 0, top: 0, right: width, bottom: height });
    expect(now.answers).toBe(true);
    const banners = warningOf(page).locator('[part=banner]');
    const text = (await banners.last().locator('[part=text]').textContent())!;
    await banners.last().locator('[part=dismiss]').click();
    await expect(banners.filter({ hasText: text })).toHaveCount(0);
  }
});

test('a page that is read from right to left has its banners at the right', async ({ page, site, backend }) => {
  const body = `<div dir="rtl">${player('width:800px;height:450px', overlay(BANNED))}</div>`;
  await shown(page, site.set('/rtl', pageOf(snippet(backend), body)));
  const [{ panel }, box] = [await seen(page), await boxOf(page, '#player')];
  expect(panel.right).toBeCloseTo(box.right, 0);
  expect(panel.right - panel.left).toBe(480);
});

test('while the video plays and nothing changes, the overlay measures nothing and writes nothing', async ({ page, backend }) => {
  await openPlayer(page, backend, 'hls', 'outside');
  await page.waitForTimeout(1500);
  const counted = await page.evaluate(async () => {
    let measured = 0;
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      measured++;
      return getBoundingClientRect.call(this);
    };
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document.querySelector('#warning')!.shadowRoot!.querySelector('.panel')!, { attributes: true });
    const video = document.querySelector('video')!;
    const from = video.currentTime;
    await new Promise((later) => setTimeout(later, 3000));
    observer.disconnect();
    return { measured, written: records.length, played: video.currentTime > from };
  });
  expect(counted).toEqual({ measured: 0, written: 0, played: true });
});
