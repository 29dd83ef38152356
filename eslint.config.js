import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', '**/*.spec.tsx'];

// `no-restricted-syntax` is replaced, not merged, where two blocks match a file: blocks add to these lists.
const everywhere = [
  {
    selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
    message:
      'A cast through unknown hides a wrong type: parse the value with a schema or write a type guard.',
  },
];
const noSilentTests = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails|skipIf|runIf)$/]',
    message: 'Nothing is skipped in silence: fix the test or remove it with its reason in the commit.',
  },
  {
    selector: "Property[key.name='retry'][value.type='Literal']",
    message: 'A test that needs a retry is wrong: remove what makes it unsteady.',
  },
];
const pure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain calls no clock: take the instant as an argument (ISO 8601, UTC, milliseconds).',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain calls no clock: take the instant as an argument (ISO 8601, UTC, milliseconds).',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The domain calls no clock: take the instant as an argument (ISO 8601, UTC, milliseconds).',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain has no random source: take ids as arguments; tests use fast-check with a seed.',
  },
  {
    selector: 'ImportExpression',
    message: 'The domain loads nothing at run time: import it at the top or take the value as an argument.',
  },
];
const impureGlobals = [
  ...['crypto', 'performance', 'Temporal'].map((name) => ({
    name,
    message: 'Ids, digests and time come in as arguments.',
  })),
  ...['process', 'Buffer', 'global', 'globalThis', 'window', 'self', 'document', 'localStorage'].map(
    (name) => ({
      name,
      message: 'This code runs in the server and in the browser: take what you need as an argument.',
    }),
  ),
  ...['fetch', 'WebSocket', 'XMLHttpRequest', 'console'].map((name) => ({
    name,
    message: 'The domain does no input or output: return a value and let the caller act on it.',
  })),
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => ({
    name,
    message: 'Nothing in the domain waits: what ends on a date is derived from that date.',
  })),
];

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/generated/**',
    '**/*.generated.*',
    '.traject/**',
    'coverage/**',
    'scripts/boundaries-violation/**',
  ]),
  // A finding is fixed or the rule is changed here, where everybody sees it; it is not switched off in a line.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['packages/**/*.ts', 'apps/api/**/*.ts', 'apps/admin/**/*.{ts,tsx}'],
    ignores: specs,
    rules: { 'no-console': 'error' },
  },
  {
    // A Nest module is a class whose whole content is its decorator.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }] },
  },
  {
    files: ['apps/admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: specs,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noSilentTests] },
  },
  {
    files: ['packages/domain/src/**/*.ts', 'packages/history/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': ['error', ...everywhere, ...pure],
    },
  },
  {
    files: ['packages/domain/src/**/*.spec.ts', 'packages/history/src/**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...pure, ...noSilentTests] },
  },
);
