import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';
import wc from 'eslint-plugin-wc';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Run-time APIs and syntax younger than the baseline of product.md: Chrome 87, Safari 15, Firefox 90. */
const YOUNGER = [
  ['CallExpression[callee.property.name=/^(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with)$/]', 'array method'],
  ['MemberExpression[object.name=Object][property.name=/^(hasOwn|groupBy)$/]', 'Object method'],
  ['MemberExpression[object.name=AbortSignal][property.name=/^(any|timeout)$/]', 'AbortSignal method'],
  ['MemberExpression[object.name=Promise][property.name=/^(withResolvers|try)$/]', 'Promise method'],
  ['CallExpression[callee.name=/^(structuredClone|reportError)$/]', 'global'],
  ['MemberExpression[object.name=crypto][property.name=randomUUID]', 'crypto method'],
  ['StaticBlock', 'static block'],
  ['BinaryExpression[operator=in] > PrivateIdentifier', 'private name test'],
  ['Literal[regex.pattern=/\\(\\?<[=!]/]', 'lookbehind'],
  ['Literal[regex.flags=/[dv]/]', 'regular expression flag'],
  ['Program > ExpressionStatement > AwaitExpression', 'top-level await'],
].map(([selector, what]) => ({ selector, message: `This ${what} is younger than the baseline (product.md).` }));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', 'demo/.data/', 'demo/site/live/*.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: [`${root}/test/config/tsconfig.json`], tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_+$', argsIgnorePattern: '^_+$' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/contract/**', 'src/cdn/compile-schema.ts', 'src/cli/**'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-syntax': ['error', ...YOUNGER], 'no-console': ['error', { allow: ['warn'] }] },
  },
  { files: ['src/**/*.ts'], ...lit.configs['flat/recommended'] },
  { files: ['src/elements/**/*.ts'], ...wc.configs['flat/best-practice'] },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are expressions, and tests hand methods around
      '@typescript-eslint/unbound-method': 'off',
      // Playwright's fixtures take an empty pattern where they use no other
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/e2e/**', 'test/faults/**/*.spec.ts'],
    // chai's assertions and node:test's tests look like promises that nobody awaits
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  { files: ['**/*.mjs', 'demo/site/**/*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
