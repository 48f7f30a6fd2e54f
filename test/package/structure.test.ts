import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { root } from './support.js';

/** Which layers a layer may import from: to the left only (architecture.md). */
const LAYERS: Record<string, string[]> = {
  errors: [],
  domain: ['errors'],
  contract: ['domain', 'errors'],
  source: ['domain', 'errors'],
  trust: ['domain', 'errors'],
  cli: ['trust', 'domain', 'errors'],
  client: ['source', 'trust', 'domain', 'errors'],
  controllers: ['client', 'domain', 'errors'],
  i18n: ['client', 'domain', 'errors'],
  elements: ['controllers', 'client', 'i18n', 'domain', 'errors'],
  cdn: ['elements', 'client', 'i18n', 'domain'],
};

const ruleSet: IFlattenedRuleSet = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(LAYERS).map(([layer, allowed]) => ({
      name: `${layer}-imports-left-only`,
      severity: 'error' as const,
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
    })),
    {
      name: 'only-the-registry-knows-the-source',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(source/|client/client-registry)' },
      to: { path: '^src/source/(rest|batch)-' },
    },
    { name: 'nothing-imports-the-command', severity: 'error', from: { path: '^src/', pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    {
      name: 'only-commands-need-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|contract/write)' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-demo-or-test-in-src', severity: 'error', from: { path: '^src/' }, to: { path: '^(demo|test)/' } },
  ],
};

test('imports point to the left only, type imports included, and never in a circle', async () => {
  process.chdir(root);
  const rules = { ruleSet, validate: true, tsPreCompilationDeps: true };
  const resolving = { exportsFields: ['exports'], conditionNames: ['import', 'default'] };
  const { output } = await cruise(['src'], rules, resolving, { tsConfig: { options: {} } });
  const { summary } = output as ICruiseResult;
  assert.ok(summary.totalCruised > 50, `only ${summary.totalCruised} modules were looked at`);
  assert.deepEqual(
    summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    [],
  );
});
