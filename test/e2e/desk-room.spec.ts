import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

const ROOM = 'r-8848';

/** Presses a button of the desk about a room, and waits until the desk has said what it did. */
const press = async (page: Page, label: string, said: RegExp): Promise<void> => {
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect(page.locator('#desk .status.done')).toHaveText(said);
};

const openDesk = async (page: Page): Promise<void> => {
  await page.locator('#desk-subject').selectOption(`room:${ROOM}`);
  await expect(page.locator('.preview .facts')).toBeVisible();
};

test.afterEach(async ({ backend }) => {
  await fetch(`${backend}/desk/actions/reset-room`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ room: ROOM }),
  });
});

test('the desk changes who sells in a room, and the elements of its preview follow', async ({ page, backend }) => {
  await page.goto(`${backend}/desk?lang=en`);
  await openDesk(page);
  const seller = page.locator('.preview live-credit-badge').nth(1);
  await expect(seller).toHaveAttribute('permission', 'normal');
  await press(page, 'Next product', /Multi-bit screwdriver/);
  await expect(page.locator('.preview .facts')).toContainText('巷口五金铺');
  await expect(seller).toHaveAttribute('permission', 'limited');
  await press(page, 'Remove the seller', /Seller removed/);
  await expect(seller).toHaveAttribute('status', 'empty');
});

test('the desk ends a room and brings it back', async ({ page, backend }) => {
  await page.goto(`${backend}/desk?lang=en`);
  await openDesk(page);
  const room = page.locator('.preview live-credit-room');
  await expect(room).toHaveAttribute('status', 'ready');
  await press(page, 'End the room', /has ended/);
  await expect(room).toHaveAttribute('status', 'empty');
  await press(page, 'Bring the room back', /is back/);
  await expect(room).toHaveAttribute('status', 'ready');
});

test('the desk offers only buttons that suit what is chosen', async ({ page, backend }) => {
  await page.goto(`${backend}/desk?lang=en`);
  const buttons = page.locator('.actions');
  await expect(buttons).toContainText('Add a good review');
  await expect(buttons).not.toContainText('Next product');
  await openDesk(page);
  await expect(buttons).toContainText('Next product');
  await expect(buttons).not.toContainText('Add a good review');
});

test('the live room’s own cards follow what is on offer', async ({ page, backend }) => {
  await page.goto(`${backend}/?lang=en`);
  const hero = page.locator('.hero');
  await expect(hero).toContainText('Pour-over kettle, 600 ml');
  await page.locator('#desk-toggle').click();
  await openDesk(page);
  await press(page, 'Next product', /Multi-bit screwdriver/);
  await expect(hero).toContainText('Multi-bit screwdriver');
  await expect(page.locator('#seller')).toHaveText('巷口五金铺');
  await press(page, 'Nothing on offer', /Nothing is on offer/);
  await expect(hero).toBeHidden();
  await press(page, 'Reset the room', /Reset/);
  await expect(hero).toContainText('Pour-over kettle, 600 ml');
  await expect(page.locator('#seller')).toHaveText('山野器物店');
});

test('a review that arrives is counted on the badge', async ({ page, backend }) => {
  await page.goto(`${backend}/desk?lang=en`);
  // the first subject is chosen
  const badge = page.locator('.preview live-credit-badge');
  await expect(badge).toHaveAttribute('status', 'ready');
  const pill = badge.locator('[part~=pill]');
  const count = async () => Number(/\(([\d,]+)\)/.exec((await pill.textContent()) ?? '')?.[1].replace(',', ''));
  const before = await count();
  await press(page, 'Add a good review', /A review was added/);
  await expect.poll(count).toBe(before + 1);
});
