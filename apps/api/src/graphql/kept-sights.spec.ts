import type { Standing } from '@traject/read-model';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeptSights } from './kept-sights.js';

const head = (position: number, tables = 'live') => ({ position, tables });
const time = (at: string) => `2026-03-02T${at}:00.000Z`;
const team = (teamId: string) => ({ teamId, parentId: 'inst', institutionId: 'inst' });

let asked: unknown[][];
let until: string | null;
let fails: boolean;
beforeEach(() => {
  asked = [];
  until = null;
  fails = false;
});

/** A database in which everybody is HR; how many teams there are says how often it was asked. */
const sql = {
  query: (statement: { values: unknown[] }) => {
    asked.push(statement.values);
    if (fails) return Promise.reject(new Error('away'));
    const role = {
      ...{ role: 'hr', unitKind: 'institution', unitId: 'inst', institutionId: 'inst' },
      ...{ periodFrom: '2020-08-01', periodUntil: null, holds: true },
    };
    const rows = [{ roles: [role], teams: asked.map((_, n) => team(`team-${n}`)), until }] as Standing[];
    return Promise.resolve({ rows });
  },
} as never;

/** How many teams a person sees. */
const seen = async (sights: KeptSights, at: ReturnType<typeof head>, now: string, person = 'ada') =>
  (await sights.of(sql, at, now, person)).teamIds.size;

describe('what a viewer may see', () => {
  it('is asked once while nothing was recorded and no period ends, also by those who ask at the same time', async () => {
    const sights = new KeptSights();
    const together = [seen(sights, head(7), time('09:00')), seen(sights, head(7), time('09:01'))];
    expect(await Promise.all(together)).toEqual([1, 1]);
    expect(await seen(sights, head(7), time('23:00'))).toBe(1);
    expect(asked).toEqual([[time('09:00'), 7, 'ada']]);
  });

  it('is asked anew once something was recorded, whichever position somebody asks at', async () => {
    const sights = new KeptSights();
    expect(await seen(sights, head(7), time('09:00'))).toBe(1);
    expect(await seen(sights, head(8), time('09:00'))).toBe(2);
    expect(await seen(sights, head(7), time('09:00'))).toBe(3);
    expect(asked.map(([, position]) => position)).toEqual([7, 8, 7]);
  });

  it('is asked anew in tables that took the place of others at the same position', async () => {
    const sights = new KeptSights();
    expect(await seen(sights, head(7), time('09:00'))).toBe(1);
    expect(await seen(sights, head(7, 'rebuilt'), time('09:00'))).toBe(2);
  });

  it('is asked anew from the moment on at which a period ends, also by who waited for the first answer', async () => {
    until = time('10:00');
    const sights = new KeptSights();
    const [first, waited] = [seen(sights, head(7), time('09:00')), seen(sights, head(7), time('10:00'))];
    expect(await first).toBe(1);
    expect(await waited).toBe(2);
    expect(await seen(new KeptSights(), head(7), time('09:59'))).toBe(3);
    expect(asked.map(([validAt]) => validAt)).toEqual([time('09:00'), time('10:00'), time('09:59')]);
  });

  it('is asked anew for a moment before the one that it was asked for', async () => {
    const sights = new KeptSights();
    await seen(sights, head(7), time('09:00'));
    await seen(sights, head(7), time('08:59'));
    expect(asked).toHaveLength(2);
  });

  it("is never another's", async () => {
    const sights = new KeptSights();
    const [ada, ben] = await Promise.all([
      sights.of(sql, head(7), time('09:00'), 'ada'),
      sights.of(sql, head(7), time('09:00'), 'ben'),
    ]);
    expect([ada.personId, ben.personId]).toEqual(['ada', 'ben']);
    expect(asked.map(([, , person]) => person)).toEqual(['ada', 'ben']);
  });

  it('is not kept where it could not be asked', async () => {
    const sights = new KeptSights();
    fails = true;
    await expect(seen(sights, head(7), time('09:00'))).rejects.toThrow('away');
    fails = false;
    expect(await seen(sights, head(7), time('09:00'))).toBe(2);
  });

  it('is forgotten of who asked longest ago, when there are too many', async () => {
    const sights = new KeptSights(2);
    for (const person of ['ada', 'ben', 'cem', 'ada']) await seen(sights, head(7), time('09:00'), person);
    expect(asked.map(([, , person]) => person)).toEqual(['ada', 'ben', 'cem', 'ada']);
    await seen(sights, head(7), time('09:00'), 'cem');
    expect(asked).toHaveLength(4);
  });
});
