// Projects until it is killed. Prints `at N` after each transaction, `trouble CODE`, and its state when that changes.
import { startProjector } from '@traject/read-model';
import { openPool } from '@traject/event-store-postgres';
import { openStoreAt } from '../log/open-store.js';
import { codec } from '../log/unit.js';
import { orderFrom } from './order.js';

const { address, leaseMs } = orderFrom(process.argv[2]);
const pool = openPool({ connectionString: address.url, max: 4 });
const print = (line: string) => process.stdout.write(`${line}\n`);
const projector = startProjector({
  pool,
  store: await openStoreAt(address),
  codec,
  leaseMs,
  onProgress: (position) => print(`at ${position}`),
  onTrouble: ({ code }) => print(`trouble ${code}`),
});
// Losing the lease is no trouble: it is only seen in the state.
let last = '';
setInterval(() => {
  const state = projector.state();
  if (state !== last) print(state);
  last = state;
}, 10);
print('started');
