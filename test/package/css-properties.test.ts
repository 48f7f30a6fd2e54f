import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './support.js';

interface Declaration {
  tagName?: string;
  cssProperties?: { name: string; description?: string }[];
}

const manifest = JSON.parse(readFileSync(`${root}/dist/custom-elements.json`, 'utf8')) as { modules: { declarations?: Declaration[] }[] };
const declarations = manifest.modules.flatMap((one) => one.declarations ?? []);

/** The text of a style sheet, of several, or of none. */
const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join('') : String((value as { cssText?: string } | undefined)?.cssText ?? '');

/** Every custom property that the styles of an element read, those that come later too. */
const readBy = async (element: string): Promise<string[]> => {
  const folder = `${root}/dist/esm/elements/${element}`;
  const files = readdirSync(folder).filter((file) => file === `${element}.js` || file.endsWith('.styles.js'));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(`${folder}/${file}`).href) as Promise<Record<string, unknown>>));
  const styles = modules.flatMap((one) => Object.values(one)).map((one) => textOf(typeof one === 'function' ? (one as { styles?: unknown }).styles : one));
  return [...new Set([...styles.join('').matchAll(/var\((--live-credit-[a-z-]+)/g)].map(([, name]) => name))].sort();
};

for (const element of ['badge', 'warning', 'details', 'reviews'])
  test(`custom-elements.json lists every custom property that the ${element} reads, and no other`, async () => {
    const listed = declarations.find((one) => one.tagName === `live-credit-${element}`)?.cssProperties ?? [];
    assert.deepEqual(listed.map(({ name }) => name).sort(), await readBy(element));
    for (const { name, description } of listed) assert.ok(description, name);
  });
