// Writes as fast as it can until it is killed. Prints `? {unit}` before it gives a unit to the store and `! commandId`
// once the store has it.
import { chanceOf } from '../chance.js';
import { openStoreAt } from '../log/open-store.js';
import { UnitMaker, type Unit } from '../log/unit.js';
import { write } from '../log/writer.js';
import { orderFrom } from './order.js';

const { address, mode, seed, sabotage } = orderFrom(process.argv[2]);
const store = await openStoreAt(address);
const chance = chanceOf(seed);
const print = (line: string) => process.stdout.write(`${line}\n`);
// Sixteen at once are folded into few statements; several streams are written as one.
const writers = { append: 1, command: 4, folded: 16, many: 4 }[mode];
const begun = (unit: Unit) => print(`? ${JSON.stringify(unit)}`);
const acknowledged = ({ commandId }: Unit) => print(`! ${commandId}`);

// Sabotaged, it also acknowledges one that it never comes to give: lost, at whatever moment it is killed.
if (sabotage) {
  const waiting = new UnitMaker(chance).next();
  begun(waiting);
  acknowledged(waiting);
}
await Promise.all(
  Array.from({ length: writers }, () =>
    write({
      store,
      maker: new UnitMaker(chance, mode === 'many' ? 3 : 1),
      by: mode === 'command' ? 'command' : 'append',
      begun,
      acknowledged,
      ended: () => false,
      sabotage,
    }),
  ),
);
