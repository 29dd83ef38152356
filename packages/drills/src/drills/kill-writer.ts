// kill -9 of processes that write, project and rebuild, at random moments.
import { openPool } from '@traject/event-store-postgres';
import { chanceOf, type Chance } from '../chance.js';
import { nothingCounted, together, type Drill, type DrillOptions, type Finding } from '../drill.js';
import { pause } from '../ground/patience.js';
import { startDatabase } from '../ground/database.js';
import { startOtherServer } from '../ground/other-server.js';
import { countLog } from '../log/count.js';
import { countReadModel } from '../log/read-model.js';
import { openStoreAt, type StoreAddress } from '../log/open-store.js';
import type { Unit } from '../log/unit.js';
import { give } from '../log/writer.js';
import { orderText, type Order } from '../victims/order.js';

export const killWriter: Drill = {
  name: 'kill-writer',
  what: 'kill -9 of processes in the middle of single, folded and multi-stream appends, projections and rebuilds',
  rounds: 200,
  sabotage: 'the writers acknowledge before the store does, also what still waits to be given',
  async run(options) {
    const { ground } = options;
    const database = await startDatabase(ground);
    const other = ground.store.server === null ? null : await startOtherServer(ground, ground.store.server);
    return killWriters(options, { url: database.url, ...(other && { eventStore: other.eventStore }) });
  },
};

/** What became of the commands that the victims gave. */
class Book {
  readonly acknowledged = new Set<string>();
  readonly doubtful = new Map<string, Unit>();
  readonly kills: Record<string, number> = {};
  readonly trouble: Record<string, number> = {};

  read(lines: readonly string[]): void {
    for (const line of lines) {
      const [sign, rest = ''] = [line.slice(0, 1), line.slice(2)];
      // The last line can be cut off in the middle; what was not said whole was not said.
      if (sign === '?' && rest.endsWith('}')) {
        const unit: Unit = JSON.parse(rest);
        this.doubtful.set(unit.commandId, unit);
      } else if (sign === '!' && this.doubtful.has(rest)) this.acknowledged.add(rest);
      else if (/^(failed|trouble) |^rebuilt ./.test(line)) this.trouble[line] = (this.trouble[line] ?? 0) + 1;
    }
    for (const commandId of this.acknowledged) this.doubtful.delete(commandId);
  }
}

type Kind = Order['mode'] | 'projection' | 'rebuild';
/** Four victims at a time: two that write, one of any kind, and one that projects or rebuilds. */
const LANES: readonly (readonly [Kind, ...Kind[]])[] = [
  ['append', 'command', 'folded', 'many'],
  ['folded', 'many'],
  ['append', 'command', 'folded', 'many', 'projection', 'rebuild'],
  ['projection', 'rebuild'],
];

/** Kills writers of the log at `address`, and counts. */
export async function killWriters(options: DrillOptions, address: StoreAddress): Promise<Finding> {
  const { rounds, seed, log, ground } = options;
  const book = new Book();
  const store = await openStoreAt(address);
  ground.defer(() => store.close());
  const several = store.appendMany !== undefined;
  let left = rounds;
  await Promise.all(
    LANES.map(async (kinds, lane) => {
      const chance = chanceOf(seed + lane);
      while (left > 0) {
        left -= 1;
        const kind = chance.pick(kinds);
        await killOne(options, address, several || kind !== 'many' ? kind : 'folded', chance, book);
        if ((rounds - left) % 50 === 0) log(`${rounds - left} of ${rounds} killed`);
      }
    }),
  );
  const repeated = await giveAgain(store, book);
  log(`counting ${book.acknowledged.size} acknowledged commands`);
  const counted = await countLog(store, book.acknowledged);
  const pool = poolAt(ground, address.url);
  const found = together(counted, repeated, await countReadModel(pool, store));
  const differs = book.trouble['failed REBUILD_DIFFERS'] ?? 0;
  if (differs > 0) found.failures.push(`${differs} rebuilds differed`);
  found.figures = { ...found.figures, kills: book.kills, trouble: book.trouble };
  return found;
}

async function killOne(
  { ground, sabotage }: DrillOptions,
  address: StoreAddress,
  kind: Kind,
  chance: Chance,
  book: Book,
): Promise<void> {
  const program = kind === 'projection' ? 'projecting' : kind === 'rebuild' ? 'rebuilding' : 'writer';
  const mode = kind === 'projection' || kind === 'rebuild' ? 'append' : kind;
  const order = orderText({ address, mode, sabotage, seed: chance.below(2 ** 31), leaseMs: 200 });
  const child = ground.start(program, order);
  try {
    await child.printed(program === 'writer' ? '!' : 'started');
    await pause(chance.below(program === 'writer' ? 120 : 400));
  } finally {
    await child.kill();
    book.read(child.lines);
    book.kills[kind] = (book.kills[kind] ?? 0) + 1;
  }
}

/** What nobody knows the outcome of is given once more: the same command id must tell, and record it once. */
async function giveAgain(store: Awaited<ReturnType<typeof openStoreAt>>, book: Book): Promise<Finding> {
  const finding = nothingCounted();
  const kinds: Record<string, number> = {};
  for (const unit of book.doubtful.values()) {
    const before = (await store.readCommand(unit.commandId)).length > 0;
    const code = await give({ store, by: 'append' }, unit);
    if (code !== null) finding.failures.push(`given again: ${code}`);
    else book.acknowledged.add(unit.commandId);
    const was = before ? 'was recorded' : 'was not';
    kinds[was] = (kinds[was] ?? 0) + 1;
  }
  finding.figures = { outcomeUnknown: kinds };
  return finding;
}

function poolAt(ground: DrillOptions['ground'], url: string) {
  const pool = openPool({ connectionString: url, max: 6 });
  ground.defer(() => pool.end());
  return pool;
}
