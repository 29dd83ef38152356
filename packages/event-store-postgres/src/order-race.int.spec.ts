// The race that makes other stores skip events, made on purpose: an append whose transaction stays open while others
// arrive. No sleeping and no luck: each step waits until the database says that the one before it has happened.
import type { AppendOutcome, NewEvent } from '@traject/event-store';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { append } from './append.js';
import { appendEvent, loneEventOf } from './append-event.js';
import { appendEventFunction } from './append-event-function.js';
import { appendFunction } from './append-function.js';
import { unitOf } from './append-unit.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { freshDatabase, type TestDatabase } from './testing/testing.js';

let database: TestDatabase;
let store: PostgresEventStore;
let holder: Client;
let observer: Client;

beforeEach(async () => {
  database = await freshDatabase();
  store = new PostgresEventStore({ connectionString: database.url });
  holder = new Client({ connectionString: database.url });
  observer = new Client({ connectionString: database.url });
  await Promise.all([holder.connect(), observer.connect()]);
});

afterEach(async () => {
  await Promise.all([store.close(), holder.end(), observer.end()]);
  await database.drop();
});

const requestFor = (name: string) => ({
  stream: `need-${name}`,
  expected: 'any' as const,
  events: [eventOf(name)],
});

const eventOf = (name: string): NewEvent => ({
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
});

/** Resolves when `work` has ended, or its statement waits for the append lock. */
async function endedOrWaiting(work: Promise<unknown>): Promise<'ended' | 'waiting'> {
  let ended = false;
  void work.finally(() => (ended = true));
  for (let looks = 0; looks < 10_000; looks += 1) {
    const { rows } = await observer.query<{ waiting: number }>(
      `select count(*)::integer as waiting from pg_locks join pg_database d on d.oid = database
        where locktype = 'advisory' and not granted and d.datname = current_database()`,
    );
    if (rows[0]?.waiting === 1) return 'waiting';
    if (ended) return 'ended';
  }
  throw new Error('it neither ends nor waits for the lock');
}

const positionOf = (outcome: AppendOutcome) =>
  outcome.kind === 'appended' ? outcome.events[0]?.position : outcome.kind;

/** A live subscriber, and what it has received. */
async function subscriber() {
  const received: string[] = [];
  const messages = store.subscribe({ after: 0 })[Symbol.asyncIterator]();
  expect(await messages.next()).toMatchObject({ value: { kind: 'live' } });
  return {
    received,
    until: async (name: string) => {
      while (received.at(-1) !== `need-${name}`) {
        const { value } = await messages.next();
        if (value?.kind === 'event') received.push(value.event.stream);
      }
    },
  };
}

/** How "first" comes in: as one of several units, or as one event alone. Those that arrive come in alone. */
type WayIn = 'units' | 'event';

async function appendHeld(way: WayIn) {
  const clock = '2025-03-01T09:00:00.000Z';
  const unit = unitOf([requestFor('first')]);
  const lone = 'kind' in unit ? null : loneEventOf([unit]);
  if (way === 'event' && lone) await appendEvent(holder, lone, clock);
  else await append(holder, [requestFor('first')], { clock });
}

/** "first" is held open, "second" arrives, "first" ends as `ending` says, "third" follows. */
async function race(ending: 'commit' | 'rollback', way: WayIn) {
  const { received, until } = await subscriber();
  await holder.query('begin');
  await appendHeld(way);
  const arriving = store.append(requestFor('second'));
  const meanwhile = await endedOrWaiting(arriving);
  // Whoever reads now must not see a position whose predecessor may still come.
  const visible = (await store.head()).position;
  if (meanwhile === 'ended') await until('second');
  await holder.query(ending);
  const second = positionOf(await arriving);
  const third = positionOf(await store.append(requestFor('third')));
  await until('third');
  return { meanwhile, visible, second, third, received };
}

describe.each<WayIn>(['units', 'event'])('an append held open (by %s) while another arrives', (way) => {
  it('makes it wait, so that no reader sees a later position before an earlier one', async () => {
    expect(await race('commit', way)).toEqual({
      meanwhile: 'waiting',
      visible: 0,
      second: 2,
      third: 3,
      received: ['need-first', 'need-second', 'need-third'],
    });
  });

  it('leaves no gap when it is rolled back', async () => {
    expect(await race('rollback', way)).toEqual({
      meanwhile: 'waiting',
      visible: 0,
      second: 1,
      third: 2,
      received: ['need-second', 'need-third'],
    });
  });

  it('would be skipped by every subscriber if positions came from a sequence: the test above would fail', async () => {
    await takePositionsFromASequence();
    const result = await race('commit', way);
    expect(result).toMatchObject({ meanwhile: 'ended', visible: 2 });
    // The event was acknowledged, lies in the log, and never arrived.
    expect(result.received).toEqual(['need-second', 'need-third']);
    expect(await store.readStream('need-first')).toHaveLength(1);
  });

  it('would leave a gap when rolled back if positions came from a sequence: the test above would fail', async () => {
    await takePositionsFromASequence();
    expect(await race('rollback', way)).toMatchObject({ second: 2, third: 3 });
  });
});

/** Replaces the append functions by what most event stores do: no lock, and `nextval`. */
async function takePositionsFromASequence() {
  const unlocked = (sql: string, from: string, to: string) => {
    expect(sql).toContain(from);
    return sql
      .replace('create function', 'create or replace function')
      .replace(/(perform|nothing :=) pg_advisory_xact_lock\(\d+\);/, '')
      .replace(from, to);
  };
  const sequence = `nextval('traject_log.sabotage')`;
  await observer.query(`create sequence traject_log.sabotage;
    ${unlocked(appendFunction, 'last_position := coalesce(last_position, 0);', `last_position := ${sequence} - 1;`)}
    ${unlocked(appendEventFunction, 'coalesce(last.position, 0) + 1', sequence)}`);
}
