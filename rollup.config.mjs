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
    const adapted = ADAPTATIONS.reduce((done, [library, adapt]) => (library.test(id) ? adapt(done) : done), code);
    if (adapted === code.replaceAll(HAS_OWN, OWN) && /jose.*\/(key|jws_algorithms|jws_verify|validate)\.js$/.test(id)) this.error('jose changed, adapt rollup.config.mjs');
    return adapted === code ? null : { code: adapted, map: null };
  },
  generateBundle(_, bundle) {
    const { code } = bundle['live-credit.js'] ?? bundle['source/retry.js'];
    for (const name of ['createPolicy("lit-html"', 'Versions', 'Object.hasOwn(', 'Symbol.metadata', 'Support?.(']) {
      if (code.includes(name)) this.error(`${name} is still in the bundle: a library changed, adapt rollup.config.mjs`);
    }
    if (Object.values(bundle).some((one) => one.code?.includes('process.env'))) this.error('process.env is still in the bundle');
  },
});

/** ky's upload and download progress, which no question for credit data uses. */
const NO_PROGRESS = 'export const streamRequest = (request) => request; export const streamResponse = (response) => response;';

/** How jose makes keys of JWKs: src/trust/public-key.ts does that for the few kinds there are, and gives it keys only. */
const JWK_TO_KEY = /async function prepareKey\([\s\S]*?\nlet cache;/;

/** How long keys of RSA are, which src/trust/header.ts refuses. */
const RSA_LENGTH = /function checkModulusLength\([\s\S]*?\n\}/;

/** What jose knows of payloads that are not base64url (RFC 7797), which src/trust/header.ts refuses. */
const UNENCODED = /function (encodeCompactUnencodedPayload|validateB64)\([\s\S]*?\n\}/;

/** What jose knows of algorithms that src/trust/header.ts refuses. */
const OTHER_ALGORITHMS = /^ {2}(?:[HRP]S\d+|ES(?:384|512)|EdDSA|"ML-DSA-\d+"): .*\n/gm;

const adaptLit = (code) => {
  // decorator metadata is not used; the global symbol is not to be touched
  const own = code
    .replaceAll('Symbol.metadata??=Symbol("metadata"),', '')
    .replaceAll('this[Symbol.metadata]', 'null')
    .replace(/\w+\.litPropertyMetadata\?\?=new WeakMap/, '0')
    .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0')
    // made while the module is loaded, where an element of that name would throw into the page
    .replace(/(\w+)\.createTreeWalker\(\1,129\)/, 'new Document().createTreeWalker($1,129)')
    .replace(/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0')
    .replace(/\w+\.\w+PolyfillSupport\b/, 'void 0')
    // no element has a property of such a type, and no template is MathML
    .replace(/;break;case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, '')
    .replace(/;break;case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/, '')
    .replace(/3===\w\?"<\/?math>":/g, '')
    .replace(/\|\|3===\w\b/, '')
    // nor is any default given back where its attribute goes
    .replace(',useDefault:!1', '')
    .replace('??this._$Ej?.get(e)??r', '')
    .replace(/\|\|i\.useDefault&&.*?\._\$Eu\(t,i\)\)/, '')
    .replace(/\{useDefault:i,reflect:e,wrapped:h\},r\)\{i&&.*?\|\|\(/, '{reflect:e}){(')
    .replace('this.hasUpdated||i||', 'this.hasUpdated||');
  if (!own.includes('globalThis')) return own;
  return (
    `import { litGlobals } from ${JSON.stringify(path('src/cdn/lit-globals.ts'))};\n` +
    own.replaceAll('globalThis', 'litGlobals').replace('createPolicy("lit-html"', 'createPolicy("live-credit"')
  );
};

/** The one is younger than the oldest browsers, and says the same as the other. */
const [HAS_OWN, OWN] = ['Object.hasOwn(', 'Object.prototype.hasOwnProperty.call('];

/** What is done to the code of which library; all that fit, in this order. */
const ADAPTATIONS = [
  [/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//, adaptLit],
  [/node_modules\/ky\/distribution\/utils\/body\.js$/, () => NO_PROGRESS],
  [/node_modules\/jose\/dist\/webapi\/lib\/key\.js$/, (code) => code.replace(JWK_TO_KEY, 'const prepareKey = (_, key) => key;').replace(RSA_LENGTH, 'const checkModulusLength = () => {};')],
  [/node_modules\/jose\/dist\/webapi\/lib\/(jws_verify|validate)\.js$/, (code) => code.replace(UNENCODED, 'const $1 = () => true;')],
  [/node_modules\/jose\/dist\/webapi\/lib\/jws_algorithms\.js$/, (code) => code.replace(OTHER_ALGORITHMS, '')],
  [/node_modules\/(ky|jose)\//, (code) => code.replaceAll(HAS_OWN, OWN)],
  [/node_modules\/@tanstack\//, (code) => code.replaceAll('process.env.NODE_ENV', '"production"')],
];

/** The documents that are read in the browser, and the modules that read them. */
const DOCUMENTS = { CreditReport: 'report', Room: 'room', ReviewPage: 'review-page' };

/**
 * Compiles the documents' valibot schemas (see src/cdn/compile-schema.ts), so that valibot itself stays out of the bundle: in its
 * place stand functions without effect, and with them every schema that nothing reads any more is shaken off.
 */
const compileSchemas = () => ({
  name: 'compile-schemas',
  resolveId(id, importer) {
    if (id === 'valibot') return '\0no-valibot';
    return id === './read.js' && importer.includes('/src/domain/') ? path('src/cdn/read.ts') : null;
  },
  load: (id) =>
    id === '\0no-valibot'
      ? `const nothing = () => {}; export { ${Object.keys(valibot).map((name) => `nothing as ${name}`)} };`
      : null,
  async transform(code, id) {
    const [name, file] = Object.entries(DOCUMENTS).find(([, one]) => id.endsWith(`/src/domain/${one}.ts`)) ?? [];
    if (!name) return null;
    const { compileSchema } = await tsImport('./src/cdn/compile-schema.ts', import.meta.url);
    const schema = (await tsImport(`./src/domain/${file}.ts`, import.meta.url))[name];
    const compiled = code.replace(`read(${name},`, `read(${JSON.stringify(compileSchema(schema))},`);
    if (compiled === code) this.error(`no use of the schema ${name} found to compile`);
    return { code: compiled, map: null };
  },
});

/** Takes comments and white space out of style sheets, and white space out of templates; after terser, only templates still have line breaks. */
const minifyWhitespace = () => ({
  name: 'minify-whitespace',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? {
          code: code.replace(/css `([^`]*)`/g, (_, css) => 'css`' + css.replace(/\/\*[^]*?\*\//g, '').replace(/='([\w-]+)'/g, '=$1').replace(/\s+/g, ' ').replace(/ ?([{};:,>]) ?/g, '$1').replaceAll(';}', '}').trim() + '`'),
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

const hashOf = (code) => createHash('sha256').update(code).digest('base64').replace(/=$/, '');

/** The one global of the package, see src/cdn/shared.ts. */
const SHARED = 'globalThis[Symbol.for("live-credit")]';

/**
 * Runs in the viewer's browser: a chunk whose bytes are not those of this build fails to load, where modulepreload exists. Takes the
 * chunk and what that imports, each as its file and the hash of its bytes.
 */
const PRELOAD = `const preloaded = {};
const preloadChunk = (...chunks) =>
  chunks.map((one) => {
    const [file, hash] = one.split(' ');
    const url = './' + file + '.js';
    if (!preloaded[url]) {
      const link = (preloaded[url] = document.createElement('link'));
      // an element may be named head
      try {
        const nonce = ${SHARED}.tag?.nonce || '';
        Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', integrity: 'sha256-' + hash + '=', nonce, href: new URL(url, import.meta.url) });
        document.head.append(link);
      } catch {}
    }
    return url;
  })[0];
(${SHARED} ??= {}).preload ??= preloadChunk;`;

const intro = (chunk) => (chunk.isEntry ? PRELOAD : chunk.dynamicImports.length ? `const preloadChunk = ${SHARED}.preload;` : '');

/**
 * Lazy chunks do not import the entry, whose address a page may write with a query, and which would then run twice: they take what
 * they share with it from the package's global.
 */
const shareEntry = (bundle, error) => {
  const entry = bundle['live-credit.js'];
  const isPublic = (pair) => /\b(configure|VERSION|registerLocale)$/.test(pair);
  // the place of each name in what is shared: numbers are shorter than names
  const places = new Map();
  const placeOf = (name) => places.get(name) ?? places.set(name, places.size).size - 1;
  for (const chunk of Object.values(bundle)) {
    if (chunk === entry || !chunk.code) continue;
    // one without names is there for what the chunk's own imports take from the entry
    chunk.code = chunk.code.replace(/import ?"\.\/live-credit\.js";/, '').replace(/import ?\{([^}]*)\} ?from ?"\.\/live-credit\.js";/, (_, list) => {
      const pairs = list.split(',').map((pair) => pair.trim().split(' as '));
      return `const{${pairs.map(([name, local = name]) => `${placeOf(name)}:${local}`)}}=${SHARED}.core;`;
    });
    if (chunk.code.includes('"./live-credit.js"')) error(`${chunk.fileName} still imports the entry`);
  }
  const given = [];
  entry.code = entry.code.replace(/export ?\{([^}]*)\};?\s*$/, (_, list) => {
    const pairs = list.split(',');
    for (const [local, name = local] of pairs.map((pair) => pair.trim().split(' as '))) if (places.has(name)) given[places.get(name)] = local;
    return `${SHARED}.core??=[${given}];export{${pairs.filter(isPublic)}};`;
  });
  if (!given.length || Object.keys(given).length !== places.size) error('the entry does not share what its chunks take: its exports are not where they were');
};

/** Preloads each lazy chunk, and what it imports, with their integrity just before it is imported. */
const lazyIntegrity = () => ({
  name: 'lazy-integrity',
  renderDynamicImport: ({ targetModuleId }) =>
    targetModuleId && { left: `import(preloadChunk(`, right: `, "sri:${targetModuleId}"))` },
  generateBundle(_, bundle) {
    shareEntry(bundle, (message) => this.error(message));
    const chunks = Object.values(bundle).filter((one) => one.code);
    const hashes = new Map();
    // a chunk's own hash can be taken once the hashes of what it loads stand in it
    const finished = (chunk) => {
      if (hashes.has(chunk)) return hashes.get(chunk) ?? this.error(`${chunk.name} loads what loads it: neither can be hashed first`);
      hashes.set(chunk, undefined);
      // what loads a chunk is there before it
      const there = (name) => name === 'live-credit.js' || (hashes.has(bundle[name]) && !hashes.get(bundle[name]));
      const entryOf = (one) => JSON.stringify(`${one.fileName.slice(0, -3)} ${finished(one)}`);
      chunk.code = chunk.code.replace(/"[^"]+", ?"sri:([^"]+)"/g, (_all, module) => {
        const target = chunks.find((one) => one.moduleIds.includes(module));
        return [target, ...target.imports.filter((name) => !there(name)).map((name) => bundle[name])].map(entryOf).join();
      });
      hashes.set(chunk, hashOf(chunk.code));
      return hashes.get(chunk);
    };
    chunks.forEach(finished);
  },
});

/** What comes together: a room is asked for as soon as its code is there; what several panels use is not worth a request and a hash each. */
const CHUNKS = {
  words: /\/src\/i18n\/(en|zh-tw)\.ts$/,
  panel: /lit-html\/(directives\/repeat|directive-helpers|directive)\.js$|\/src\/(elements\/details\/(open-details|define|container)|i18n\/(panel-locale|name-text|breakable|list)|domain\/(review-text|disguise|review-score|report-warnings|report-catalogue|other-catalogue|warning)|client\/warnings-of|elements\/badge\/signed-view|elements\/shared\/(tell-change|change-event|doubt|signed-glyph|safe-href|panel\.styles))\./,
  room: /\/(lib\/controllers\/context-provider|lib\/value-notifier)\.js$|\/src\/(elements\/room\/|client\/room-|domain\/room|domain\/product|source\/rest-more|domain\/review-page|domain\/review\.)/,
};

const manualChunks = (id) => Object.keys(CHUNKS).find((name) => CHUNKS[name].test(id));

const BUNDLED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context', 'ky', 'eventsource-parser', 'jose', '@tanstack/lit-virtual', '@tanstack/virtual-core'];

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
    const css = `live-credit-room{display:contents}` + badgeBox(at('live-credit-badge')) + warningBox(at('live-credit-warning'));
    await writeFile(path('dist/cdn/live-credit.css'), `${css}live-credit-badge[hidden],live-credit-warning[hidden]{display:none}`);
    await copyFile(path('src/contract/openapi.json'), path('dist/openapi.json'));
    await writeFile(path('dist/THIRD-PARTY-LICENSES.txt'), (await Promise.all(BUNDLED.map(licenceOf))).join('\n'));
  },
});

const integrityOf = async (file) => `sha384-${createHash('sha384').update(await readFile(path(`dist/cdn/${file}`))).digest('base64')}`;

/** Lays frame.html beside what it loads, with the integrity of that. */
const framePage = () => ({
  name: 'frame-page',
  async writeBundle() {
    const page = await readFile(path('src/cdn/frame/frame.html'), 'utf8');
    const parts = await Promise.all(
      page.split(/(?<= src="[^"]+")/).map(async (part) => {
        const [, file] = / src="([^"]+)"$/.exec(part) ?? [];
        return file ? `${part} integrity="${await integrityOf(file)}"` : part;
      }),
    );
    await writeFile(path('dist/cdn/frame.html'), parts.join(''));
  },
});

/** What pages load by a tag, and so may have the integrity of. */
const TAGGED = ['live-credit.js', 'live-credit.iife.js', 'live-credit.css', 'frame.js', 'locales/ja.js'];

/** Writes the hashes of this build down for whoever publishes it, and into the README's snippet. */
const integrity = () => ({
  name: 'integrity',
  async writeBundle() {
    const hashes = Object.fromEntries(await Promise.all(TAGGED.map(async (file) => [file, await integrityOf(file)])));
    await writeFile(path('dist/cdn/integrity.json'), JSON.stringify(hashes, null, 2) + '\n');
    const readme = await readFile(path('README.md'), 'utf8');
    const written = readme.replace(/(\/live-credit\/([\w./-]+)"\s+integrity=")[^"]*/g, (_, before, file) => before + hashes[file]);
    if (written !== readme) await writeFile(path('README.md'), written);
  },
});

const minify = () => terser({ module: true, ecma: 2021, compress: { passes: 3, unsafe_arrows: true, keep_fargs: false }, format: { comments: false } });

export default [
  {
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      'elements/badge/define': 'src/elements/badge/define.ts',
      'elements/warning/define': 'src/elements/warning/define.ts',
      'elements/room/define': 'src/elements/room/define.ts',
      'elements/details/define': 'src/elements/details/define.ts',
      'elements/reviews/define': 'src/elements/reviews/define.ts',
      'i18n/ja': 'src/i18n/ja.ts',
      'trust/index': 'src/trust/index.ts',
      'cli/main': 'src/cli/main.ts',
    },
    external: /^[^./]/,
    onwarn,
    plugins: [clean(), types({ tsconfig: path('test/config/tsconfig.build.json'), declaration: true, outDir: path('dist/esm'), rootDir: path('src') })],
    output: { dir: 'dist/esm', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: false },
  },
  // with adapted libraries in them: browsers of the baseline lack what ky calls, and no browser has what the virtualizer asks for
  {
    input: { 'source/retry': 'src/source/retry.ts', 'elements/reviews/virtual-range': 'src/elements/reviews/virtual-range.ts' },
    onwarn,
    plugins: [adaptLibraries(), resolve(), types()],
    output: { dir: 'dist/esm', format: 'es', entryFileNames: '[name].js' },
  },
  {
    input: { 'live-credit': 'src/cdn.ts' },
    onwarn,
    // lazy chunks share the entry's modules
    preserveEntrySignatures: 'allow-extension',
    // schemas that nothing reads at run time go
    treeshake: { propertyReadSideEffects: false },
    plugins: [compileSchemas(), adaptLibraries(), resolve(), types(), minifyWhitespace(), minify(), lazyIntegrity(), companions()],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash:6].js',
      intro,
      manualChunks,
      // else what these need would go with them, Lit above all
      onlyExplicitManualChunks: true,
    },
  },
  {
    input: { 'live-credit.iife': 'src/cdn/loader.ts' },
    onwarn,
    plugins: [types(), minify()],
    output: { dir: 'dist/cdn', format: 'iife', entryFileNames: '[name].js' },
  },
  // each by itself, so that what both know does not become a chunk; after live-credit.js, whose hash stands in frame.html
  {
    input: { frame: 'src/cdn/frame/host.ts' },
    onwarn,
    plugins: [types(), minify()],
    output: { dir: 'dist/cdn', format: 'es', entryFileNames: '[name].js' },
  },
  {
    input: { 'frame-inside': 'src/cdn/frame/inside.ts' },
    onwarn,
    plugins: [types(), minify(), framePage()],
    output: { dir: 'dist/cdn', format: 'es', entryFileNames: '[name].js' },
  },
  // as module or as classic script
  {
    input: { ja: 'src/cdn/locales/ja.ts' },
    onwarn,
    plugins: [types(), minify(), integrity()],
    output: { dir: 'dist/cdn/locales', format: 'iife', entryFileNames: '[name].js' },
  },
];
