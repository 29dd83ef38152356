import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { Recorded } from '@traject/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventProjector } from '../project-events.js';
import { LIVE, prepareReadModel } from '../schema.js';
import { codec } from '../testing/log.js';
import { historyOf } from '../testing/random-history.js';
import { rowsByWord } from '../word-tables.js';
import {
  countEventsOfScope,
  eventsByIds,
  eventsOfScope,
  streamsOfScope,
  type HistoryQuestion,
} from './queries.js';
import { eventsBeyond, wholeStreamsOf } from './whole-streams.js';
import type { HistoryScope } from './scope.js';

let database: TestDatabase;
let pool: pg.Pool;
let all: Recorded[];

/** Two histories of every word, of which ids begin with `a.` and `b.`. */
beforeAll(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  const acts = Array.from({ length: 66 }, (_, n) => ({
    word: n % 11,
    type: Math.floor(n / 11),
    day: (n * 11) % 37,
    offset: n % 3 === 0 ? 0 : n * 1000,
    form: n === 50 ? 3 : 0,
    target: 1,
    moves: false,
    numbers: [n, 2 * n, 0] satisfies [number, number, number],
  }));
  const first = historyOf(acts, { prefix: 'a.', kpi: 'A' }, 0).events;
  all = [...first, ...historyOf(acts, { prefix: 'b.', kpi: 'B' }, first.length).events];
  const byStream = (stream: string) => all.filter((event) => event.stream === stream);
  const store = { readStream: async (stream: string) => byStream(stream) };
  const projector = new EventProjector({ pool, store, codec, schema: LIVE, words: rowsByWord });
  expect(await projector.project(all, 0)).toBeNull();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ask = async (scope: HistoryScope, more: Partial<HistoryQuestion> = {}) =>
  (await eventsOfScope(pool, { scope, knownPosition: 1000, limit: 500, ...more })).events.map(
    ({ event }) => event,
  );
const wordsIn = (events: Recorded[]) => [...new Set(events.map((event) => event.stream))].sort();

describe('the history of', () => {
  it('a programme holds its own stream and those of its needs, agreements, leeways, teams and themes', async () => {
    expect(wordsIn(await ask({ kind: 'programme', id: 'a.programme' }))).toEqual([
      'kpiAgreement-a.agreement',
      'leeway-a.leeway',
      'measurement-a.series',
      'ownership-a.theme',
      'ownershipAppraisal-a.round',
      'programme-a.programme',
      'team-a.team',
      'theme-a.theme',
      'trainingNeed-a.need',
    ]);
  });

  it('a programme before it had begun is empty', async () => {
    const start = all.find((event) => event.type === 'ProgrammeStarted')?.position ?? 0;
    const known = await ask({ kind: 'programme', id: 'a.programme' }, { knownPosition: start - 1 });
    expect(known.filter((event) => event.stream.startsWith('team-'))).toEqual([]);
  });

  it('a team holds its own streams, and the themes that it appraised or held', async () => {
    const streams = wordsIn(await ask({ kind: 'team', id: 'a.team' }));
    expect(streams).toContain('team-a.team');
    expect(streams).toContain('measurement-a.series');
    expect(streams).toContain('ownership-a.theme');
    expect(streams.every((stream) => stream.includes('a.'))).toBe(true);
    expect(wordsIn(await ask({ kind: 'team', id: 'a.other' }))).toContain('theme-a.theme');
  });

  it('a person holds what that person did', async () => {
    const events = await ask({ kind: 'person', id: 'b.p3' });
    expect(events.length).toBeGreaterThan(3);
    expect(events.every(({ actor }) => actor.kind === 'person' && actor.personId === 'b.p3')).toBe(true);
  });

  it('an institution holds everything that it owns, but nobody’s answers', async () => {
    const events = await ask({ kind: 'institution', id: 'a.institution' });
    const own = all.filter((event) => event.institutionId === 'a.institution');
    expect(events).toEqual(own.filter((event) => event.type !== 'AppraisalAnswered'));
    expect(own.length).toBeGreaterThan(events.length);
  });
});

describe('a scope of whole streams', () => {
  it.each([
    { kind: 'programme', id: 'a.programme' },
    { kind: 'team', id: 'a.team' },
    { kind: 'team', id: 'b.other' },
    { kind: 'streams', streams: ['team-a.team', 'theme-b.theme', 'team-nowhere'] },
  ] satisfies HistoryScope[])(
    'holds the events of its history, and of no other: $kind $id',
    async (scope) => {
      for (const known of [all.length / 4, all.length]) {
        const ends = (await wholeStreamsOf(pool, scope, known)) ?? [];
        const wanted = ends.map(({ stream }) => ({ stream, beyond: 0 }));
        const events = (await eventsBeyond(pool, wanted, 1000))
          .filter(({ position, private: isPrivate }) => position <= known && !isPrivate)
          .map(({ event }) => event)
          .sort((a, b) => a.position - b.position);
        expect(events).toEqual(await ask(scope, { knownPosition: known }));
        for (const { stream, lastPosition } of ends)
          expect(lastPosition).toBe(all.findLast((event) => event.stream === stream)?.position);
      }
    },
  );

  it('is read on from where it was read', async () => {
    const own = all.filter(({ stream }) => stream === 'team-a.team').map(({ position }) => position);
    const beyond = own[1] ?? 0;
    const events = await eventsBeyond(pool, [{ stream: 'team-a.team', beyond }], 1000);
    expect(events.map(({ position }) => position).sort((a, b) => a - b)).toEqual(own.slice(2));
    expect(own.length).toBeGreaterThan(2);
    expect(await eventsBeyond(pool, [{ stream: 'team-a.team', beyond: 0 }], 1)).toHaveLength(1);
  });

  it('is none where a stream has a part in it, or where it is everything', async () => {
    for (const kind of ['person', 'institution'] as const)
      expect(await wholeStreamsOf(pool, { kind, id: 'a.p1' }, 1000)).toBeNull();
  });
});

describe('a private answer', () => {
  const answers = () => all.filter((event) => event.type === 'AppraisalAnswered');

  it('is met by its author only, and its payload by nobody', async () => {
    const [answer] = answers();
    const author = answer?.actor.kind === 'person' ? answer.actor.personId : '';
    const [met] = await eventsByIds(pool, 1000, [answer?.id ?? ''], author);
    expect(met).toMatchObject({ private: true, event: { type: 'AppraisalAnswered', data: {} } });
    expect(await eventsByIds(pool, 1000, [answer?.id ?? ''], 'somebody')).toEqual([]);
    expect(await eventsByIds(pool, 1000, [answer?.id ?? ''])).toEqual([]);
  });

  it('is nowhere in the read model', async () => {
    const scores = answers().map((event) => JSON.stringify(event.data));
    expect(scores.length).toBeGreaterThan(0);
    const { rows } = await pool.query(`SELECT rest FROM ${LIVE}.event_index WHERE rest LIKE '%scores%'`);
    expect(rows).toEqual([]);
  });
});

describe('a page of history', () => {
  const scope = { kind: 'institution', id: 'a.institution' } satisfies HistoryScope;

  it.each([
    ['recorded', 'forwards'],
    ['recorded', 'backwards'],
    ['effective', 'forwards'],
    ['effective', 'backwards'],
  ] as const)('follows the one before it in order %s, %s', async (order, direction) => {
    const whole = await eventsOfScope(pool, { scope, knownPosition: 1000, limit: 500, order, direction });
    expect(whole.more).toBe(false);
    const paged: typeof whole.events = [];
    for (;;) {
      const last = paged.at(-1);
      const page = await eventsOfScope(pool, {
        ...{ scope, knownPosition: 1000, limit: 7, order, direction },
        ...(last && { after: last }),
      });
      paged.push(...page.events);
      if (!page.more) break;
    }
    expect(paged).toEqual(whole.events);
    expect(await countEventsOfScope(pool, { scope, knownPosition: 1000 })).toBe(paged.length);
    const keys = paged.map(({ effectiveAt, position }) =>
      order === 'recorded'
        ? String(position).padStart(9, '0')
        : `${effectiveAt} ${String(position).padStart(9, '0')}`,
    );
    expect(keys).toEqual(direction === 'forwards' ? keys.toSorted() : keys.toSorted().reverse());
  });

  it('holds what passes every filter and was known', async () => {
    const until = '2024-08-20T00:00:00.000Z';
    const found = await ask(scope, {
      knownPosition: 40,
      filter: { words: ['team', 'trainingNeed'], effectiveUntil: until, actors: ['a.p0', 'a.p1'] },
    });
    const expected = all.filter(
      (event) =>
        event.position <= 40 &&
        /^(team|trainingNeed)-a/.test(event.stream) &&
        event.effectiveAt < until &&
        event.actor.kind === 'person' &&
        ['a.p0', 'a.p1'].includes(event.actor.personId),
    );
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds what corrects an event', async () => {
    const correction = all.find((event) => event.corrects);
    const found = await ask(scope, { filter: { correcting: [correction?.corrects?.eventId ?? ''] } });
    expect(found).toEqual([correction]);
  });

  it('names the streams of a scope in order of their beginning', async () => {
    const streams = await streamsOfScope(pool, scope, 3);
    expect(streams).toEqual(all.slice(0, 3).map((event) => event.stream));
  });
});
