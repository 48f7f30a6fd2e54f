import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { installPacked, root } from './support.js';

const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
};
let packed: ReturnType<typeof installPacked>;
before(() => (packed = installPacked()));
after(() => packed.remove());

const node = (code: string): string => {
  writeFileSync(`${packed.folder}/run.mjs`, code);
  return execFileSync(process.execPath, ['run.mjs'], { cwd: packed.folder }).toString().trim();
};

test('every entry of the package is there', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    for (const path of typeof target === 'string' ? [target] : [target.types, target.default]) {
      const file = path.replace('/*', '/live-credit.js');
      assert.ok(existsSync(`${packed.folder}/node_modules/live-credit/${file}`), `${name} → ${file}`);
    }
  }
});

test('it ships the script-tag files, the contract and the manifest, and no source or test', () => {
  for (const file of ['dist/cdn/live-credit.js', 'dist/cdn/live-credit.iife.js', 'dist/cdn/live-credit.css', 'dist/cdn/locales/ja.js', 'dist/cdn/frame.html', 'dist/cdn/frame-inside.js', 'dist/cdn/frame.js', 'dist/openapi.json', 'dist/custom-elements.json', 'LICENSE', 'README.md'])
    assert.ok(packed.files.includes(file), file);
  assert.deepEqual(packed.files.filter((file) => !/^(dist\/|package\.json|README\.md|LICENSE|CHANGELOG\.md)/.test(file)), []);
});

test('importing needs no DOM and registers nothing', () => {
  const printed = node(`
    import * as all from 'live-credit';
    import { LiveCreditBadge } from 'live-credit/badge';
    import { LiveCreditWarning } from 'live-credit/warning';
    console.log(JSON.stringify([all.VERSION, all.LiveCreditBadge === LiveCreditBadge, all.LiveCreditWarning === LiveCreditWarning,
      customElements.get('live-credit-badge') === undefined]));`);
  assert.deepEqual(JSON.parse(printed), [manifest.version, true, true, true]);
});

test('importing the define entries needs no DOM either', () => {
  const code = `
    import 'live-credit/define';
    import 'live-credit/badge/define';
    import 'live-credit/warning/define';
    console.log(typeof customElements.get('live-credit-badge'), typeof customElements.get('live-credit-warning'));`;
  assert.equal(node(code), 'function function');
});

test('configure says what is wrong without throwing, in Node too', () => {
  const printed = node(`
    import { configure } from 'live-credit';
    const said = [];
    console.warn = (line) => said.push(line);
    configure({ endpoint: 'https://credit.example.com', colour: 'red', live: 'always' });
    console.log(JSON.stringify(said));`);
  const said = JSON.parse(printed) as string[];
  assert.equal(said.length, 2);
  assert.match(said[0], /no option "colour"/);
  assert.match(said[1], /option live cannot be "always"/);
});

test('a further language is registered by the package’s own name, and one with a mistake is refused without throwing', () => {
  const printed = node(`
    import { registerLocale } from 'live-credit';
    import { ja } from 'live-credit/locales/ja';
    const said = [];
    console.warn = (line) => said.push(line);
    const done = [await registerLocale('ja', ja), await registerLocale('ko', { ...ja, source: undefined })];
    console.log(JSON.stringify([done, said]));`);
  const [done, said] = JSON.parse(printed) as [boolean[], string[]];
  assert.deepEqual(done, [true, false]);
  assert.deepEqual(said, ['live-credit: language "ko" is not registered: source is missing']);
});

test('typed elements and options compile in a strict project', () => {
  writeFileSync(
    `${packed.folder}/use.ts`,
    `import { configure, registerLocale, type CreditReport, type LiveCreditChangeEvent, type LocaleMessages } from 'live-credit';
     import 'live-credit/define';
     import { ja } from 'live-credit/locales/ja';
     const more: LocaleMessages = { ...ja, more: { one: '{n} x', other: '{n} xs' } };
     void registerLocale('xx', more, { dir: 'rtl' }).then((done: boolean) => console.log(done));
     // @ts-expect-error a message is missing
     const less: LocaleMessages = { ...ja, source: undefined };
     console.log(less);
     configure({ endpoint: 'https://credit.example.com', live: 'poll' });
     const badge = document.createElement('live-credit-badge');
     badge.size = 'large';
     badge.addEventListener('live-credit-change', (event: LiveCreditChangeEvent) => console.log(event.after.tone));
     const report: CreditReport | undefined = badge.snapshot.last;
     const banner = document.querySelector('live-credit-warning');
     if (banner) banner.minSeverity = 'serious';
     console.log(report?.grade?.code);
     // @ts-expect-error not a size
     badge.size = 'huge';`,
  );
  packed.compile('use.ts');
});
