import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, type AnyNode } from 'acorn';
import { root } from '../../package/support.js';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const textOf = (file: string) => readFileSync(`${root}/${file}`, 'utf8');
const jsonOf = <T>(file: string) => JSON.parse(textOf(file)) as T;

const manifest = jsonOf<{ dependencies: Record<string, string>; devDependencies: Record<string, string>; scripts: Record<string, string> }>('package.json');
const lock = jsonOf<{ lockfileVersion: number; packages: Record<string, Locked & typeof manifest> }>('package-lock.json');
const packages = Object.entries(lock.packages).filter(([path]) => path);

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;

const nodesIn = (node: AnyNode): AnyNode[] => [node, ...Object.values(node).flat().filter(isNode).flatMap(nodesIn)];

/** The packages that a module imports, at once or later. */
const importedBy = (code: string): string[] =>
  nodesIn(parse(code, { ecmaVersion: 2022, sourceType: 'module', allowHashBang: true }))
    .flatMap((node) => ('source' in node && node.source && isNode(node.source) && node.source.type === 'Literal' ? [String(node.source.value)] : []))
    .filter((name) => !/^(\.|node:)/.test(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]);

/** What the page on architecture decided; ky comes built into the package. */
const RUN_TIME = ['@lit/context', '@tanstack/lit-virtual', 'eventsource-parser', 'jose', 'lit', 'valibot'];

test('supply chain: the lock is exact: each package in one version with the hash of its bytes, from the registry alone', () => {
  assert.equal(lock.lockfileVersion, 3);
  assert.ok(packages.length > 100);
  const inexact = packages.filter(
    ([, { version, integrity, resolved, link }]) =>
      link || !/^\d+\.\d+\.\d+/.test(version ?? '') || !/^sha512-/.test(integrity ?? '') || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  assert.deepEqual(inexact.map(([path]) => path), []);
});

test('supply chain: the lock is that of package.json, and installs without any package’s own script', () => {
  const { dependencies, devDependencies } = lock.packages[''];
  assert.deepEqual([dependencies, devDependencies], [manifest.dependencies, manifest.devDependencies]);
  execFileSync('npm', ['ci', '--ignore-scripts', '--dry-run', '--offline'], { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
  assert.match(textOf('demo/install.mjs'), /'ci'.*quiet|quiet = \['--ignore-scripts'/);
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(manifest.scripts[name], undefined, name);
});

test('supply chain: what runs in pages depends on nothing but what was decided, and that has no script to install', () => {
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), RUN_TIME);
  const shipped = packages.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript);
  assert.deepEqual(shipped.map(([path]) => path), []);
});

test('supply chain: what is imported by the package as published is among its dependencies', () => {
  const files = (folder: string): string[] =>
    readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? files(`${folder}/${one.name}`) : one.name.endsWith('.js') ? [`${folder}/${one.name}`] : [],
    );
  const names = new Set(files('dist/esm').flatMap((file) => importedBy(textOf(file))));
  assert.ok(names.size > 3);
  assert.deepEqual([...names].filter((name) => !RUN_TIME.includes(name)), []);
});

test('supply chain: no high finding is known about any package', (context) => {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const { metadata } = JSON.parse(stdout || '{}') as { metadata?: { vulnerabilities: Record<string, number> } };
  if (!metadata) return context.skip('the registry does not answer questions about findings');
  assert.deepEqual([metadata.vulnerabilities.high, metadata.vulnerabilities.critical], [0, 0]);
});

test('supply chain: the hashes of this build are written down, and stand in the README’s snippet', () => {
  const hashes = jsonOf<Record<string, string>>('dist/cdn/integrity.json');
  for (const file of ['live-credit.js', 'live-credit.iife.js', 'live-credit.css', 'frame.js', 'locales/ja.js']) {
    const hash = createHash('sha384').update(readFileSync(`${root}/dist/cdn/${file}`)).digest('base64');
    assert.equal(hashes[file], `sha384-${hash}`, file);
  }
  const snippet = [...textOf('README.md').matchAll(/\/live-credit\/(live-credit\.(?:js|css))"\s+integrity="([^"]+)" crossorigin="anonymous"/g)];
  assert.deepEqual(snippet.map(([, file, hash]) => [file, hash]), ['live-credit.css', 'live-credit.js'].map((file) => [file, hashes[file]]));
});

test('supply chain: a release is published by a workflow that may do no more than that, and says where it comes from', () => {
  const workflow = textOf('.github/workflows/publish.yml');
  assert.match(workflow, /npm publish --provenance/);
  assert.match(workflow, /id-token: write/);
  assert.match(workflow, /^permissions: \{\}$/m);
  assert.equal(workflow.match(/: write/g)?.length, 1);
  assert.match(workflow, /npm ci --ignore-scripts/);
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, name]) => name);
  assert.ok(actions.length);
  assert.deepEqual(actions.filter((name) => !/@[0-9a-f]{40}$/.test(name)), []);
});

test('supply chain: there is a policy that says where to report a weakness', () => {
  assert.ok(existsSync(`${root}/SECURITY.md`));
  assert.match(textOf('SECURITY.md'), /Report a vulnerability/);
});
