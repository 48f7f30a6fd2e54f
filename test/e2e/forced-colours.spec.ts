import AxeBuilder from '@axe-core/playwright';
import { openSheet } from './gallery/open-sheet.js';
import { SHEETS } from './gallery/sheets.js';
import { expect, test } from './support/fixtures.js';

test.use({ media: { forcedColors: 'active' } });

for (const name of Object.keys(SHEETS)) {
  test(`${name}: forced colours leave every sign visible, without axe violation`, async ({ page, site, backend }) => {
    await openSheet(page, site, backend, name, { theme: 'dark', lang: 'zh-CN' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    // the browser's own colours: text and signs in one that stands out from what is behind them
    const hidden = await page.evaluate(() =>
      [...window.document.querySelectorAll('#sheet [status]')].flatMap((host) =>
        [...(host.shadowRoot?.querySelectorAll('svg') ?? [])]
          .filter((sign) => sign.getBoundingClientRect().width)
          .filter((sign) => getComputedStyle(sign).color === getComputedStyle(sign.closest('[data-tone], .root')!).backgroundColor)
          .map((sign) => `${host.getAttribute('subject')} ${sign.getAttribute('class')}`),
      ),
    );
    expect(hidden).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).include('#sheet').withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
