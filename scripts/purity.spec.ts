// The lint rules that keep domain and history pure, tested with one violation each: flat
// configuration replaces rules silently when blocks overlap.
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './project-root.mjs';

const eslint = new ESLint({ cwd: projectRoot });

/** The names of the restriction rules that `code` breaks as the content of `path`. */
async function broken(path: string, code: string): Promise<(string | null)[]> {
  const { rules } = await eslint.calculateConfigForFile(path);
  const restrictions = ['no-restricted-globals', 'no-restricted-syntax'] as const;
  const config = Object.fromEntries(restrictions.map((name) => [name, rules[name] ?? 'off']));
  return new Linter().verify(code, [{ rules: config }], { filename: 'code.js' }).map(({ ruleId }) => ruleId);
}

const impure = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'crypto.randomUUID()',
  'process.env.HOME',
  "fetch('https://example.org')",
  'setTimeout(() => {}, 1)',
  'console.log(1)',
  "import('node:fs')",
];

describe.each([
  'packages/domain/src/team/team.ts',
  'packages/domain/src/team/team.spec.ts',
  'packages/history/src/timeline.ts',
  'packages/history/src/timeline.spec.ts',
])('%s', (path) => {
  it.each(impure)('may not contain %s', async (code) => {
    expect(await broken(path, code)).toHaveLength(1);
  });

  it('may take an instant apart that it was given', async () => {
    expect(await broken(path, 'new Date(given).getUTCDay()')).toEqual([]);
  });
});

describe('a test', () => {
  it.each(["it.skip('a', () => {})", "describe.only('a', () => {})", "it.todo('a')"])(
    'may not be left out by %s',
    async (code) => {
      for (const path of ['packages/domain/src/team/team.spec.ts', 'apps/api/src/server.int.spec.ts']) {
        expect(await broken(path, code)).toEqual(['no-restricted-syntax']);
      }
    },
  );
});

it('lets the server read the clock', async () => {
  expect(await broken('apps/api/src/main.ts', 'Date.now()')).toEqual([]);
});
