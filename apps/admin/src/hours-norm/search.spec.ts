import { expect, it } from 'vitest';
import { hoursSearch, orderOf, unitOf, yearsToChoose } from './search.js';

it('keeps what it knows of an address and leaves out the rest', () => {
  expect(hoursSearch.parse({ year: 2026, status: 'below', sort: 'norm', down: true, x: 1 })).toEqual({
    year: 2026,
    status: 'below',
    sort: 'norm',
    down: true,
  });
  expect(hoursSearch.parse({ year: 'x', status: 'late', sort: 'fte', unit: 7 })).toEqual({});
});
it('reads a unit', () => {
  expect(unitOf('college:a:b')).toEqual({ kind: 'college', id: 'a:b' });
  expect([unitOf('institution:a'), unitOf(undefined)]).toEqual([undefined, undefined]);
});
it('asks the server for the order of a column', () => {
  expect(orderOf({})).toEqual({ order: 'missing', reverse: false });
  expect(orderOf({ sort: 'missing', down: true })).toEqual({ order: 'missing', reverse: false });
  expect(orderOf({ sort: 'missing' })).toEqual({ order: 'missing', reverse: true });
  expect(orderOf({ sort: 'name', down: true })).toEqual({ order: 'name', reverse: true });
});
it('offers the years around the present one', () => expect(yearsToChoose()).toHaveLength(6));
