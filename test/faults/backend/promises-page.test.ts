import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../../package/support.js';

const page = readFileSync(`${root}/demo/site/promises.html`, 'utf8');

/** Each promise on the page, with the files that it names. */
const promises = page
  .split('<li data-promise="')
  .slice(1)
  .map((part) => ({ number: part[0], text: part, files: [...part.matchAll(/<code>([^<]+)<\/code>/g)].map(([, file]) => file) }));

const filesIn = (folder: string): string[] =>
  readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? filesIn(`${folder}/${one.name}`) : [`${folder}/${one.name}`]));

test('promise 1: the page of promises names all seven, in both languages, and the README leads to it', () => {
  assert.deepEqual(promises.map(({ number }) => number), ['1', '2', '3', '4', '5', '6', '7']);
  for (const { text } of promises) assert.match(text, /<h2><span lang="zh-CN">.+<\/span><span lang="en">.+<\/span><\/h2>\s+<p><span lang="zh-CN">.+<\/span><span lang="en">.+<\/span><\/p>/);
  assert.match(readFileSync(`${root}/README.md`, 'utf8'), /localhost:8848\/promises/);
});

for (const { number, files } of promises)
  test(`promise ${number}: the tests that the page names for it are there, and one of them is titled after it`, () => {
    assert.ok(files.length);
    assert.deepEqual(files.filter((file) => !existsSync(`${root}/${file}`)), []);
    const titled = filesIn('test/faults').filter((file) => /\.(spec|test)\.ts$|faults\.ts$/.test(file) && readFileSync(`${root}/${file}`, 'utf8').includes(`promise ${number}: `));
    assert.ok(titled.length, `no test is titled "promise ${number}: "`);
    const others = titled.filter((file) => !files.includes(file) && !/promises-page|support/.test(file));
    assert.deepEqual(others, [], 'titled after it and not named');
    const own = files.filter((file) => file.startsWith('test/faults/'));
    assert.ok(own.length, 'no test of faults is named');
  });
