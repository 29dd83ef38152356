// Several processes on one log, each with many writers: what they acknowledge is there, in one order without a gap.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childProgram, type ChildProgram } from './testing/child-program.js';
import { freshDatabase } from './testing/testing.js';
import { PostgresEventStore } from './postgres-event-store.js';

const WRITERS = 8;
const APPENDS = 25;
/** Events of each append. */
const EVENTS = 2;

let writing: ChildProgram;
let holding: ChildProgram;

beforeAll(async () => {
  const program = (name: string) => childProgram(new URL(`./testing/${name}.program.ts`, import.meta.url));
  [writing, holding] = await Promise.all([program('many-writers'), program('holding')]);
});

afterAll(async () => {
  await Promise.all([writing.remove(), holding.remove()]);
});

describe('positions are dense and in the order of commits', () => {
  it.each([1, 2, 4])('with %d processes', async (processes) => {
    const database = await freshDatabase();
    const observer = new Client({ connectionString: database.url });
    await observer.connect();
    const children = Array.from({ length: processes }, () =>
      writing.start(database.url, String(WRITERS), String(APPENDS)),
    );
    // A reader that goes on from the head it saw: it meets every position once, or the order would be a lie.
    const store = new PostgresEventStore({ connectionString: database.url });
    const expected = processes * WRITERS * APPENDS * EVENTS;
    const ending = new AbortController();
    let read = 0;
    for await (const message of store.subscribe({ after: 0, signal: ending.signal })) {
      if (message.kind === 'live') continue;
      read += 1;
      expect(message.event.position).toBe(read);
      if (read === expected) ending.abort();
    }
    await Promise.all(children.map((child) => child.printed(WRITERS * APPENDS)));
    const kinds = children.flatMap(({ lines }) => lines.map((line) => line.split(' ')[0]));
    expect(new Set(kinds)).toEqual(new Set(['appended']));
    const { rows } = await observer.query(
      `select count(*)::integer as events, max(position)::integer as last, count(distinct command_id)::integer as commands,
          bool_or(recorded_at < before) as time_fell, bool_or(revision <> place) as revision_off
        from (select *, lag(recorded_at) over (order by position) as before,
          row_number() over (partition by stream order by position) - 1 as place from traject_log.event) log`,
    );
    const commands = expected / EVENTS;
    expect(rows).toEqual([
      { events: expected, last: expected, commands, time_fell: false, revision_off: false },
    ]);
    await Promise.all([store.close(), observer.end()]);
    await database.drop();
  });
});

describe('a process that freezes in the middle of an append', () => {
  it('is ended by the server, keeps nothing, and the others go on', async () => {
    const database = await freshDatabase();
    const child = holding.start(database.url, '1000');
    await child.printed(1);
    child.freeze();
    const store = new PostgresEventStore({
      connectionString: database.url,
      now: () => '2025-03-01T09:00:00.000Z',
    });
    // Several at once, so that they are folded while they wait.
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        store.append({
          stream: `need-${name}`,
          expected: 'no-stream',
          events: [
            {
              id: `event-${name}`,
              type: 'NeedRaised',
              schemaVersion: 1,
              institutionId: 'inst-1',
              actor: { kind: 'policy', name: 'test' },
              capacity: null,
              effectiveAt: '2025-01-01T00:00:00.000Z',
              commandId: `command-${name}`,
              commandDigest: '0'.repeat(64),
              causationId: null,
              correlationId: 'c-1',
              data: {},
            },
          ],
        }),
      ),
    );
    expect(outcomes).toMatchObject(
      [1, 2, 3].map((position) => ({ kind: 'appended', events: [{ position }] })),
    );
    expect(await store.readCommand('command-held')).toEqual([]);
    await child.kill();
    await store.close();
    await database.drop();
  });
});
