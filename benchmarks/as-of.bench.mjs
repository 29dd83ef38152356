// Lists of a team and of a programme as they were on random clocks (ours) and as they are now (peer), asked of the read
// model in turn: the 95th percentile of one list, at 10^6 events. Beside it the same at 10^4 events.
import { agreementsOfProgrammes, membersOfTeams, needsOfTeams } from '@traject/read-model';
import pg from 'pg';
import { query, withGeneratedDatabases } from './generated-database.mjs';

const SMALL = 10_000;
const BIG = 1_000_000;
const WARM_UP = 300;

/** @param {readonly number[]} times @param {number} share */
function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? NaN) * 1000) / 1000;
}

/**
 * Asks `rounds` lists on random clocks and as many live ones, in turn.
 * @param {string} url
 * @param {number} rounds
 * @returns {Promise<{ asOf: number[], live: number[] }>} milliseconds
 */
async function ask(url, rounds) {
  const [span] = await query(
    url,
    'SELECT max(position) AS head, min(effective_at) AS first, max(effective_at) AS last FROM traject_read.event_index',
  );
  const ids = await query(
    url,
    `SELECT (SELECT array_agg(DISTINCT team_id) FROM traject_read.team) AS teams,
            (SELECT array_agg(DISTINCT programme_id) FROM traject_read.programme) AS programmes`,
  );
  const { teams, programmes } = ids[0];
  const head = Number(span.head);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const one = (/** @type {string[]} */ list) => [list[Math.floor(Math.random() * list.length)] ?? ''];
  const questions = [
    (/** @type {import('@traject/read-model').ReadClocks} */ clocks) =>
      needsOfTeams(pool, clocks, one(teams)),
    (/** @type {import('@traject/read-model').ReadClocks} */ clocks) =>
      membersOfTeams(pool, clocks, one(teams)),
    (/** @type {import('@traject/read-model').ReadClocks} */ clocks) =>
      agreementsOfProgrammes(pool, clocks, one(programmes)),
  ];
  const timed = async (/** @type {number} */ number, /** @type {boolean} */ live) => {
    const at = span.first.getTime() + Math.random() * (span.last.getTime() - span.first.getTime());
    const clocks = live
      ? { validAt: span.last.toISOString(), knownPosition: head }
      : { validAt: new Date(at).toISOString(), knownPosition: 1 + Math.floor(Math.random() * head) };
    const begin = performance.now();
    await questions[number % questions.length]?.(clocks);
    return performance.now() - begin;
  };
  /** @type {{ asOf: number[], live: number[] }} */
  const times = { asOf: [], live: [] };
  for (let number = -WARM_UP; number < rounds; number += 1) {
    const [asOf, live] = [await timed(number + WARM_UP, false), await timed(number + WARM_UP, true)];
    if (number < 0) continue;
    times.asOf.push(asOf);
    times.live.push(live);
  }
  await pool.end();
  return times;
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 3000, events: most = BIG, log }) {
  return withGeneratedDatabases(async (make) => {
    const measure = async (/** @type {number} */ events) => {
      log(`making a log of ${events} events and its tables …`);
      const times = await ask(await make(events), rounds);
      const [asOf, live] = [percentile(times.asOf, 0.95), percentile(times.live, 0.95)];
      log(`${events} events: p95 as of random clocks ${asOf} ms, live ${live} ms`);
      return { ...times, p95: asOf, live95: live };
    };
    const small = await measure(SMALL);
    const big = await measure(most);
    return {
      name: 'as-of',
      unit: 'ms',
      ours: big.p95,
      peer: big.live95,
      ratio: Math.round((big.p95 / big.live95) * 100) / 100,
      rounds,
      spread: { min: percentile(big.asOf, 0.01), max: percentile(big.asOf, 0.99) },
      beside: {
        [`ms as of at ${SMALL}`]: small.p95,
        [`ms live at ${SMALL}`]: small.live95,
        [`ratio to ${SMALL} events`]: Math.round((big.p95 / small.p95) * 100) / 100,
      },
    };
  });
}
