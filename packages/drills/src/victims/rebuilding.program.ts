// Rebuilds the read model again and again until it is killed. Prints `folding`, and `rebuilt` with the tables that differed.
import { openPool } from '@traject/event-store-postgres';
import { rebuild } from '@traject/read-model';
import { codeOf } from '../ground/patience.js';
import { openStoreAt } from '../log/open-store.js';
import { codec } from '../log/unit.js';
import { orderFrom } from './order.js';

const { address } = orderFrom(process.argv[2]);
const pool = openPool({ connectionString: address.url, max: 4 });
const store = await openStoreAt(address);
const print = (line: string) => process.stdout.write(`${line}\n`);
print('started');
for (;;) {
  try {
    const { differing } = await rebuild({ pool, store, codec, onProgress: ({ phase }) => print(phase) });
    print(`rebuilt ${differing.join(' ')}`);
  } catch (error) {
    print(`failed ${codeOf(error)}`);
  }
}
