import { describe, expect, it } from 'vitest';
import { notesBetween } from './notes-between.js';

/** Days in Amsterdam, in winter: the end of 31 January is 23:00 in UTC. */
const end = (day: string) => `${day}T22:59:59.999Z`;
const begin = (day: string) => `${new Date(Date.parse(day) - 3_600_000).toISOString()}`;
const notes = [
  { id: 'period', from: begin('2025-01-10'), until: begin('2025-01-21') },
  { id: 'late', from: end('2025-02-20'), until: null },
  { id: 'moment', from: '2025-01-31T10:00:00.000Z', until: null },
];
const found = (one: string, other: string) => notesBetween(notes, one, other).map(({ id }) => id);

describe('the notes on a comparison', () => {
  it('are those on either moment and on anything between, in order', () => {
    expect(found(end('2025-01-01'), end('2025-03-01'))).toEqual(['period', 'moment', 'late']);
    expect(found(end('2025-03-01'), end('2025-01-01'))).toEqual(['period', 'moment', 'late']);
    expect(found(end('2025-01-31'), end('2025-02-20'))).toEqual(['moment', 'late']);
  });

  it('count by the day: a period with its last day, and not with the day after it', () => {
    expect(found(end('2025-01-20'), end('2025-01-25'))).toEqual(['period']);
    expect(found(end('2025-01-21'), end('2025-01-25'))).toEqual([]);
    expect(found('2025-01-31T08:00:00.000Z', '2025-01-31T09:00:00.000Z')).toEqual(['moment']);
  });
});
