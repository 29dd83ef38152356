import { describe, expect, it } from 'vitest';
import { importSearch } from '../import/search.js';
import { overviewSearch } from '../overview/search.js';
import { signInSearch } from '../session/search.js';

describe('what stands in the address', () => {
  it('leads back to a page of this app after signing in, never elsewhere', () => {
    expect(signInSearch.parse({ back: '/needs/n-1?x=1' }).back).toBe('/needs/n-1?x=1');
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', 3]) {
      expect(signInSearch.parse({ back }).back).toBeUndefined();
    }
  });

  it('orders and filters the overview; what does not parse is left out, the rest stays', () => {
    expect(overviewSearch.parse({ q: 'mob', sort: 'needs', down: true, look: 'yes' })).toMatchObject({
      q: 'mob',
      sort: 'needs',
      down: true,
      look: undefined,
    });
    expect(overviewSearch.parse({ sort: 'salary' }).sort).toBeUndefined();
  });

  it('names an import by an id only', () => {
    expect(importSearch.parse({ id: 'a1b2' }).id).toBe('a1b2');
    expect(importSearch.parse({ id: '../x' }).id).toBeUndefined();
  });
});
