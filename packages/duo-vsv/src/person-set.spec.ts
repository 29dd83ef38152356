import { describe, expect, it } from 'vitest';
import { PersonSet } from './person-set.js';

describe('PersonSet', () => {
  it('tells a person seen before from a new one, through several times growing', () => {
    const persons = new PersonSet();
    for (let number = 0; number < 5000; number += 1) expect(persons.add(String(number))).toBe(true);
    for (let number = 0; number < 5000; number += 1) expect(persons.add(String(number))).toBe(false);
    expect(persons.size).toBe(5000);
  });

  it('shows nothing of whom it holds', () => {
    const persons = new PersonSet();
    persons.add('900000001');
    expect(JSON.stringify(persons)).toBe('{}');
  });
});
