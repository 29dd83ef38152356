import { expect, it } from 'vitest';
import { definition, RELEASE, schemaVersion, seen, shape } from './schema.js';

it('has a number that was raised when tables or indexes changed', () => {
  // Where this fails: raise RELEASE, then put here what it says. Whoever has older tables gets them rebuilt.
  expect({ RELEASE, definition }).toEqual({ RELEASE: 6, definition: 'c152fed901097118' });
});

it('tells the tables of other releases from its own', () => {
  expect(seen(schemaVersion, 7)).toEqual({ version: schemaVersion, position: 7, are: 'own', readable: true });
  expect(seen(`${RELEASE - 1}.${shape}`, 7)).toMatchObject({ are: 'older', readable: true });
  expect(seen(`${RELEASE - 1}.other`, 7)).toMatchObject({ are: 'older', readable: false });
  expect(seen(`${RELEASE + 1}.${shape}`, 7)).toMatchObject({ are: 'newer', readable: true });
  // Another branch gave its tables the same number: neither replaces the other's by itself.
  expect(seen(`${RELEASE}.other`, 7)).toMatchObject({ are: 'newer', readable: false });
  // Before versions had a number.
  expect(seen('0123456789abcdef', 7)).toMatchObject({ are: 'older', readable: false });
});
