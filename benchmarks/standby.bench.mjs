// What a synchronous standby costs an append: a primary and a real streaming standby (pg_basebackup) on this machine,
// with a proxy on the line between them that holds everything up for a while in each direction. `synchronous_commit` is
// on, so that an append is acknowledged once the standby, too, has it on disk. Needs PostgreSQL's own programs
// (pg_basebackup is not in the embedded server): on PATH, or in /usr/lib/postgresql/*/bin. The figure is the time of an
// append by a lone writer with the standby 20 ms away (round trip); the other figures are told on the way.
import { randomUUID } from 'node:crypto';
import { summarise } from './summarise.mjs';
import { delayedLine } from './standby/delayed-line.mjs';
import { findServerPrograms, startPair } from './standby/pair.mjs';

/** Round trips between primary and standby, in milliseconds; null: no standby is waited for. */
const DISTANCES = [null, 0, 5, 20];
const WRITERS = [1, 32];
/** How long each figure is measured, in milliseconds. */
const SPAN = 2000;

/** @param {string} id */
const event = (id) => ({
  id,
  type: 'NeedProposed',
  schemaVersion: 1,
  institutionId: 'inst-1',
  actor: /** @type {const} */ ({ kind: 'policy', name: 'benchmark' }),
  capacity: null,
  effectiveAt: '2025-02-01T00:00:00.000Z',
  commandId: id,
  commandDigest: '0'.repeat(64),
  causationId: null,
  correlationId: id,
  data: { text: 'x'.repeat(1000) },
});

/**
 * @param {import('@traject/event-store-postgres').PostgresEventStore} store
 * @param {number} writers
 */
async function measure(store, writers) {
  const begin = performance.now();
  /** @type {number[]} */
  const times = [];
  const write = async () => {
    while (performance.now() - begin < SPAN) {
      const since = performance.now();
      const id = randomUUID();
      const outcome = await store.append({
        stream: `need-${id}`,
        expected: 'no-stream',
        events: [event(id)],
      });
      if (outcome.kind !== 'appended') throw new Error(`the append ended as ${outcome.kind}`);
      times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  const perSecond = Math.round((1000 * times.length) / (performance.now() - begin));
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)] ?? NaN, perSecond };
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 5, log }) {
  const { migrateLog, PostgresEventStore } = await import('@traject/event-store-postgres');
  const { default: pg } = await import('pg');
  const programs = findServerPrograms();
  const line = await delayedLine();
  const pair = await startPair(programs, line);
  const pool = new pg.Pool({ connectionString: pair.url, max: 1 });
  const store = new PostgresEventStore({ connectionString: pair.url });
  try {
    const { rows } = await pool.query("select version(), current_setting('fsync') as fsync");
    log(`${rows[0].version.split(' on ')[0]}, fsync ${rows[0].fsync}, synchronous_commit on, 1 KB events`);
    await migrateLog(pool);
    /** @type {Map<string, { ms: number[], perSecond: number[] }>} */
    const figures = new Map();
    for (let round = 0; round < rounds; round += 1) {
      for (const distance of DISTANCES) {
        line.delay((distance ?? 0) / 2);
        await pair.waitFor(distance === null ? '' : 'standby');
        for (const writers of WRITERS) {
          const { ms, perSecond } = await measure(store, writers);
          const name = `${distance === null ? 'no standby' : `standby at ${distance} ms`}, ${writers} writers`;
          const kept = figures.get(name) ?? { ms: [], perSecond: [] };
          figures.set(name, { ms: [...kept.ms, ms], perSecond: [...kept.perSecond, perSecond] });
        }
      }
      log(`round ${round + 1} of ${rounds}`);
    }
    for (const [name, { ms, perSecond }] of figures) {
      const [time, rate] = [summarise(ms), summarise(perSecond)];
      log(
        `${name.padEnd(28)} ${String(time.ours).padStart(7)} ms (${time.spread.min} to ${time.spread.max}), ` +
          `${String(rate.ours).padStart(6)} appends/s (${rate.spread.min} to ${rate.spread.max})`,
      );
    }
    return {
      name: 'standby',
      unit: 'ms',
      ...summarise(figures.get('standby at 20 ms, 1 writers')?.ms ?? []),
    };
  } finally {
    await store.close();
    await pool.end();
    await pair.stop();
    await line.close();
  }
}
