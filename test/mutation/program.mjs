import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Script } from 'node:vm';
import { expect } from '@esm-bundle/chai/esm/chai.js';
import ts from 'typescript';
import { root } from '../../demo/install.mjs';

const outside = createRequire(import.meta.url);

/** So that a run says the same each time, and no property test takes seconds. */
const RUNS = 60;
const SEED = 8848;

const calmFastCheck = () => {
  const fc = outside('fast-check');
  const few = (assert) => (property, { numRuns = RUNS } = {}) => assert(property, { numRuns: Math.min(RUNS, numRuns), seed: SEED });
  const calm = { ...fc, assert: few(fc.assert) };
  return { ...calm, default: { ...fc.default, assert: calm.assert } };
};

/** What tests ask their page for: here files of the project. */
globalThis.fetch = (path) => Promise.resolve({ ok: true, text: () => Promise.resolve(readFileSync(root + path, 'utf8')) });

const PACKAGES = new Map([
  ['@open-wc/testing', { expect }],
  ['fast-check', calmFastCheck()],
]);

const compile = (text, file) =>
  ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  }).outputText;

const wrapped = (text, file) => new Script(`(function (exports, require) {${compile(text, file)}\n})`, { filename: file }).runInThisContext();

/** TypeScript modules of the project, run in this process, of which one at a time may be another than its file says. */
export class Program {
  #compiled = new Map();
  #loaded = new Map();
  #needs = new Map();
  #changed;

  require(file) {
    const known = this.#loaded.get(file);
    if (known) return known;
    const exports = {};
    this.#loaded.set(file, exports);
    this.#code(file)(exports, (name) => {
      if (!name.startsWith('.')) return PACKAGES.get(name) ?? outside(name);
      const needed = relative(root, join(root, dirname(file), name)).replace(/\.js$/, '.ts');
      this.#needs.set(file, (this.#needs.get(file) ?? new Set()).add(needed));
      return this.require(needed);
    });
    return exports;
  }

  /** Whether a module, once loaded, is made of another. */
  dependsOn(file, other, seen = new Set()) {
    if (file === other) return true;
    if (seen.has(file)) return false;
    seen.add(file);
    return [...(this.#needs.get(file) ?? [])].some((needed) => this.dependsOn(needed, other, seen));
  }

  /** Puts another text in the place of a file, until `restore`. What is made of it is loaded anew. */
  change(file, text) {
    this.#changed = { file, code: wrapped(text, file) };
    this.#forget(file);
  }

  restore() {
    const changed = this.#changed;
    this.#changed = undefined;
    if (changed) this.#forget(changed.file);
  }

  #forget(changed) {
    for (const file of [...this.#loaded.keys()]) if (this.dependsOn(file, changed)) this.#loaded.delete(file);
  }

  #code(file) {
    if (this.#changed?.file === file) return this.#changed.code;
    let code = this.#compiled.get(file);
    if (!code) this.#compiled.set(file, (code = wrapped(readFileSync(join(root, file), 'utf8'), file)));
    return code;
  }
}

export const exists = (file) => existsSync(join(root, file));
