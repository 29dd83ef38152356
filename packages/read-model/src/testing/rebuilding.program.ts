// Rebuilds, and prints how far it is, so that a test can kill it there.
import { PostgresEventStore } from '@traject/event-store-postgres';
import pg from 'pg';
import { rebuild } from '../rebuild.js';
import { codec } from './log.js';

const [connectionString = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 6, application_name: 'rebuilding' });
const store = new PostgresEventStore({ connectionString });

await rebuild({
  ...{ pool, store, codec, leaseMs: 300 },
  onProgress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
});
process.stdout.write('done\n');
await store.close();
await pool.end();
