import type { Page } from '@playwright/test';
import { document as pageOf, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';
import { boxOf, expectOver, expectPainted, seen } from './support/overlays.js';
import { expectFullScreen, leaveFullScreen, openPlayer, warningOf } from './support/players.js';

const [width, height] = [1280, 860];
const SCREEN = { left: 0, top: 0, right: width, bottom: height };

test.use({ viewport: { width, height } });

/** What fills the screen, where the element stands then, what of the page that is, and whether the overlay answers. */
const CASES = [
  ['page', 'inside', 'html', true],
  ['page', 'outside', 'html', true],
  ['container', 'inside', '#player', true],
  ['container', 'outside', '#player', false],
  ['video', 'inside', 'video', false],
  ['video', 'outside', 'video', false],
] as const;

const dismissFirst = async (page: Page): Promise<void> => {
  const banners = warningOf(page).locator('[part=banner]');
  const before = await banners.count();
  await banners.first().locator('[part=dismiss]').click();
  await expect(banners).toHaveCount(before - 1);
};

for (const [full, place, selector, answers] of CASES) {
  test(`full screen of the ${full}, element ${place} the player: ${answers ? 'seen and pressed' : 'seen as text only'}`, async ({
    page,
    backend,
    problems,
  }) => {
    await openPlayer(page, backend, 'hls', place);
    await page.locator(`[data-full=${full}]`).click();
    await expectFullScreen(page, selector);
    await expectPainted(page);
    const now = await seen(page);
    expectOver(now, full === 'page' ? await boxOf(page, '.screen') : SCREEN);
    expect(now).toMatchObject(answers ? { answers: true } : { answers: false, controls: 0 });
    if (answers) await dismissFirst(page);
    await leaveFullScreen(page);
    await expectPainted(page);
    expectOver(await seen(page), await boxOf(page, '.screen'));
    await dismissFirst(page);
    expect(problems).toEqual({ errors: [], console: [], violations: [] });
  });
}

test('what arrives in full screen is shown there, as text only', async ({ page, backend }) => {
  await openPlayer(page, backend, 'hls', 'outside');
  await page.locator('[data-full=video]').click();
  await expectFullScreen(page, 'video');
  await warningOf(page).evaluate((warning) => warning.setAttribute('subject', 'anchor:a-1004'));
  await expect(warningOf(page).locator('[data-code=platform-ban]')).toBeVisible();
  await expectPainted(page);
  expect(await seen(page)).toMatchObject({ answers: false, controls: 0 });
});

test('what folds in full screen still says that there is more', async ({ page, backend }) => {
  await openPlayer(page, backend, 'media-chrome', 'outside');
  await page.locator('[data-full=video]').click();
  await expectFullScreen(page, 'video');
  const chip = warningOf(page).locator('[part=chip]');
  await expect(chip).toBeVisible({ timeout: 15_000 });
  await expect(chip).toHaveText('警示: 另有 4 条提示');
  const { panel } = await seen(page);
  expect(panel.top).toBe(0);
});

test('a player that asks for full screen by the old name is followed too', async ({ page, backend }) => {
  await openPlayer(page, backend, 'hls', 'outside');
  await page.evaluate(() => {
    const video = document.querySelector('video') as HTMLVideoElement & Record<'webkitRequestFullscreen' | 'mozRequestFullScreen', () => void>;
    document.querySelector('[data-full=video]')!.addEventListener('click', (event) => {
      event.stopImmediatePropagation();
      (video.webkitRequestFullscreen ?? video.mozRequestFullScreen).call(video);
    }, { capture: true });
  });
  await page.locator('[data-full=video]').click();
  await expectFullScreen(page, 'video');
  await expectPainted(page);
  expectOver(await seen(page), SCREEN);
});

test('one player in full screen is not covered by the overlay of another', async ({ page, backend }) => {
  await openPlayer(page, backend, 'hls', 'outside');
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('button'));
    other.id = 'other';
    other.addEventListener('click', () => void other.requestFullscreen());
  });
  await page.locator('#other').click();
  await expectFullScreen(page, '#other');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.querySelector('#warning')!.shadowRoot!.querySelector(':popover-open'))).toBeNull();
});

/** A player with a shadow root of its own: a part of it goes full screen, which holds one of its slots. */
const SHADOWED = `
  <style>shadowed-player { display: block; position: relative; width: 640px; height: 360px; background: #14100d }</style>
  <shadowed-player id="player">
    <button slot="full">full screen</button>
    <live-credit-warning slot="SLOT" subject="anchor:a-1002" placement="overlay" for="player"></live-credit-warning>
  </shadowed-player>
  <script>
    customElements.define('shadowed-player', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = '<div style="position:relative;height:100%"><slot name="full"></slot><slot name="over"></slot></div><slot name="aside"></slot>';
        this.querySelector('button').onclick = () => root.querySelector('div').requestFullscreen();
      }
    });
  </script>`;

for (const [slot, answers] of [['over', true], ['aside', false]] as const) {
  test(`a part of a player's shadow root in full screen, element slotted ${answers ? 'into' : 'beside'} it`, async ({
    page,
    site,
    backend,
  }) => {
    await page.goto(site.set(`/shadow-${slot}`, pageOf(snippet(backend), SHADOWED.replace('SLOT', slot))));
    await expect(page.locator('[part=banner]').first()).toBeVisible();
    await page.locator('button[slot=full]').click({ position: { x: 5, y: 5 }, force: true });
    await expectFullScreen(page, '#player');
    await expectPainted(page);
    const now = await seen(page);
    expectOver(now, SCREEN);
    expect(now.answers).toBe(answers);
  });
}
