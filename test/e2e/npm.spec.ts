import { writeFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { installPacked } from '../package/support.js';
import { BADGE, document, WARNING } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

test('the packed package, bundled by somebody else, shows badge and warning', async ({ page, site, backend, problems }) => {
  const packed = installPacked();
  try {
    writeFileSync(
      `${packed.folder}/app.js`,
      `import 'live-credit/define';
       import { configure, VERSION } from 'live-credit';
       configure({ endpoint: '${backend}' });
       window.liveCreditVersion = VERSION;`,
    );
    const bundle = await rollup({ input: `${packed.folder}/app.js`, plugins: [resolve({ browser: true })], onwarn: () => {} });
    const { output } = await bundle.generate({ format: 'es', entryFileNames: 'app.js', chunkFileNames: '[name].js' });
    for (const file of output) {
      if (file.type === 'chunk') site.set(`/${file.fileName}`, file.code, { 'content-type': 'text/javascript' });
    }
    await page.goto(site.set('/npm', document('<link rel="icon" href="data:,"><script type="module" src="/app.js"></script>', BADGE + WARNING, 'en')));
    await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
    await expect(page.locator('live-credit-badge')).toContainText('Very good');
    await expect(page.locator('live-credit-warning [data-code]').first()).toBeVisible();
    expect(problems).toEqual({ errors: [], console: [], violations: [] });
  } finally {
    packed.remove();
  }
});
