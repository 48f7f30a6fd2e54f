import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse, type AnyNode } from 'acorn';
import { root } from './support.js';

const folder = `${root}/dist/cdn`;
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

const nodesOf = (code: string, sourceType: 'module' | 'script'): AnyNode[] => {
  const nodes: AnyNode[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      if ('type' in value) nodes.push(value as AnyNode);
      Object.values(value).forEach(visit);
    }
  };
  visit(parse(code, { ecmaVersion: 2022, sourceType }));
  return nodes;
};

for (const name of scripts) {
  const code = textOf(name);
  const nodes = nodesOf(code, name.includes('iife') ? 'script' : 'module');

  test(`${name} has no syntax younger than Chrome 87, Safari 15 and Firefox 90`, () => {
    const younger = nodes.filter(
      (node) =>
        node.type === 'StaticBlock' ||
        (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') ||
        (node.type === 'Literal' && 'regex' in node && !!node.regex && /\(\?<[=!]|\(\?<\w/.test(node.regex.pattern)),
    );
    assert.deepEqual(younger.map((node) => code.slice(node.start, node.end).slice(0, 80)), []);
  });

  test(`${name} calls no run-time API younger than that unguarded`, () => {
    // ky guards AbortSignal.any and calls .at() where it merges several signals, which one question never has
    const guarded = name.startsWith('retry-') ? [] : ['at', 'any'];
    const methods = ['hasOwn', 'findLast', 'toSorted', 'toReversed', 'withResolvers', 'groupBy', 'randomUUID', ...guarded];
    const called = nodes.flatMap((node) => {
      if (node.type !== 'CallExpression') return [];
      const { callee } = node;
      // a plain name may be a minified variable, but for one as long as this
      if (callee.type === 'Identifier') return callee.name === 'structuredClone' ? [callee.name] : [];
      return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? [callee.property.name] : [];
    });
    assert.deepEqual(called.filter((one) => [...methods, 'structuredClone'].includes(one)), []);
  });
}

test('each lazy chunk is loaded with the hash of its very bytes, wherever it is loaded from', () => {
  const all = scripts.map(textOf).join();
  const chunks = scripts.filter((name) => !/^(live-credit|frame)[.-]/.test(name));
  assert.ok(chunks.length >= 10, chunks.join());
  for (const name of chunks) {
    const hash = createHash('sha256').update(readFileSync(`${folder}/${name}`)).digest('base64').replace('=', '');
    assert.ok(all.includes(`"${name.replace('.js', '')} ${hash}"`), name);
  }
});

test('a chunk that imports another has it loaded with its hash too, but for what loads itself', () => {
  const imports = scripts.flatMap((name) => [...textOf(name).matchAll(/from ?"\.\/(.+?)\.js"/g)].map(([, other]) => [name.replace('.js', ''), other]));
  assert.ok(imports.length > 0);
  for (const [chunk, other] of imports) {
    const together = new RegExp(`\\("${chunk} [^"]+"(,"[^"]+")*,"${other} `);
    const loaders = scripts.filter((name) => textOf(name).includes(`("${chunk} `));
    assert.ok(loaders.every((name) => name === `${other}.js` || together.test(textOf(name))), `${chunk} → ${other}`);
  }
});

test('the entry shares every name that a chunk takes', () => {
  const given = /\.core\?\?=\[([^\]]*)\]/.exec(textOf('live-credit.js'))![1].split(',');
  assert.ok(given.every(Boolean));
  for (const name of scripts) {
    const [, taken] = /const\{([^}]*)\}=globalThis\[Symbol\.for\("live-credit"\)\]\.core;/.exec(textOf(name)) ?? ['', ''];
    for (const one of taken.split(',').filter(Boolean)) assert.ok(Number(one.split(':')[0]) < given.length, `${one} in ${name}`);
  }
});

test('no chunk imports the entry, which a page may load under another address', () => {
  for (const name of scripts.filter((one) => !one.startsWith('live-credit.'))) assert.doesNotMatch(textOf(name), /from ?"\.\/live-credit\.js/, name);
});

test('the style sheet that reserves the boxes is below 1 KB', () => assert.ok(textOf('live-credit.css').length < 1024));

test('the classic loader is about half a KB', () => assert.ok(textOf('live-credit.iife.js').length < 600));

test('what checks credentials is at most 9 KB, and comes with nothing else', () => {
  const [name, ...more] = scripts.filter((one) => one.startsWith('judge-'));
  assert.deepEqual(more, []);
  assert.ok(gzipSync(textOf(name), { level: 9 }).length <= 9_000);
  assert.match(textOf('live-credit.js'), /"judge-[\w-]{6} /);
});

test('the frame loads its scripts with the hashes of their very bytes, and no other', () => {
  const page = textOf('frame.html');
  const loaded = [...page.matchAll(/<script type="module" src="([^"]+)" integrity="sha384-([^"]+)"/g)].map(([, name, hash]) => [name, hash]);
  const hashOf = (name: string) => createHash('sha384').update(readFileSync(`${folder}/${name}`)).digest('base64');
  assert.deepEqual(loaded, ['frame-inside.js', 'live-credit.js'].map((name) => [name, hashOf(name)]));
  assert.equal(page.match(/<script/g)!.length, loaded.length);
});

test('the frame allows its own scripts, and nothing inline but its style', () => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(textOf('frame.html'))!;
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'nonce-live-credit';/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types live-credit$/);
});

test('what sizes frames is below 1 KB', () => assert.ok(gzipSync(textOf('frame.js')).length < 1024));

test('the version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
  assert.ok(textOf('live-credit.js').includes(`"${version}"`));
});
