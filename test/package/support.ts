import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project of somebody who uses the package. */
export interface Packed {
  readonly folder: string;
  /** What is in the package. */
  readonly files: string[];
  /** Checks the types of a file of the project strictly; throws where they are wrong. */
  compile(file: string): void;
  remove(): void;
}

/** An empty project with the packed package and its run-time dependencies installed, as an embedder has it. */
export const installPacked = (): Packed => {
  const folder = mkdtempSync(`${tmpdir()}/live-credit-pack-`);
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [{ filename, files }] = JSON.parse(packed.toString()) as [{ filename: string; files: { path: string }[] }];
  const home = `${folder}/node_modules/live-credit`;
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['xzf', `${folder}/${filename}`, '--strip-components=1', '-C', home]);
  // the locked versions, without asking the registry again
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', '@lit-labs', '@tanstack', 'eventsource-parser', 'jose', 'valibot', '@types/trusted-types']) {
    cpSync(`${root}/node_modules/${name}`, `${folder}/node_modules/${name}`, { recursive: true });
  }
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
  return {
    folder,
    files: files.map((one) => one.path),
    compile: (file) => void execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, ...options, file], { cwd: folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
