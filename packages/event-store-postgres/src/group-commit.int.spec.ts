// Writes of one moment in one call: the lock is held while they arrive, so that they wait for each other for certain.
import type { AppendOutcome, AppendRequest, Expected, NewEvent } from '@traject/event-store';
import { Client, Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APPEND_LOCK } from './append-function.js';
import { unitOf, type AppendUnit } from './append-unit.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { freshDatabase, type TestDatabase } from './testing/testing.js';
import { writeUnits, type UnitWriter } from './write-units.js';

const NOW = '2025-03-01T09:00:00.000Z';
let database: TestDatabase;
let store: PostgresEventStore;
let observer: Client;

beforeEach(async () => {
  database = await freshDatabase();
  store = new PostgresEventStore({ connectionString: database.url, now: () => NOW });
  observer = new Client({ connectionString: database.url });
  await observer.connect();
});

afterEach(async () => {
  await Promise.all([store.close(), observer.end()]);
  await database.drop();
});

const eventOf = (name: string, over: Partial<NewEvent> = {}): NewEvent => ({
  id: `event-${name}`,
  type: 'NeedRaised',
  schemaVersion: 1,
  institutionId: 'inst-1',
  actor: { kind: 'policy', name: 'test' },
  capacity: null,
  effectiveAt: NOW,
  commandId: `command-${name}`,
  commandDigest: '0'.repeat(64),
  causationId: null,
  correlationId: 'c-1',
  data: { name },
  ...over,
});

const request = (name: string, expected: Expected = 'any', over?: Partial<NewEvent>): AppendRequest => ({
  stream: `need-${name}`,
  expected,
  events: [eventOf(name, over)],
});

/** What an append came to, in short. */
const told = async (append: Promise<AppendOutcome>): Promise<string> => {
  try {
    const outcome = await append;
    if (outcome.kind !== 'appended') return outcome.kind;
    return `appended ${outcome.events.map(({ position }) => position).join(' ')}`;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

/** Starts appends while the lock is held, lets go once they wait for it, and gives what each came to. */
async function together(appends: () => Promise<AppendOutcome>[]): Promise<string[]> {
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock($1)', [APPEND_LOCK]);
  const outcomes = appends().map(told);
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await observer.query<{ waiting: number }>(
      `select count(*)::integer as waiting from pg_locks join pg_database d on d.oid = database
        where locktype = 'advisory' and not granted and d.datname = current_database()`,
    );
    waiting = rows[0]?.waiting ?? 0;
  }
  await holder.query('commit');
  await holder.end();
  return Promise.all(outcomes);
}

/** How many transactions recorded the log, and whether its positions are 1 to N. */
async function logState(): Promise<{ commits: number; events: number; dense: boolean }> {
  const { rows } = await observer.query<{ commits: number; events: number; dense: boolean }>(
    `select count(distinct xmin::text)::integer as commits, count(*)::integer as events,
      coalesce(max(position), 0) = count(*) as dense from traject_log.event`,
  );
  const [state] = rows;
  if (!state) throw new Error('an aggregate has one row');
  return state;
}

describe('writes of one moment', () => {
  it('share one commit, each at its own position', async () => {
    const outcomes = await together(() =>
      Array.from({ length: 40 }, (_, n) => store.append(request(`n${n}`))),
    );
    expect(outcomes).toEqual(Array.from({ length: 40 }, (_, n) => `appended ${n + 1}`));
    expect(await logState()).toEqual({ commits: 1, events: 40, dense: true });
  });

  it('keep their own outcomes: what is refused takes no position and hurts nobody', async () => {
    await store.append(request('known'));
    const outcomes = await together(() => [
      store.append(request('a', 'no-stream')),
      store.append(request('b', 'exists')),
      store.append(request('known')),
      store.appendMany([request('c', 'no-stream'), request('d', 'no-stream')]),
      store.appendMany([request('e', 'no-stream'), request('f', 3)]),
      store.append(request('g', 'any', { data: { fill: 'x'.repeat(900_000) } })),
      store.append(request('h', 'any')),
    ]);
    expect(outcomes).toEqual([
      'appended 2',
      'conflict',
      'duplicate',
      'appended 3 4',
      'conflict',
      'too-large',
      'appended 5',
    ]);
    expect(await store.readStream('need-e')).toEqual([]);
    expect(await logState()).toEqual({ commits: 2, events: 5, dense: true });
  });

  it('name in a conflict the request of the unit that failed', async () => {
    await store.append(request('b'));
    const [, conflict] = await Promise.all([
      store.append(request('a')),
      store.appendMany([
        request('c', 'no-stream'),
        { ...request('b', 7), events: [eventOf('again')] },
        request('d', 'exists'),
      ]),
    ]);
    expect(conflict).toEqual({ kind: 'conflict', stream: 'need-b', expected: 7, actual: 0 });
  });

  it.each([
    { spoilt: 'an event id of another command', over: { id: 'event-known' }, code: 'EVENT_ID_REUSED' },
    { spoilt: 'a character that text cannot hold', over: { type: 'Need\u0000Raised' }, code: '22021' },
    { spoilt: 'a name too long for an index', over: { type: longText() }, code: '54000' },
  ])('are recorded although one holds $spoilt', async ({ over, code }) => {
    await store.append(request('known'));
    const outcomes = await together(() => [
      store.append(request('a')),
      store.append(request('spoilt', 'any', over)),
      store.append(request('b')),
    ]);
    expect(outcomes).toEqual(['appended 2', code, 'appended 3']);
    expect(await logState()).toMatchObject({ events: 3, dense: true });
  });

  it('on one stream take their turns, and exactly one of those that expect the same goes on', async () => {
    const outcomes = await together(() =>
      Array.from({ length: 10 }, (_, n) =>
        store.append({ ...request('same', 'no-stream'), events: [eventOf(`n${n}`)] }),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['appended 1', ...Array.from({ length: 9 }, () => 'conflict')]);
  });
});

describe('waiting for others', () => {
  it('ends as busy when an exclusive session lasts for longer than an append has patience', async () => {
    const impatient = new PostgresEventStore({ connectionString: database.url, patience: 1000 });
    await store.exclusively(async (session) => {
      await session.append(request('session'), NOW);
      const outcomes = await Promise.all(['a', 'b', 'c'].map((name) => impatient.append(request(name))));
      expect(outcomes).toMatchObject([{ kind: 'busy' }, { kind: 'busy' }, { kind: 'busy' }]);
    });
    expect(await told(impatient.append(request('a')))).toBe('appended 2');
    await impatient.close();
    expect(await logState()).toMatchObject({ events: 2, dense: true });
  });

  it('is over before a store is closed: what was taken has its answer and is recorded', async () => {
    const closing = new PostgresEventStore({ connectionString: database.url });
    const appends = Array.from({ length: 30 }, (_, n) =>
      told(closing.append(request(`n${n % 3}`, 'any', over(n)))),
    );
    await closing.close();
    expect((await Promise.all(appends)).every((outcome) => outcome.startsWith('appended'))).toBe(true);
    expect(await logState()).toMatchObject({ events: 30, dense: true });
  });
});

describe('a connection that is lost in the middle of a call', () => {
  let pool: Pool;

  beforeEach(() => {
    pool = new Pool({ connectionString: database.url, max: 2 });
  });

  afterEach(() => pool.end());

  /** A writer whose first call loses its connection, before or after the server has carried it out. */
  const losing = (
    when: 'after' | 'before',
    lost: () => Promise<unknown> = async () => undefined,
  ): UnitWriter => {
    let first = true;
    return {
      now: () => NOW,
      busy: () => ({ kind: 'busy', waiting: 0, maximum: 0 }),
      deadline: 60_000,
      pooler: false,
      pool: {
        connect: async () => {
          const client = await pool.connect();
          if (!first) return client;
          first = false;
          return {
            query: async (statement) => {
              if (when === 'after') await client.query(statement);
              await lost();
              throw new Error('Connection terminated unexpectedly');
            },
            release: (destroy) => client.release(destroy),
          };
        },
      },
    };
  };
  const units = (...requests: AppendRequest[]): AppendUnit[] =>
    requests.map((each) => {
      const unit = unitOf([each]);
      if ('kind' in unit) throw new Error('small enough');
      return unit;
    });

  it.each(['after', 'before'] as const)(
    'is made again, and tells what the first attempt recorded as recorded now (%s the commit)',
    async (when) => {
      const given = units(request('a'), request('b', 'no-stream'), request('c', 4));
      const outcomes = await writeUnits(losing(when), given);
      expect(outcomes).toMatchObject([
        { kind: 'appended', events: [{ position: 1, data: { name: 'a' } }] },
        { kind: 'appended', events: [{ position: 2, revision: 0 }] },
        { kind: 'conflict', actual: 'no-stream' },
      ]);
      expect(await logState()).toEqual({ commits: 1, events: 2, dense: true });
    },
  );

  it('does not call a command its own that another gave before', async () => {
    await store.append(request('a'));
    const other = { ...request('a', 'any', { data: { name: 'other' } }) };
    expect(await writeUnits(losing('after'), units(other))).toMatchObject([{ kind: 'duplicate' }]);
  });

  it('does not say conflict when it cannot know: the first attempt may still come to a stream that exists by then', async () => {
    const unit = units(request('a', 'exists'));
    expect(await writeUnits(losing('before'), unit)).toMatchObject([
      { message: expect.stringContaining('not known') },
    ]);
    expect(await logState()).toMatchObject({ events: 0 });
  });

  it('is not made again once the time for all attempts is over', async () => {
    const slow = () => new Promise((resolve) => setTimeout(resolve, 5));
    const writer = { ...losing('before', slow), deadline: 1 };
    expect(await writeUnits(writer, units(request('a')))).toMatchObject([
      { message: expect.stringContaining('not known') },
    ]);
    expect(await logState()).toMatchObject({ events: 0 });
  });

  it('does not say busy when it cannot know: the first attempt may have been recorded', async () => {
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    const lockTaken = () => holder.query('select pg_advisory_lock($1)', [APPEND_LOCK]);
    await pool.query(`alter database ${new URL(database.url).pathname.slice(1)} set lock_timeout = 200`);
    // The setting reaches new connections only.
    await pool.end();
    pool = new Pool({ connectionString: database.url, max: 2 });
    expect(await writeUnits(losing('after', lockTaken), units(request('a')))).toMatchObject([
      { message: expect.stringContaining('not known') },
    ]);
    await holder.end();
    expect(await logState()).toMatchObject({ events: 1 });
  });
});

/** Random, so that it cannot be made shorter by compression. */
function longText(): string {
  return Array.from({ length: 4000 }, () => Math.random().toString(36).slice(2, 6)).join('');
}

function over(n: number): Partial<NewEvent> {
  return { id: `event-${n}`, commandId: `command-${n}` };
}
