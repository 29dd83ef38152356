import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from './routes.js';

const source = ['routes.tsx', 'network-routes.ts']
  .map((file) => readFileSync(new URL(`../../src/app/${file}`, import.meta.url), 'utf8'))
  .join('\n');
/** The routes of the app but the first, which leads on to another. */
const patterns = [...source.matchAll(/path: '([^']+)'/g)]
  .map(([, path = '']) => path)
  .filter((path) => path !== '/');
const parametersOf = (pattern: string) => pattern.split('$').length;

/** The route that shows `address`: of those that fit the one with the fewest parameters. */
function routeOf(address: string): string | undefined {
  const [path = ''] = address.slice(1).split('?');
  return patterns
    .filter((pattern) => new RegExp(`^${pattern.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path))
    .toSorted((a, b) => parametersOf(a) - parametersOf(b))[0];
}

it('names every route of the app', () => {
  const named = new Set(routes.map(({ path }) => routeOf(path)));
  expect(patterns.length).toBeGreaterThan(30);
  expect(patterns.filter((pattern) => !named.has(pattern))).toEqual([]);
});
