// Brings a database up to date and waits to be killed. Prints `migrating` when it begins and `done`.
import { migrateLog, openPool } from '@traject/event-store-postgres';
import { complete, manySteps } from '../log/migrations.js';
import { orderFrom } from './order.js';

const { address, sabotage } = orderFrom(process.argv[2]);
const pool = openPool({ connectionString: address.url, max: 2 });
await pool.query('select 1');
process.stdout.write('migrating\n');
try {
  if (sabotage) {
    for (const { sql } of manySteps) await pool.query(sql);
    await migrateLog(pool);
  } else await complete(pool);
  process.stdout.write('done\n');
} catch {
  // Its connection was killed: that is what it is for.
}
setInterval(() => undefined, 60_000);
