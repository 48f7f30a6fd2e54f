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
