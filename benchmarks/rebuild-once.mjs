// `node benchmarks/rebuild-once.mjs`, with DATABASE_URL: one rebuild in a process of its own, so that its memory is its
// own. Prints one JSON object.
import { eventCatalogue } from '@traject/domain';
import { eventCodec } from '@traject/event-store';
import { PostgresEventStore } from '@traject/event-store-postgres';
import { rebuild } from '@traject/read-model';
import pg from 'pg';

const connectionString = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString });
const store = new PostgresEventStore({ connectionString });
/** Since when each phase was at work. @type {Map<string, number>} */
const began = new Map();
const begin = performance.now();
const { position } = await rebuild({
  pool,
  store,
  codec: eventCodec(Object.assign({}, ...Object.values(eventCatalogue))),
  onProgress: ({ phase }) => {
    if (!began.has(phase)) began.set(phase, performance.now());
  },
});
const end = performance.now();
const marks = [...began];
const phases = marks.map(([phase, at], index) => [phase, ((marks[index + 1]?.[1] ?? end) - at) / 1000]);
console.log(
  JSON.stringify({
    events: position,
    seconds: (end - begin) / 1000,
    phases: Object.fromEntries(phases),
    // In kilobytes, as the system counts them.
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
await store.close();
await pool.end();
