// How long HR of a large institution waits for the preview of an attendance list: from sending the file until the answer that
// shows its counts and the first rows. `ours` is the list of 400 rows (at most 2 s), `rows10000` that of 10,000 (at most
// 20 s). Two rows of each are wrong, and nothing is recorded.
import { randomUUID } from 'node:crypto';
import { clientOf, signInCookie } from './graphql-client.mjs';
import { withLargeInstitution } from './large-institution.mjs';
import { attendanceList, makeStudyDays } from './study-days.mjs';
import { summarise } from './summarise.mjs';

const ROWS = [400, 10_000];
const ROUNDS = 5;
const PREVIEW = `query ($id: ID!) { listImport(id: $id) {
  status accepted known refused problem rows(first: 50) { nodes { line outcome cells column reason } }
} }`;
const DISCARD = 'mutation ($id: ID!) { discardListImport(id: $id) }';

/**
 * Milliseconds until the preview of `csv` is there.
 * @param {string} origin
 * @param {string} cookie
 * @param {string} csv
 * @param {number} rows
 */
async function previewed(origin, cookie, csv, rows) {
  const id = randomUUID();
  const { ask, hangUp } = clientOf(origin, { cookie });
  const form = new FormData();
  form.append('files', new Blob([csv]), 'aanwezigheid.csv');
  const begin = performance.now();
  const sent = await fetch(`${origin}/imports/lists?kind=attendance`, {
    method: 'POST',
    headers: { cookie, 'x-traject-import': id },
    body: form,
  });
  if (sent.status !== 201) throw new Error(`sending the list was answered ${sent.status}`);
  const { listImport } = await ask(PREVIEW, { id });
  const took = performance.now() - begin;
  const { status, accepted, refused, problem } = listImport;
  if (status !== 'preview' || accepted !== rows - 2 || refused !== 2) {
    throw new Error(`a list of ${rows}: ${status}, ${accepted} accepted, ${refused} refused, ${problem}`);
  }
  await ask(DISCARD, { id });
  hangUp();
  return took;
}

/** @type {import('./run.mjs').Benchmark} */
export default async ({ rounds = ROUNDS, events, log }) =>
  withLargeInstitution({ events, log }, async ({ url, origin, staff, events: made }) => {
    const days = await makeStudyDays({ url, staff, rows: Math.max(...ROWS) });
    const cookie = await signInCookie(origin, 'hr');
    /** @type {Map<number, number[]>} */
    const times = new Map(ROWS.map((rows) => [rows, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [rows, taken] of times) {
        taken.push(await previewed(origin, cookie, attendanceList(days, rows), rows));
        log(`round ${round + 1}: ${rows} rows in ${Math.round(taken.at(-1) ?? 0)} ms`);
      }
    }
    const [small = [], large = []] = ROWS.map((rows) => times.get(rows));
    const [of400, of10000] = [summarise(small), summarise(large)];
    return {
      ...{ name: 'import-attendance', unit: 'ms', ...of400 },
      beside: {
        'ms of 10,000 rows': of10000.ours,
        'ms of 10,000 rows, slowest': of10000.spread.max,
        events: made,
        staff,
      },
    };
  });
