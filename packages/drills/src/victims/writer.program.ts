// Writes as fast as it can until it is killed. Prints `? {unit}` before it gives a unit to the store and `! commandId`
// once the store has it.
import { chanceOf } from '../chance.js';
import { openStoreAt } from '../log/open-store.js';
import { UnitMaker } from '../log/unit.js';
import { write } from '../log/writer.js';
import { orderFrom } from './order.js';

const { address, mode, seed, sabotage } = orderFrom(process.argv[2]);
const store = await openStoreAt(address);
const chance = chanceOf(seed);
const print = (line: string) => process.stdout.write(`${line}\n`);
// Sixteen at once are folded into few statements; several streams are written as one.
const writers = { append: 1, command: 4, folded: 16, many: 4 }[mode];

await Promise.all(
  Array.from({ length: writers }, () =>
    write({
      store,
      maker: new UnitMaker(chance, mode === 'many' ? 3 : 1),
      by: mode === 'command' ? 'command' : 'append',
      begun: (unit) => print(`? ${JSON.stringify(unit)}`),
      acknowledged: ({ commandId }) => print(`! ${commandId}`),
      ended: () => false,
      sabotage,
    }),
  ),
);
