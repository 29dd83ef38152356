import { describe, expect, it } from 'vitest';
import {
  beyondPart,
  inPart,
  instantsOf,
  isBefore,
  MOST_WHOLE,
  partRound,
  pieceRound,
  type Cut,
  type Part,
  type ScopeDensity,
} from './part.js';
import type { Place } from './sequence.js';

/** So many events a day, from 1 January 2025 on. */
const days = (...perDay: number[]): ScopeDensity => ({
  events: perDay.reduce((sum, count) => sum + count, 0),
  first: '2025-01-01T09:00:00.000Z',
  last: '2025-12-31T09:00:00.000Z',
  from: '2025-01-01',
  perDay,
});
const year = days(...Array.from({ length: 365 }, () => 100));
const EASTER_NIGHT = '2025-03-30T00:59:59.999Z';

describe('a part of a long history', () => {
  it('is not made of one that can be held whole, nor of none', () => {
    expect(partRound(days(MOST_WHOLE), '2025-01-01T12:00:00.000Z')).toBeNull();
    expect(
      partRound({ events: 0, first: null, last: null, from: null, perDay: [] }, EASTER_NIGHT),
    ).toBeNull();
  });

  it('lies round the moment, in whole days of Amsterdam, also where the clocks change', () => {
    const part = partRound(year, EASTER_NIGHT);
    expect(part).toEqual({
      ...{ from: '2025-02-07T22:59:59.999Z', fromAt: null },
      ...{ until: '2025-05-18T21:59:59.999Z', untilAt: null },
      ...{ before: 3800, events: 10_000 },
    });
    expect(part && inPart(part, { asOf: EASTER_NIGHT, at: null })).toBe(true);
  });

  it('is open where the history begins and ends, also for moments beyond', () => {
    expect(partRound(year, '2019-01-01T00:00:00.000Z')).toMatchObject({ from: null, before: 0 });
    expect(partRound(year, '2031-01-01T00:00:00.000Z')).toMatchObject({ until: null });
  });

  it('holds a day of more events than a part has, alone', () => {
    const part = partRound(days(1, 15_000, 9000), '2025-01-02T12:00:00.000Z');
    expect(part).toEqual({
      ...{ from: '2025-01-01T22:59:59.999Z', fromAt: null },
      ...{ until: '2025-01-02T22:59:59.999Z', untilAt: null },
      ...{ before: 1, events: 15_000 },
    });
  });

  it('is what the address asks for where that is not too much and holds the moment', () => {
    const asked = { from: '2025-06-01T10:00:00.000Z', to: '2025-08-01T10:00:00.000Z' };
    const june = '2025-06-10T10:00:00.000Z';
    expect(partRound(year, june, asked)).toMatchObject({ until: '2025-08-01T21:59:59.999Z' });
    expect(partRound(year, '2025-01-10T10:00:00.000Z', asked)).toMatchObject({ from: null });
    expect(partRound(year, june, { from: null, to: null })).toEqual(
      partRound(year, june, { ...asked, to: '2026-01-01T00:00:00.000Z' }),
    );
  });

  it('is left over its edges, where there is more', () => {
    const part = partRound(year, EASTER_NIGHT);
    expect(beyondPart(part, year, 'next')?.asOf).toBe('2025-05-18T22:00:00.000Z');
    expect(beyondPart(part, year, 'previous')?.asOf).toBe(part?.from);
    expect(beyondPart(part, year, 'first')?.asOf).toBe(year.first);
    expect(beyondPart(part, year, 'last')?.asOf).toBe(year.last);
    expect(beyondPart(null, year, 'next')).toBeNull();
    const first = partRound(year, '2025-01-01T10:00:00.000Z');
    expect(beyondPart(first, year, 'previous')).toBeNull();
  });

  it('knows the days on which something took place by both their ends', () => {
    expect(instantsOf(days(2, 0, 1))).toHaveLength(4);
  });
});

describe('a day of more events than can be held', () => {
  const density = days(1, 45_000, 9000);
  const noon = '2025-01-02T12:00:00.000Z';
  const late = '2025-01-02T22:59:59.999Z';
  /** 5,000 at noon at positions 2 to 5,001, and 40,000 of which only the date is known, which is the end of that day. */
  const order: Cut[] = Array.from({ length: 45_000 }, (_, n) => ({
    asOf: n < 5000 ? noon : late,
    at: n + 2,
  }));
  const asked: Pick<Part, 'from' | 'fromAt'>[] = [];
  const nextCut = ({ from, fromAt }: Part, after: number): Promise<Cut | null> => {
    asked.push({ from, fromAt });
    const rest = order.filter((one) => !isBefore(one, { from, fromAt }));
    return Promise.resolve(rest.length > after ? (rest[after - 1] ?? null) : null);
  };
  const round = async (place: Place): Promise<Part> => {
    const day = partRound(density, place.asOf);
    if (!day) throw new Error('it would be held whole');
    expect(day.events).toBe(45_000);
    return pieceRound(day, place, nextCut);
  };

  it('is held in pieces that end between two events, also of one instant', async () => {
    const first = await round({ asOf: noon, at: null });
    expect(first).toMatchObject({ fromAt: null, until: late, untilAt: 10_001, before: 1, events: 10_000 });
    const second = await round({ asOf: late, at: 10_002 });
    expect(second).toMatchObject({
      from: late,
      fromAt: 10_001,
      until: late,
      untilAt: 20_001,
      before: 10_001,
    });
    expect(await round({ asOf: late, at: 10_001 })).toEqual(first);
    // After everything at that moment, as a date is meant.
    expect(await round({ asOf: late, at: null })).toMatchObject({
      fromAt: 40_001,
      untilAt: null,
      events: 5000,
    });
  });

  it('has every event in exactly one piece, and one goes from each to its neighbours', async () => {
    const pieces: Part[] = [];
    let place: Place | null = { asOf: noon, at: 2 };
    while (place && place.asOf <= late) {
      const piece: Part = await round(place);
      expect(inPart(piece, place)).toBe(true);
      expect(piece.before).toBe(1 + pieces.length * 10_000);
      pieces.push(piece);
      place = beyondPart(piece, density, 'next');
    }
    expect(pieces).toHaveLength(5);
    for (const one of order) expect(pieces.filter((piece) => inPart(piece, one))).toHaveLength(1);
    const back = pieces.map((piece) => beyondPart(piece, density, 'previous'));
    for (const [at, piece] of pieces.entries())
      expect(at === 0 || inPart(pieces[at - 1] ?? piece, back[at] ?? { asOf: noon, at: null })).toBe(true);
  });

  it('is not cut where it can be held whole', async () => {
    const day = partRound(days(1, 19_000, 9000), noon);
    asked.length = 0;
    expect(day && (await pieceRound(day, { asOf: noon, at: null }, nextCut))).toBe(day);
    expect(asked).toEqual([]);
  });
});
