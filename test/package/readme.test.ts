import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { freshness } from '../../src/domain/freshness.js';
import { readReport } from '../../src/domain/report.js';
import { root } from './support.js';

test('the smallest report of the README is one, and may be shown', () => {
  const [json] = /^\{"subject":[^`]+\}$/m.exec(readFileSync(`${root}/README.md`, 'utf8'))!;
  assert.equal(freshness(readReport(JSON.parse(json)), Date.now()), 'fresh');
});
