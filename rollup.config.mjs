import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { tsImport } from 'tsx/esm/api';
import * as valibot from 'valibot';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const types = (options) => typescript({ tsconfig: path('tsconfig.json'), noEmit: false, noEmitOnError: true, ...options });

/** Warnings fail the build: circular imports, unresolved modules, everything. */
const onwarn = (warning) => {
  throw Object.assign(new Error(warning.message), warning);
};

/**
 * Gives Lit a scope of ours in place of `globalThis` (see src/cdn/lit-globals.ts), and replaces run-time APIs younger than the
 * baseline. Fails where a library no longer has what is replaced.
 */
const adaptLibraries = () => ({
  name: 'adapt-libraries',
  resolveId: (id) =>
    id.endsWith('/css-tag.js')
      ? path('src/cdn/css-tag.ts')
      : id.endsWith('/styled-element.js')
        ? path('src/cdn/styled-element.ts')
        : null,
  transform(code, id) {
    const adapted = /node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//.test(id)
      ? adaptLit(code)
      : id.endsWith('node_modules/ky/distribution/utils/body.js')
        ? NO_PROGRESS
        : id.includes('node_modules/ky/')
          ? code.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call(')
        : code;
    return adapted === code ? null : { code: adapted, map: null };
  },
  generateBundle(_, bundle) {
    const { code } = bundle['live-credit.js'] ?? bundle['retry.js'];
    for (const name of ['createPolicy("lit-html"', 'Versions', 'Object.hasOwn(', 'Symbol.metadata', 'Support?.(']) {
      if (code.includes(name)) this.error(`${name} is still in the bundle: a library changed, adapt rollup.config.mjs`);
    }
  },
});

/** ky's upload and download progress, which no question for credit data uses. */
const NO_PROGRESS = 'export const streamRequest = (request) => request; export const streamResponse = (response) => response;';

const adaptLit = (code) => {
  // decorator metadata is not used; the global symbol is not to be touched
  const own = code
    .replaceAll('Symbol.metadata??=Symbol("metadata"),', '')
    .replaceAll('this[Symbol.metadata]', 'null')
    .replace(/\w+\.litPropertyMetadata\?\?=new WeakMap/, '0')
    .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0')
    .replace(/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0')
    .replace(/\w+\.\w+PolyfillSupport\b/, 'void 0');
  if (!own.includes('globalThis')) return own;
  return (
    `import { litGlobals } from ${JSON.stringify(path('src/cdn/lit-globals.ts'))};\n` +
    own.replaceAll('globalThis', 'litGlobals').replace('createPolicy("lit-html"', 'createPolicy("live-credit"')
  );
};

/**
 * Compiles the report's valibot schema (see src/cdn/compile-schema.ts), so that valibot itself stays out of the bundle: in its
 * place stand functions without effect, and with them every schema that nothing reads any more is shaken off.
 */
const compileReportSchema = () => ({
  name: 'compile-report-schema',
  resolveId(id, importer) {
    if (id === 'valibot') return '\0no-valibot';
    return id === './read.js' && importer.endsWith('/domain/report.ts') ? path('src/cdn/read.ts') : null;
  },
  load: (id) =>
    id === '\0no-valibot'
      ? `const nothing = () => {}; export { ${Object.keys(valibot).map((name) => `nothing as ${name}`)} };`
      : null,
  async transform(code, id) {
    if (!id.endsWith('/domain/report.ts')) return null;
    const { compileSchema } = await tsImport('./src/cdn/compile-schema.ts', import.meta.url);
    const { CreditReport } = await tsImport('./src/domain/report.ts', import.meta.url);
    const compiled = code.replace('read(CreditReport,', `read(${JSON.stringify(compileSchema(CreditReport))},`);
    if (compiled === code) this.error('no use of the report schema found to compile');
    return { code: compiled, map: null };
  },
});

/** Takes the white space out of style sheets and templates; after terser, only templates still have line breaks. */
const minifyWhitespace = () => ({
  name: 'minify-whitespace',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? {
          code: code.replace(/css `([^`]*)`/g, (_, css) => 'css`' + css.replace(/='([\w-]+)'/g, '=$1').replace(/\s+/g, ' ').replace(/ ?([{};:,>]) ?/g, '$1').replaceAll(';}', '}').trim() + '`'),
          map: null,
        }
      : null,
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      chunk.code = chunk.code.trim().replace(/([>}`])\s*\n\s*(?=[<$`])/g, '$1').replace(/\s*\n\s*/g, ' ');
    }
  },
});

/** What an earlier build left, hashed chunks above all, is not to be shipped. */
const clean = () => ({ name: 'clean', buildStart: () => rm(path('dist'), { recursive: true, force: true }) });

const integrityOf = (code) => 'sha256-' + createHash('sha256').update(code).digest('base64');

/** Runs in the viewer's browser: a chunk whose bytes are not those of this build fails to load, where modulepreload exists. */
const PRELOAD = `const preloaded = new Set();
const preloadChunk = (url, integrity) => {
  if (!preloaded.has(url)) {
    preloaded.add(url);
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', integrity, href: new URL(url, import.meta.url).href });
    const { nonce } = document.querySelector('script[data-endpoint]') || {};
    if (nonce) link.nonce = nonce;
    document.head.append(link);
  }
  return url;
};`;

/** Preloads each lazy chunk with its integrity just before it is imported. */
const lazyIntegrity = () => ({
  name: 'lazy-integrity',
  renderDynamicImport: ({ targetModuleId }) =>
    targetModuleId && { left: `import(preloadChunk(`, right: `, "sri:${targetModuleId.split('/').pop()}"))` },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      chunk.code = chunk.code?.replace(/"sri:([^"]+)"/g, (_all, module) => {
        const target = Object.values(bundle).find((one) => one.facadeModuleId?.endsWith('/' + module));
        if (target.imports.length) this.error(`lazy chunk ${target.fileName} imports ${target.imports}: keep it self-contained`);
        return JSON.stringify(integrityOf(target.code));
      });
    }
  },
});

const BUNDLED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'ky'];

const licenceOf = async (name) => {
  const folder = path(`node_modules/${name}/`);
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  return `${name}\n\n${await readFile(folder + file, 'utf8')}`;
};

/** Writes live-credit.css from the rules the elements use themselves, and lays the contract and licences beside it. */
const companions = () => ({
  name: 'companions',
  async writeBundle() {
    const { badgeBox, warningBox } = await import(path('dist/esm/elements/shared/box-rules.js') + `?${Date.now()}`);
    const at = (tag) => (condition = '') => tag + condition;
    const css = badgeBox(at('live-credit-badge')) + warningBox(at('live-credit-warning'));
    await writeFile(path('dist/cdn/live-credit.css'), `${css}live-credit-badge[hidden],live-credit-warning[hidden]{display:none}\n`);
    await copyFile(path('src/contract/openapi.json'), path('dist/openapi.json'));
    await writeFile(path('dist/THIRD-PARTY-LICENSES.txt'), (await Promise.all(BUNDLED.map(licenceOf))).join('\n'));
  },
});

const minify = () => terser({ module: true, ecma: 2021, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } });

export default [
  {
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      'elements/badge/define': 'src/elements/badge/define.ts',
      'elements/warning/define': 'src/elements/warning/define.ts',
    },
    external: /^[^./]/,
    onwarn,
    plugins: [clean(), types({ tsconfig: path('test/config/tsconfig.build.json'), declaration: true, outDir: path('dist/esm'), rootDir: path('src') })],
    output: { dir: 'dist/esm', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: false },
  },
  // retries with an adapted ky in them, for browsers of the baseline lack what ky calls
  {
    input: { retry: 'src/source/retry.ts' },
    onwarn,
    plugins: [adaptLibraries(), resolve(), types()],
    output: { dir: 'dist/esm/source', format: 'es', entryFileNames: '[name].js' },
  },
  {
    input: { 'live-credit': 'src/cdn.ts' },
    onwarn,
    // schemas that nothing reads at run time go
    treeshake: { propertyReadSideEffects: false },
    plugins: [compileReportSchema(), adaptLibraries(), resolve(), types(), minifyWhitespace(), minify(), lazyIntegrity(), companions()],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      intro: (chunk) => (chunk.isEntry ? PRELOAD : ''),
    },
  },
  {
    input: { 'live-credit.iife': 'src/cdn/loader.ts' },
    onwarn,
    plugins: [types(), minify()],
    output: { dir: 'dist/cdn', format: 'iife', entryFileNames: '[name].js' },
  },
];
