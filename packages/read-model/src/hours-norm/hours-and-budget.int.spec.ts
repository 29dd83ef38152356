// Hours and money of teams, out of the tables: figures calculated by hand, and the norm compared with the domain's own.
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { normOfYear } from '@traject/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventProjector } from '../project-events.js';
import { LIVE, prepareReadModel } from '../schema.js';
import { at, events, norms, spells, tell } from '../testing/hours-story.js';
import { codec } from '../testing/log.js';
import { budgetsOfTeams } from '../training-plan/budgets.js';
import { waitingNeeds } from '../training-need/needs-inbox.js';
import { rowsByWord } from '../word-tables.js';
import { staffHours } from './staff-hours.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await prepareReadModel(pool);
  tell();
  const store = {
    readStream: (stream: string, { limit = 0 } = {}) =>
      Promise.resolve(events.filter((event) => event.stream === stream).slice(0, limit)),
  };
  const projector = new EventProjector({ pool, store, codec, schema: LIVE, words: rowsByWord });
  expect(await projector.project(events, 0)).toBeNull();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clocks = (validAt = at('2026-11-22'), knownPosition = 10_000) => ({ validAt, knownPosition });
const everybody = { teamIds: ['a', 'b'], institutionIds: ['inst'], alsoOutsideTeams: true };
const hoursOf = async (schoolYear: number, validAt?: string, more: Partial<typeof everybody> = {}) =>
  new Map(
    (await staffHours(pool, clocks(validAt), { schoolYear, ...everybody, ...more })).map((row) => [
      row.personId,
      row,
    ]),
  );

describe('hours of staff', () => {
  it('follow the norm of the domain for every person and school year', async () => {
    const people = [...new Set(spells.map(({ personId }) => personId))];
    for (const schoolYear of [2019, 2023, 2024, 2025, 2026, 2027]) {
      const rows = await hoursOf(schoolYear);
      const said = people.map((person) => [
        person,
        rows.get(person)?.normHours ?? 0,
        rows.get(person)?.normBudget ?? 0,
      ]);
      const own = people.map((person) => {
        const year = normOfYear(
          spells.filter(({ personId }) => personId === person),
          norms,
          schoolYear,
        );
        return [person, year.hours, year.budget];
      });
      expect(said).toEqual(own);
    }
  });

  it('count what was attended, what is to come, and apart what nobody recorded', async () => {
    const rows = await hoursOf(2026);
    // ann: 61 at full time; 8 + 8 attended, 47 to come: 63 is on course. bob: 36.6; was absent, nothing said of s2.
    expect(rows.get('ann')).toEqual({
      ...{ personId: 'ann', teamIds: ['a', 'b'], fte: 1, normHours: 61, normBudget: 0 },
      ...{ realised: 16, scheduled: 47, unrecorded: 0, status: 'onCourse' },
    });
    expect(rows.get('bob')).toMatchObject({ normHours: 36.6, realised: 0, scheduled: 47, unrecorded: 8 });
    // cas: 61 x 0.5 = 30.5, and 83 x 0.4 for 75 days (1 Aug - 14 Oct) of 365 = 6.82...
    expect(rows.get('cas')).toMatchObject({ normHours: 37.32, fte: 0.5, realised: 6.5, status: 'below' });
    expect(rows.get('fay')).toMatchObject({ normHours: 0, status: 'noNorm' });
    expect(rows.get('gus')).toMatchObject({ normHours: 0, fte: 0, status: 'noNorm' });
  });

  it('are as they were then: before the sessions all of it is to come', async () => {
    const september = await hoursOf(2026, at('2026-09-01'));
    expect(september.get('ann')).toMatchObject({ realised: 0, scheduled: 63, status: 'onCourse' });
    const between = await hoursOf(2026, at('2026-10-01'));
    expect(between.get('ann')).toMatchObject({ realised: 8, scheduled: 55 });
    const known = await staffHours(pool, clocks(at('2026-11-22'), 0), { schoolYear: 2026, ...everybody });
    expect(known).toEqual([]);
  });

  it('belong to the school year of the day in Amsterdam', async () => {
    expect((await hoursOf(2025)).get('ann')).toMatchObject({ realised: 2 });
  });

  it('are asked of teams, of the institution as a whole, or of a person', async () => {
    const ofA = await hoursOf(2026, undefined, { teamIds: ['a'], alsoOutsideTeams: false });
    expect([...ofA.keys()].sort()).toEqual(['ann', 'bob']);
    const year = await hoursOf(2025, undefined, { teamIds: ['a'], alsoOutsideTeams: false });
    expect([...year.keys()].sort()).toEqual(['ann', 'bob', 'dot']);
    expect([...(await hoursOf(2025)).keys()].sort()).toEqual([
      'ann',
      'bob',
      'cas',
      'dot',
      'eve',
      'fay',
      'gus',
    ]);
    const question = { schoolYear: 2026, ...everybody, personIds: ['bob'] };
    expect((await staffHours(pool, clocks(), question)).map(({ personId }) => personId)).toEqual(['bob']);
    expect(await hoursOf(2026, undefined, { institutionIds: [] })).toEqual(new Map());
  });
});

describe('budgets of teams', () => {
  it('set what was committed and spent beside the plan', async () => {
    const [a, b] = await budgetsOfTeams(pool, clocks(), 2026, ['a', 'b']);
    // past: EUR 900 for two of team a and one of team b; both sessions were held.
    // coming: EUR 125 for each of two; the guest is not paid by the team.
    expect(a).toEqual({
      ...{ teamId: 'a', schoolYear: 2026, planId: 'a.2026', planBudget: 1200, planHours: 120 },
      ...{ committed: 250, spent: 600, remaining: 350, hoursScheduled: 94, hoursRealised: 16 },
    });
    expect(b).toMatchObject({ planId: null, planBudget: null, remaining: null, committed: 0, spent: 300 });
    expect(b).toMatchObject({ hoursRealised: 6.5, hoursScheduled: 0 });
  });

  it('have no plan before its approval, and other years their own', async () => {
    const [before] = await budgetsOfTeams(pool, clocks(at('2026-09-01')), 2026, ['a']);
    expect(before).toMatchObject({
      planId: 'a.2026',
      planBudget: null,
      remaining: null,
      committed: 850,
      spent: 0,
    });
    const [other] = await budgetsOfTeams(pool, clocks(), 2025, ['a']);
    expect(other).toMatchObject({ planId: null, spent: 50, hoursRealised: 2 });
    expect(await budgetsOfTeams(pool, clocks(), 2026, [])).toEqual([]);
  });
});

describe('needs that wait', () => {
  const waiting = async (more = {}) =>
    (await waitingNeeds(pool, clocks(), { teamIds: ['a', 'b'], ...more })).map(({ needId }) => needId);
  it('are endorsed ones without a scheduled activity, the longest first', async () => {
    expect(await waitingNeeds(pool, clocks(), { teamIds: ['a'] })).toEqual([
      { needId: 'need-proposed', teamId: 'a', waitingSince: at('2026-09-02'), activityId: 'idea' },
      { needId: 'need-waiting', teamId: 'a', waitingSince: at('2026-09-22'), activityId: null },
    ]);
  });
  it('are filtered by team, theme, and how long they wait', async () => {
    expect(await waiting({ teamIds: ['b'] })).toEqual([]);
    expect(await waiting({ themeId: 'other' })).toEqual([]);
    expect(await waiting({ waitingSince: at('2026-09-02') })).toEqual(['need-proposed']);
    expect(await waitingNeeds(pool, clocks(at('2026-09-10')), { teamIds: ['a'] })).toHaveLength(1);
  });
});
