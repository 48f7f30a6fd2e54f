import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** An empty project with the packed package and its run-time dependencies installed, as an embedder has it. */
export const installPacked = (): { folder: string; files: string[]; remove: () => void } => {
  const folder = mkdtempSync(`${tmpdir()}/live-credit-pack-`);
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [{ filename, files }] = JSON.parse(packed.toString()) as [{ filename: string; files: { path: string }[] }];
  const home = `${folder}/node_modules/live-credit`;
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['xzf', `${folder}/${filename}`, '--strip-components=1', '-C', home]);
  // the locked versions, without asking the registry again
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', '@lit-labs', '@tanstack', 'eventsource-parser', 'valibot', '@types/trusted-types']) {
    cpSync(`${root}/node_modules/${name}`, `${folder}/node_modules/${name}`, { recursive: true });
  }
  return { folder, files: files.map((one) => one.path), remove: () => rmSync(folder, { recursive: true, force: true }) };
};
