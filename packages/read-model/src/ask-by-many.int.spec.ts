// What is asked for several at once, and what may be kept for a while, is what each would be told alone and at any moment.
import { startOfDay } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AskedByMany } from './ask-by-many.js';
import { AskedTogether } from './ask-together.js';
import { standingOf } from './person/standing.js';
import { EventProjector } from './project-events.js';
import { LIVE, prepareReadModel } from './schema.js';
import { membersOfTeams, teamsByIds, teamsOfInstitutions } from './team/queries.js';
import { codec, newEvent } from './testing/log.js';
import { rowsByWord } from './word-tables.js';

const text = { text: 'text-1', commitment: '0'.repeat(64) };
const unit = (kind: string, id: string) => ({ kind, id });
const team = (
  teamId: string,
  institutionId: string,
  from: string,
  parent = unit('institution', institutionId),
) =>
  [
    `team-${teamId}`,
    'TeamFormed',
    { teamId, institutionId, name: text, parent, period: { from, until: null } },
    from,
  ] as const;
const grant = (grantId: string, role: string, of: object, from: string, until: string | null) =>
  [
    'person-ada',
    'RoleGranted',
    { grantId, personId: 'ada', role, unit: of, period: { from, until } },
    '2024-08-01',
  ] as const;
const member = (teamId: string, personId: string, from: string, until: string | null) =>
  [
    `team-${teamId}`,
    'MemberJoined',
    { membershipId: `m-${personId}-${from}`, personId, period: { from, until }, fte: null },
    '2024-08-01',
  ] as const;

/** Roles and memberships that begin and end by themselves, planned ones, a team that moves and one that is dissolved. */
const story = [
  team('a', 'inst', '2024-08-01', unit('college', 'col')),
  team('b', 'inst', '2024-08-01'),
  team('elsewhere', 'other', '2024-08-01'),
  ['college-col', 'CollegeFounded', { collegeId: 'col', institutionId: 'inst', name: text }, '2024-08-01'],
  member('a', 'ada', '2024-09-01', '2025-02-01'),
  member('a', 'ben', '2024-09-01', null),
  grant('g1', 'quality', unit('institution', 'inst'), '2025-01-10', '2025-06-01'),
  grant('g2', 'manager', unit('college', 'col'), '2025-03-01', null),
  ['team-b', 'TeamMoved', { parent: unit('college', 'col'), from: '2025-04-01' }, '2024-10-01'],
  ['team-a', 'TeamDissolved', { until: '2025-08-01' }, '2024-11-01'],
  ['person-ada', 'RoleEnded', { grantId: 'g2', until: '2025-10-01' }, '2024-12-01'],
] as const;

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const revisions = new Map<string, number>();
  const events = story.map(([stream, type, data, day], at): StoredEvent => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return {
      ...newEvent(type, data, startOfDay(day)),
      stream,
      revision,
      position: at + 1,
      recordedAt: '2024-12-31T12:00:00.000Z',
    };
  });
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

const HEAD = story.length;
const days = Array.from({ length: 16 }, (_, month) =>
  startOfDay(new Date(Date.UTC(2024, 7 + month, 5)).toISOString().slice(0, 10)),
);

describe('a standing', () => {
  it.each([HEAD, HEAD - 1, HEAD - 3])(
    'known at %i stays what it is until the moment that it says',
    async (knownPosition) => {
      const at = (validAt: string) => standingOf(pool, { validAt, knownPosition }, 'ada');
      const told = await Promise.all(days.map(at));
      const ends = [...new Set(told.map(({ until }) => until))].filter((until) => until !== null);
      expect(ends.length).toBeGreaterThan(3);
      for (const [index, { until, ...standing }] of told.entries()) {
        const later = days.slice(index + 1).filter((day) => until === null || day < until);
        const justBefore = until === null ? [] : [new Date(Date.parse(until) - 1).toISOString()];
        for (const day of [...later, ...justBefore]) expect(await at(day)).toEqual({ ...standing, until });
      }
      // Who kept it for longer would be wrong.
      let changed = 0;
      for (const end of ends) {
        const [before, after] = [await at(new Date(Date.parse(end) - 1).toISOString()), await at(end)];
        if (JSON.stringify([before.roles, before.teams]) !== JSON.stringify([after.roles, after.teams]))
          changed += 1;
      }
      expect(changed).toBeGreaterThan(2);
    },
  );

  it('says no end of what nothing ends', async () => {
    expect(await standingOf(pool, { validAt: days[0] ?? '', knownPosition: HEAD }, 'nobody')).toEqual({
      roles: [],
      teams: [],
      until: null,
    });
  });
});

describe('a list that several ask for at the same time', () => {
  const questions = days.flatMap((validAt, n) =>
    [HEAD, 2, HEAD - 3].map((knownPosition) => ({
      validAt,
      knownPosition,
      ids: n % 2 ? ['a', 'b', 'a'] : ['b', 'elsewhere'],
    })),
  );
  it.each([
    ['teams', teamsByIds],
    ['members, of those whose period holds', membersOfTeams],
  ])('holds for each of them what it holds for them alone: %s', async (_, list) => {
    const statements = vi.spyOn(pool, 'query');
    const byMany = new AskedByMany();
    const together = await Promise.all(
      questions.map(({ ids, ...clocks }) =>
        list(pool, { ...clocks, together: new AskedTogether(byMany) }, ids),
      ),
    );
    const asked = statements.mock.calls.length;
    statements.mockRestore();
    expect(asked).toBeLessThan(questions.length / 4);
    const alone = await Promise.all(questions.map(({ ids, ...clocks }) => list(pool, clocks, ids)));
    expect(together).toEqual(alone);
    expect(new Set(together.map((rows) => JSON.stringify(rows))).size).toBeGreaterThan(2);
  });

  it('is told to each who can be told, when one asks what cannot be asked', async () => {
    const byMany = new AskedByMany();
    const ask = (id: string) =>
      teamsOfInstitutions(
        pool,
        { validAt: days[3] ?? '', knownPosition: HEAD, together: new AskedTogether(byMany) },
        [id],
      );
    const [good, bad] = await Promise.allSettled([ask('inst'), ask('\0')]);
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ teamId: 'a' }, { teamId: 'b' }] });
    expect(bad.status).toBe('rejected');
  });
});
