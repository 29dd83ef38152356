// What a comparison says where there is little or nothing to compare: it never breaks, and its words stay true.
import { addDays, dateOf, endOfDay, type Instant } from '@traject/domain';
import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../i18n/formats.js';
import { NO_NAMES } from '../../sentences/names.js';
import { sayIn } from '../../testing/catalogues.js';
import { logOf, NEED, story } from '../../testing/replay-story.js';
import { folderOf, folders } from '../folders.js';
import { readAddress, writeAddress } from '../logic/address.js';
import { hindsight } from '../logic/hindsight.js';
import type { ScopeDensity } from '../logic/part.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { KNOWN_NOW } from '../logic/versus.js';
import { entered, swapped, swappedTeams } from './compare-actions.js';
import { compare, streamsIn } from './comparison.js';
import { isSame, nounOf } from './frame.js';
import { laterBetween } from './later-list.js';
import { dayBefore } from './moment-input.js';
import { sentencesOf } from './say-row.js';
import { frameOf } from './use-comparison.js';

const NOW = '2026-11-20T09:00:00.000Z';
const speech = (language: 'nl' | 'en') => ({
  t: sayIn(language),
  formats: formatsFor(language),
  names: NO_NAMES,
});

/** What the page shows at an address: the frame, what differs, its sentences and the line above it. */
function shownAt(search: Record<string, unknown>, events: readonly ReplayEvent[] = story()) {
  const address = readAddress(search);
  const place = { asOf: address.asOf ?? NOW, at: address.at };
  const seen = hindsight(address, events, events, place.asOf);
  const frame = frameOf({ address, place, world: { events }, seen }, address.vs);
  if (frame === null) throw new Error('nothing is compared');
  const { first, second } = frame;
  const found = compare(
    { world: world(events, folders), events, folderOf, shows: () => true },
    { asOf: first.asOf, at: first.at, known: first.known },
    { asOf: second.asOf, at: second.at, known: second.known },
  );
  const told = (language: 'nl' | 'en') =>
    found.words.flatMap(({ streams }) => streams.flatMap((one) => sentencesOf(one, frame, speech(language))));
  const line = (language: 'nl' | 'en') =>
    sayIn(language)('compare.result', {
      count: found.count,
      streams: streamsIn(found),
      first: nounOf(frame, 'first', speech(language)),
      second: nounOf(frame, 'second', speech(language)),
    });
  return { frame, ...found, told, line };
}

describe('comparing', () => {
  it('with a moment before the first event says of everything that it was not there yet', () => {
    const { words, told } = shownAt({ asOf: '2020-01-01', vs: '2024-09-15' });
    expect(words.flatMap(({ streams }) => streams.map(({ there }) => there))).toEqual(['second', 'second']);
    expect(told('nl')[0]).toMatch(/^Op 1 januari 2020 was dit er nog niet; op 15 september 2024 wel, /);
    expect(told('en')[0]).toMatch(/^On 1 January 2020 this was not there yet; on 15 September 2024 it is, /);
  });

  it('the other way round says the same, and not that anything was taken away', () => {
    const { told } = shownAt({ asOf: '2024-09-15', vs: '2020-01-01' });
    expect(told('nl')[0]).toMatch(/^Op 1 januari 2020 was dit er nog niet; op 15 september 2024 wel, /);
  });

  it('two moments before everything, or equal ones, or in a history without events, finds nothing', () => {
    for (const search of [
      { asOf: '2019-01-01', vs: '2020-01-01' },
      { asOf: '2024-11-05', vs: '2024-11-05' },
    ]) {
      const { count, words, unread, frame } = shownAt(search);
      expect({ count, words, unread }).toEqual({ count: 0, words: [], unread: 0 });
      expect(isSame(frame)).toBe(search.asOf === search.vs);
    }
    const { count, line } = shownAt({ asOf: '2024-01-01', vs: '2025-01-01' }, []);
    expect(count).toBe(0);
    expect(line('nl')).toMatch(/^Geen verschillen tussen ma 1 januari 2024 en wo 1 januari 2025\.$/);
    expect(line('en')).toMatch(/^No differences between Mon 1 January 2024 and Wed 1 January 2025\.$/);
  });

  it('a moment with itself names the day, and not the same time twice', () => {
    const { line } = shownAt({ asOf: '2024-11-05', vs: '2024-11-05' });
    expect(line('nl')).toBe('Geen verschillen tussen di 5 november 2024 en di 5 november 2024.');
  });

  it('tells two moments of one day apart by their time', () => {
    const { line } = shownAt({ asOf: '2024-11-05T09:00:00.000Z', vs: '2024-11-05T15:30:00.000Z' });
    expect(line('nl')).toMatch(/10:00 en .*16:30/);
  });

  it('long after everything adds what dates brought, and says which', () => {
    const { count, words } = shownAt({ asOf: '2025-03-01', vs: '2099-01-01' });
    for (const { streams } of words) {
      for (const { rows } of streams) {
        for (const { events, passed } of rows) expect(events.length + passed.length).toBeGreaterThan(0);
      }
    }
    expect(count).toBe(
      words.reduce((sum, { streams }) => sum + streams.flatMap(({ rows }) => rows).length, 0),
    );
  });

  it('goes by the day of Amsterdam in a night in which the clock moves', () => {
    // The nights of 30 March and 26 October 2025 have 23 and 25 hours.
    for (const [day, begin, end] of [
      ['2025-03-30', '2025-03-29T23:00:00.000Z', '2025-03-30T21:59:59.999Z'],
      ['2025-10-26', '2025-10-25T22:00:00.000Z', '2025-10-26T22:59:59.999Z'],
    ] as const) {
      const at = (instant: Instant) => logOf({ ...proposed, at: instant });
      const of = (instant: Instant) =>
        shownAt({ asOf: addDays(day, -1), vs: day }, at(instant)).words.map(({ word }) => word);
      expect(endOfDay(day)).toBe(end);
      expect(of(begin)).toEqual(['trainingNeed']);
      expect(of(end)).toEqual(['trainingNeed']);
      expect(of(new Date(Date.parse(begin) - 1).toISOString())).toEqual([]);
      expect(of(new Date(Date.parse(end) + 1).toISOString())).toEqual([]);
    }
    expect(dayBefore([endOfDay('2025-03-30')], NOW)).toBe('2025-03-29');
  });

  const under = '2025-01-15T00:00:00.000Z';
  it('under a ceiling knows on both sides only what was known then', () => {
    const search = { asOf: '2024-12-01', vs: '2025-02-01' };
    expect(shownAt(search).words.map(({ word }) => word)).toEqual(['measurement']);
    for (const ceiling of [{ known: under }, { kpos: 8 }, { known: under, kpos: 8 }]) {
      const { count, frame } = shownAt({ ...search, ...ceiling });
      expect(count).toBe(0);
      expect([frame.first.known, frame.second.known]).toEqual([8, 8]);
    }
    expect(shownAt({ ...search, kpos: 0 }).count).toBe(0);
  });

  it('with what is known now says when what was recorded later was, and how much', () => {
    const { frame, words, told } = shownAt({ asOf: '2025-01-10', known: under, vs: 'known' });
    expect(words.map(({ word }) => word)).toEqual(['measurement']);
    expect(laterBetween(story(), frame)).toHaveLength(1);
    expect(told('nl')[0]).toContain(
      'Met de kennis van 15 januari 2025 was dit er nog niet; met de kennis van nu wel',
    );
    expect(told('nl')[0]).toContain('vastgelegd door iemand op 20 januari 2025');
    // The ceiling of before anything was recorded, and that of now.
    expect(shownAt({ asOf: '2025-01-10', kpos: 0, vs: 'known' }).frame.first.known).toBe(0);
    expect(shownAt({ asOf: '2025-01-10', vs: 'known-9', kpos: 9 }).count).toBe(0);
  });
});

const proposed = {
  ...{ stream: NEED, type: 'NeedProposed' },
  data: (story()[1] as ReplayEvent).data,
};

describe('entering and swapping', () => {
  const context = (
    search: Record<string, unknown>,
    events: readonly ReplayEvent[] = story(),
    density: ScopeDensity | null = null,
  ) => {
    const address = readAddress(search);
    const place = { asOf: address.asOf ?? NOW, at: address.at };
    const seen = hindsight(address, events, events, place.asOf);
    return { replay: { address, now: NOW, place, events, density, seen, isLive: address.asOf === null } };
  };
  const enteredAt = (...given: Parameters<typeof context>) => entered(context(...given));

  it('begins a year ago, or before the first event where that is later, and with nothing on the present', () => {
    expect(enteredAt({})).toMatchObject({ asOf: endOfDay('2025-11-20'), vs: { kind: 'moment', asOf: NOW } });
    const young = logOf({ ...proposed, at: '2026-11-01' });
    expect(enteredAt({}, young)).toMatchObject({ asOf: endOfDay('2026-10-31') });
    expect(dateOf(enteredAt({}, []).asOf ?? '')).toBe('2026-11-19');
    // Of a part the first event is that of the whole history.
    const density = {
      events: 30_000,
      first: '2020-01-01T09:00:00.000Z',
      last: NOW,
      from: '2020-01-01',
      perDay: [],
    };
    expect(enteredAt({}, young, density)).toMatchObject({ asOf: endOfDay('2025-11-20') });
    expect(enteredAt({ asOf: '2024-11-01' })).toMatchObject({
      asOf: endOfDay('2024-11-01'),
      vs: { kind: 'moment', asOf: NOW },
    });
    expect(enteredAt({ asOf: '2024-11-01', kpos: 5 })).toEqual({ vs: KNOWN_NOW });
  });

  it('swaps two moments, and twice is as before; two teams have two addresses', () => {
    const swap = (search: Record<string, unknown>) => {
      return swapped({ ...context(search), history: { buffer: { upTo: 9 } } });
    };
    expect(swap({ asOf: '2024-11-01', vs: '2025-11-01' })).toEqual({
      asOf: endOfDay('2025-11-01'),
      at: null,
      vs: { kind: 'moment', asOf: endOfDay('2024-11-01') },
    });
    expect(swap({ asOf: '2025-01-10', kpos: 8, vs: 'known' })).toMatchObject({
      kpos: 9,
      vs: { kind: 'known', kpos: 8 },
    });
    const instants = {
      asOf: endOfDay('2025-01-10'),
      known: '2025-01-15T00:00:00.000Z',
      vs: 'known-2025-02-01',
    };
    const there = swap(instants);
    expect(there).toEqual({
      ...{ known: endOfDay('2025-02-01'), kpos: null },
      vs: { ...KNOWN_NOW, known: instants.known },
    });
    const back = swap(writeAddress({ ...readAddress(instants), ...there }));
    expect(back).toEqual({ known: instants.known, kpos: null, vs: readAddress(instants).vs });
    // Without a ceiling "then" is the moment itself.
    expect(swap({ asOf: '2025-01-10', vs: 'known' })).toMatchObject({
      ...{ known: NOW, kpos: 9, vs: { known: endOfDay('2025-01-10'), kpos: null } },
    });
    expect(swap({ asOf: '2025-01-10', vs: 'team-other' })).toBeNull();
    const teams = (search: Record<string, unknown>) =>
      swappedTeams({ scope: 'team', id: 'own', ...context(search) });
    expect(teams({ asOf: '2025-01-10', kpos: 8, vs: 'team-other', ev: 'e1', view: 'sides' })).toEqual({
      scope: 'team',
      id: 'other',
      search: { asOf: endOfDay('2025-01-10'), kpos: 8, vs: 'team-own', view: 'sides' },
    });
    for (const vs of ['team--', 'known', undefined]) expect(teams({ asOf: '2025-01-10', vs })).toBeNull();
    expect(swap({ asOf: '2025-01-10' })).toBeNull();
  });
});
