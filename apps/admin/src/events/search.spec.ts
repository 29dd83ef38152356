import { describe, expect, it } from 'vitest';
import { readFilters, renamed, withFilter } from './saved-filters.js';
import { askedOf, eventsSearch, within } from './search.js';

describe('the address of the explorer', () => {
  it('leaves out what does not parse, and keeps the rest', () =>
    expect(eventsSearch.parse({ word: 'team', from: '2025-02-30', role: 'king', late: 'yes' })).toEqual({
      word: 'team',
    }));

  it('asks for whole days on both clocks', () =>
    expect(
      askedOf({
        from: '2025-03-01',
        until: '2025-03-31',
        recorded: '2025-01-01',
        recordedUntil: '2025-01-02',
      }).filter,
    ).toEqual({
      effectiveFrom: '2025-02-28T23:00:00.000Z',
      effectiveUntil: '2025-03-31',
      recordedFrom: '2024-12-31T23:00:00.000Z',
      recordedUntil: '2025-01-02',
    }));

  it('takes the latest recorded first, unless another order was asked', () => {
    expect(askedOf({}).order).toBe('recordedDescending');
    expect(askedOf({ order: 'held', oldest: true }).order).toBe('effectiveAscending');
  });

  it('asks for refusals by their type, and for a person by their scope', () => {
    expect(askedOf({ refused: true, type: 'KpiTargetSet' }).filter).toEqual({ types: ['CommandRefused'] });
    expect(askedOf({ by: 'p-2', team: 'team-1' }, 'p-1')).toMatchObject({
      scope: { kind: 'person', id: 'p-1' },
      filter: {},
    });
    expect(askedOf({ by: 'p-2', team: 'team-1' })).toMatchObject({
      scope: { kind: 'team', id: 'team-1' },
      filter: { actorIds: ['p-2'] },
    });
  });
});

describe('what the events are of', () => {
  it('is one of a team, a programme, a college and an institution', () => {
    const { scope } = askedOf({ team: 'team-1', ...within('college', 'college-1') });
    expect(scope).toEqual({ kind: 'college', id: 'college-1' });
    expect(askedOf(within('college', undefined)).scope).toBeNull();
  });
});

describe('saved filters', () => {
  it('replace the one of the same name, and stand in order', () => {
    const once = withFilter([], 'Laat', { late: true });
    const twice = withFilter(once, 'Geweigerd', { refused: true });
    expect(withFilter(twice, 'Laat', { late: true, word: 'team' })).toEqual([
      { name: 'Geweigerd', search: { refused: true } },
      { name: 'Laat', search: { late: true, word: 'team' } },
    ]);
  });

  it('are given another name in their place, unless that is taken', () => {
    const two = withFilter(withFilter([], 'Laat', { late: true }), 'Geweigerd', { refused: true });
    expect(renamed(two, 'Laat', 'Achteraf')).toEqual([
      { name: 'Achteraf', search: { late: true } },
      { name: 'Geweigerd', search: { refused: true } },
    ]);
    expect(renamed(two, 'Laat', 'Geweigerd')).toEqual(two);
    expect(renamed(two, 'Niets', 'Iets')).toEqual(two);
  });

  it.each([null, '', '{', '{}', '[1, null, {"name": "x"}, {"name": 3, "search": {}}]'])(
    'are none where what is kept cannot be read: %s',
    (kept) => expect(readFilters(kept)).toEqual([]),
  );

  it('keep of an old filter what this version still knows', () =>
    expect(
      readFilters('[{"name": "Oud", "search": {"late": true, "colour": "red", "from": "soon"}}]'),
    ).toEqual([{ name: 'Oud', search: { late: true } }]));
});
