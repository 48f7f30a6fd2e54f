import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/fixtures.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const STATES = [
  ['anchor:a-1001', 'valid', '有效'],
  ['anchor:a-1005', 'expired', '已过期'],
  ['anchor:a-3021', 'revoked', '已吊销'],
  ['anchor:a-3022', 'suspended', '已暂停'],
  ['merchant:m-2004', 'withdrawn', '已撤回'],
  ['anchor:nobody', 'unknown', '未签发'],
] as const;

for (const [subject, state, title] of STATES)
  test(`the issuer's page says of ${subject}: ${state}`, async ({ page, backend, problems }) => {
    await page.goto(`${backend}/verify?subject=${subject}`);
    await expect(page.locator(`.state[data-state=${state}] .verdict`)).toContainText(title);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect([...problems.errors, ...problems.violations]).toEqual([]);
  });

test("the issuer's page states what was issued, in both languages, and needs nothing of the SDK", async ({ page, backend }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.goto(`${backend}/verify?subject=anchor:a-1001`);
  const issued = page.locator('#issued');
  await expect(issued).toContainText('anchor:a-1001');
  await expect(issued).toContainText('other-live 99812');
  await expect(issued).toContainText('https://credit.example.org');
  await expect(issued.locator('code', { hasText: 'urn:uuid:' })).toBeVisible();
  await page.locator('[data-switch-language]').click();
  await expect(issued.locator('.verdict')).toContainText('Valid');
  expect(scripts.filter((path) => path.startsWith('/cdn/'))).toEqual([]);
});

test("of a minor the issuer's page tells nothing", async ({ page, backend }) => {
  await page.goto(`${backend}/verify?subject=anchor:a-1007`);
  await expect(page.locator('#issued')).toHaveText(/^不公示Not published未成年人，不公示。A minor: nothing is published\.$/);
});

test('another subject can be asked for, and one comes back to the one before', async ({ page, backend }) => {
  await page.goto(`${backend}/verify?subject=anchor:a-1001`);
  await expect(page.locator('.state[data-state=valid]')).toBeVisible();
  await page.getByLabel('主体').fill('anchor:a-3021');
  await page.keyboard.press('Enter');
  await expect(page.locator('.state[data-state=revoked]')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('subject')).toBe('anchor:a-3021');
  await page.goBack();
  await expect(page.locator('.state[data-state=valid]')).toBeVisible();
});
