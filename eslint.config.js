import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { borders } from './scripts/lint/borders.js';
import { elementRules, noSimulatorSecrets, syntax, syntaxWithDefaultExport } from './scripts/lint/syntax.js';

const typescript = ['**/*.ts', '**/*.mts'];
const nodeGlobals = ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'fetch', 'Buffer'];

export default defineConfig(
  {
    ignores: [
      '**/dist',
      'coverage',
      'storybook-static',
      '.package',
      '.sizes',
      '.data',
      '**/.next',
      'custom-elements.json',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An async method that has nothing to wait for still keeps its interface's promise: it rejects instead of throwing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A server or an upstream that is newer than this code sends what our types exclude; such checks are meant.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Refuses a Hono app under another base path, which is the same class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/{elements,ui,define,controllers,theme}/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
  },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts', '{scripts,bench,examples}/**/*.{ts,js,mjs}'],
    ignores: [
      'src/simulator/**',
      'src/testing/scenarios/**',
      'demo/start.ts',
      'demo/start/**',
      // The one file of an example that starts a simulator in place of the real Unipile.
      'examples/**/{connect,endpoint}.js',
    ],
    rules: { 'no-restricted-syntax': ['error', ...syntax, ...noSimulatorSecrets] },
  },
  // Printed from the schemas, a line for each member.
  { files: ['src/contract/types.ts'], rules: { 'max-lines': 'off' } },
  ...borders,
  ...elementRules,
  {
    // Tools dictate a default export here.
    files: ['*.config.{js,mjs,ts}', '.storybook/*.ts', 'stories/**/*.ts', 'examples/pages/*/vite.config.js'],
    rules: { 'no-restricted-syntax': ['error', ...syntaxWithDefaultExport] },
  },
  {
    files: ['examples/next/**/*.{js,jsx}'],
    languageOptions: {
      parserOptions: { ecmaFeatures: { jsx: true } },
      globals: { globalThis: 'readonly', Response: 'readonly' },
    },
    rules: {
      'no-restricted-syntax': ['error', ...syntaxWithDefaultExport],
      // Without a plugin for React, what only JSX names counts as unused.
      'no-unused-vars': ['error', { varsIgnorePattern: '^[A-Z]' }],
    },
  },
  {
    files: ['examples/**/*.js'],
    languageOptions: { globals: { URLSearchParams: 'readonly' } },
  },
  {
    files: ['examples/pages/*/{main,page}.js'],
    languageOptions: { globals: { document: 'readonly' } },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
