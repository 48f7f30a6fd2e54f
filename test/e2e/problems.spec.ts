import { document } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

test('what the other tests say never happens would be seen: errors, rejections, words in the console, CSP violations', async ({
  page,
  site,
  problems,
}) => {
  const js = { 'content-type': 'text/javascript' };
  const script = 'setTimeout(() => { throw new Error("thrown") }); console.warn("said"); Promise.reject(new Error("rejected"));';
  const head = `<script src="${site.set('/wrong.js', script, js)}"></script><style>p { color: red }</style>`;
  const policy = { 'content-security-policy': `default-src 'none'; script-src ${site.url}` };
  await page.goto(site.set('/wrong', document(head, '<p>text</p>'), policy));
  await expect.poll(() => problems.errors.sort().join()).toMatch(/rejected.*thrown/);
  expect(problems.console).toContain('warning: said');
  expect(problems.violations.join()).toMatch(/style-src/);
});

test('a picture that is taken of a page is no problem of that page, and hides none', async ({ page, site, problems }) => {
  const js = { 'content-type': 'text/javascript' };
  const script = `document.querySelector('button').onclick = () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))`;
  const body = `<button>wrong</button><script src="${site.set('/style.js', script, js)}"></script>`;
  const policy = { 'content-security-policy': `default-src 'none'; script-src ${site.url}` };
  await page.goto(site.set('/pictured', document('', body, 'en'), policy));
  await page.screenshot();
  await page.locator('button').click();
  await expect.poll(() => problems.violations).toEqual(['style-src-elem']);
  await expect.poll(() => problems.console).toHaveLength(1);
  expect(problems.errors).toEqual([]);
});
