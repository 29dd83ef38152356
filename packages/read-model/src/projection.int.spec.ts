// For random histories and random clocks, the tables say what the kernel says, and what a brute force says.
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { addDays, dateOf, startOfDay, type Instant, type Recorded } from '@traject/domain';
import type { EventCodec, StoredEvent } from '@traject/event-store';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgedMeasurements } from './measurement/queries.js';
import { EventProjector } from './project-events.js';
import { atClocks, columnsOf, readRow } from './query.js';
import { LIVE, prepareReadModel } from './schema.js';
import type { Table } from './table.js';
import { bruteForce } from './testing/oracle.js';
import { anyAct } from './testing/any-act.js';
import { courseOf, courseWords } from './testing/course.js';
import { HARD, historyOf, type Hard } from './testing/random-history.js';
import type { Row } from './row.js';
import type { WordRows } from './word-rows.js';
import { rowsByWord, wordTables } from './word-tables.js';

/** How many histories begin with the course of each word. */
const HISTORIES = 6;
const codec: Pick<EventCodec, 'decode'> = { decode: (event: StoredEvent): Recorded => event };

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await prepareReadModel(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const number = (max: number) => fc.integer({ min: 0, max });
const DAY = 86_400_000;
const question = fc.record({
  pick: number(1000),
  shift: fc.constantFrom(-1, 0, 0, 1, DAY, 40 * DAY),
  known: fc.oneof(number(1000), fc.constant(null)),
});
/**
 * A history that begins with the course of the words at `places`. What follows comes late and corrects, in streams of
 * these words as often as in any other.
 */
const storyOf = (places: readonly number[]) => {
  const own = fc.tuple(anyAct, fc.constantFrom(...places)).map(([act, word]) => ({ ...act, word }));
  const mixed = fc.array(fc.oneof(anyAct, own), { minLength: 12, maxLength: 39, size: 'max' });
  return fc.record({
    acts: fc.tuple(courseOf(places), mixed).map(([course, others]) => [...course, ...others]),
    batch: fc.integer({ min: 1, max: 20 }),
    questions: fc.array(question, { minLength: 4, maxLength: 6 }),
  });
};
/** Judging a measurement by a norm and a version in force takes all three: none of them goes through its course alone. */
const judging = ['kpiDefinition', 'kpiAgreement', 'measurement'].map((name) =>
  courseWords.findIndex(({ word }) => word === name),
);
const stories = courseWords.map((_, place) => storyOf(judging.includes(place) ? judging : [place]));

type Found = { stream: string; text: string };

/** One text per row, whatever the order of keys, so that rows of three origins compare. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, canonical(inner)]),
        )
      : value;
const textOf = (table: Table, values: Record<string, unknown>) =>
  `${table.name} ${JSON.stringify(canonical(values))}`;
/** Equal rows are one row: only histories that no decider would allow have them twice. */
const sorted = (rows: Found[]) => [...new Set(rows.map(({ stream, text }) => `${stream} ${text}`))].sort();

async function tablesAt(streams: string[], asOf: Instant, known: number): Promise<string[]> {
  const found: Found[] = [];
  for (const table of wordTables) {
    const { rows } = await pool.query(
      `SELECT ${columnsOf(table)} FROM ${LIVE}.${table.name} t WHERE ${atClocks('t')} AND t.stream = ANY ($3)`,
      [asOf, known, streams],
    );
    for (const raw of rows) {
      const held: Record<string, unknown> = readRow(table, raw);
      const values = Object.fromEntries(Object.keys(table.columns).map((name) => [name, held[name]]));
      found.push({ stream: String(held['stream']), text: textOf(table, values) });
    }
  }
  return sorted(found);
}

const foldedAt = (
  streams: Map<string, Recorded[]>,
  rowsOf: (rows: WordRows, events: Recorded[]) => Row[],
): string[] =>
  sorted(
    [...streams].flatMap(([stream, events]) => {
      const rows = rowsByWord.get(stream.split('-')[0] ?? '');
      return rows
        ? rowsOf(rows, events).map(({ table, values }) => ({ stream, text: textOf(table, values) }))
        : [];
    }),
  );

/** Measurement, norm and version joined by hand over folded rows. */
function joinedAt(streams: Map<string, Recorded[]>, asOf: Instant, known: number): string[] {
  const all = [...streams].flatMap(
    ([stream, events]) =>
      rowsByWord.get(stream.split('-')[0] ?? '')?.at(events, { asOf, known }, bruteForce) ?? [],
  );
  const of = (name: string) => all.filter((row) => row.table.name === name).map((row) => row.values);
  const text = (value: unknown) => String(value);
  return of('measurement')
    .map((measurement) => {
      const at = text(measurement['judgedAt']);
      const on = dateOf(at);
      const inside = (row: Record<string, unknown>) =>
        text(row['periodFrom']) <= on && (row['periodUntil'] === null || on < text(row['periodUntil']));
      const [norm] = of('norm')
        .filter((row) => (row['level'] === null || row['level'] === measurement['level']) && inside(row))
        .sort((a, b) => (text(a['periodFrom']) < text(b['periodFrom']) ? 1 : -1));
      const versions = of('kpi_version')
        .filter((row) => row['inForceFrom'] !== null && text(row['inForceFrom']) <= at && inside(row))
        .sort((a, b) => (text(a['inForceFrom']) < text(b['inForceFrom']) ? 1 : -1));
      return `${text(measurement['measurementId'])} ${text(norm?.['periodFrom'])} ${text(versions[0]?.['inForceFrom'])}`;
    })
    .sort();
}

describe('the tables', () => {
  it(`say what kernel and brute force say, on any clocks, for ${HISTORIES} random histories of each word`, async () => {
    const seen = new Map<Hard | 'boundary' | 'join', number>();
    const count = (what: Hard | 'boundary' | 'join') => seen.set(what, (seen.get(what) ?? 0) + 1);
    let head = 0;
    let histories = 0;
    const seed = Number(process.env['TRAJECT_SEED']);

    const holds = (story: (typeof stories)[number]) =>
      fc.asyncProperty(story, async ({ acts, batch, questions }) => {
        histories += 1;
        const prefix = `h${histories}.`;
        const { events, hard } = historyOf(acts, { prefix, kpi: `K${histories}` }, head);
        const streams = new Map<string, Recorded[]>();
        for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
        const store = {
          readStream: async (stream: string, { limit = 0 } = {}) =>
            (streams.get(stream) ?? []).slice(0, limit),
        };
        const options = { pool, store, codec, schema: LIVE, words: rowsByWord } as const;
        const before = head;
        // Two projectors in turn: the second one has to find in the tables what the first one wrote.
        const projectors = [new EventProjector(options), new EventProjector(options)];
        for (let from = 0; from < events.length; from += batch) {
          const run = events.slice(from, from + batch);
          expect(await projectors[from % 2]?.project(run, head)).toBeNull();
          head = run.at(-1)?.position ?? head;
        }
        for (const form of hard) count(form);

        for (const { pick, shift, known: k } of questions) {
          const about = events[pick % events.length];
          if (!about) continue;
          const known = before + (k === null ? events.length : k % (events.length + 1));
          const day = startOfDay(addDays(dateOf(about.effectiveAt), pick % 3));
          const base = pick % 2 === 0 ? about.effectiveAt : day;
          if (base === day && shift === 0) count('boundary');
          const asOf = new Date(Date.parse(base) + shift).toISOString();
          const tables = await tablesAt([...streams.keys()], asOf, known);
          expect(tables).toEqual(foldedAt(streams, (rows, own) => rows.at(own, { asOf, known })));
          expect(tables).toEqual(foldedAt(streams, (rows, own) => rows.at(own, { asOf, known }, bruteForce)));

          const judged = await judgedMeasurements(pool, { validAt: asOf, knownPosition: known }, [
            `${prefix}team`,
          ]);
          const joins = judged
            .map(
              (row) =>
                `${row.measurementId} ${row.normFrom ?? 'undefined'} ${row.inForceFrom ?? 'undefined'}`,
            )
            .sort();
          expect(joins).toEqual(joinedAt(streams, asOf, known));
          if (judged.some((row) => row.normFrom !== null && row.inForceFrom !== null)) count('join');
        }
      });
    for (const [place, story] of stories.entries())
      await fc.assert(holds(story), { numRuns: HISTORIES, seed: seed + place, endOnFailure: false });

    const missing = [...HARD, 'boundary' as const, 'join' as const].filter((what) => !seen.has(what));
    process.stdout.write(
      `projection property: ${histories} histories, ${head} events, ${JSON.stringify([...seen])}\n`,
    );
    expect(missing).toEqual([]);
    // Words without events of their own in these histories; their rows are a plain copy of one event.
    const plain = [
      'college',
      'delivery',
      'institution',
      'programme_partner',
      'team_crebo',
      'team_provider_unit',
    ];
    // Whatever clocks were drawn: every other table held rows that the comparisons above could have met.
    const filled = new Set<string>();
    for (const { name } of wordTables) {
      const { rowCount } = await pool.query(`SELECT 1 FROM ${LIVE}.${name} LIMIT 1`);
      if (rowCount === 1) filled.add(name);
    }
    const tables = wordTables.map((table) => table.name).filter((name) => !plain.includes(name));
    expect(tables.filter((name) => !filled.has(name))).toEqual([]);
  }, 300_000);
});
