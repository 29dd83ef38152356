import { describe, expect, it } from 'vitest';
import { labelled, matching, MOST_OFFERED } from './persons.js';

const persons = [
  { id: 'p-3', name: 'Noor Zeegers' },
  { id: 'p-1', name: 'Anna de Wit' },
  { id: 'p-2', name: 'Anna de Wit' },
  { id: 'p-4', name: null },
];

describe('persons to choose from', () => {
  it('stand by name, those who share one told apart, and who was erased not at all', () =>
    expect(labelled(persons, 'nl')).toEqual([
      { id: 'p-1', label: 'Anna de Wit (p-1)' },
      { id: 'p-2', label: 'Anna de Wit (p-2)' },
      { id: 'p-3', label: 'Noor Zeegers' },
    ]));

  it('are found by words of their name in any order and case', () => {
    const found = matching(labelled(persons, 'nl'), ' zeeg NOOR ');
    expect(found).toEqual({ persons: [{ id: 'p-3', label: 'Noor Zeegers' }], more: false });
  });

  it('are offered some at a time, and it is said that there are more', () => {
    const many = Array.from({ length: MOST_OFFERED + 1 }, (_, at) => ({
      id: `p-${at}`,
      label: `Naam ${at}`,
    }));
    const { persons: offered, more } = matching(many, 'naam');
    expect([offered.length, more]).toEqual([MOST_OFFERED, true]);
    expect(matching(many.slice(1), 'naam').more).toBe(false);
  });
});
