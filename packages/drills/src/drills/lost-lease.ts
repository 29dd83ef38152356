// A projector that is frozen in the middle of its work, beyond its lease: another takes over, and once it thaws it writes nothing.
import { countEvents } from '@traject/read-model';
import type { Pool } from 'pg';
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { eventually, pause } from '../ground/patience.js';
import { countLog } from '../log/count.js';
import { countReadModel } from '../log/read-model.js';
import { UnitMaker } from '../log/unit.js';
import { write } from '../log/writer.js';
import type { Child } from '../ground/child.js';
import { orderText } from '../victims/order.js';

/** Milliseconds; the renewals of a busy machine are late, too. */
const LEASE = 600;

export const lostLease: Drill = {
  name: 'lost-lease',
  what: 'a projector frozen beyond its lease while another takes over: thawed, it writes nothing',
  rounds: 40,
  sabotage: 'the lease does not count its holders: who lost it passes for who holds it (from a trigger)',
  async run({ rounds, seed, sabotage, log, ground }) {
    const database = await startDatabase(ground);
    const [store, pool] = [database.openStore(), database.openPool()];
    if (sabotage) await pool.query(COUNT_NO_HOLDERS);
    const chance = chanceOf(seed);
    const finding = nothingCounted();
    const acknowledged = new Set<string>();
    const told: Record<string, number> = {};
    let ended = false;
    let heldUp = 0;
    const writers = Array.from({ length: 3 }, () =>
      write({
        store,
        maker: new UnitMaker(chance),
        by: 'append',
        begun: () => undefined,
        acknowledged: ({ commandId }) => void acknowledged.add(commandId),
        ended: () => ended,
        pace: 10,
        sabotage: false,
      }),
    );
    const order = orderText({ address: { url: database.direct() }, leaseMs: LEASE });
    try {
      let frozen = ground.start('projecting', order);
      await frozen.printed('at');
      for (let round = 1; round <= rounds; round += 1) {
        await pause(chance.below(60));
        const holder = frozen;
        await eventually(() => stateOf(holder) === 'running');
        holder.signal('SIGSTOP');
        const said = holder.lines.length;
        const next = ground.start('projecting', order);
        // Frozen inside a transaction it holds the lease's row until the server ends that transaction.
        let inCopy = false;
        const over = await eventually(async () => {
          inCopy = await stoppedInCopy(pool);
          return inCopy || stateOf(next) === 'running';
        });
        if (inCopy) heldUp += 1;
        if (!over) finding.failures.push('a frozen projector was not taken over from');
        holder.signal('SIGCONT');
        const since = () => holder.lines.slice(said);
        // Whichever of them has it in the end: never both, and the other knows.
        const knows = await eventually(
          () => since().includes('waiting') || stateOf(next) !== 'running',
          sabotage ? 5000 : 30_000,
        );
        if (!knows) finding.failures.push('a projector went on without its lease');
        // Stopped in the middle of a transaction by the fence, or because the server had ended it; or told by its renewal.
        const trouble = since().find((line) => line.startsWith('trouble '));
        const how =
          trouble === undefined
            ? 'by its renewal'
            : trouble === 'trouble FENCED'
              ? 'by the fence'
              : 'by the server';
        told[how] = (told[how] ?? 0) + 1;
        if (since().some((line) => line.startsWith('trouble READ_MODEL_MOVED')))
          finding.failures.push('it met moved tables');
        await holder.kill();
        frozen = next;
        const counted = await countEvents(pool);
        if (counted.events !== counted.position) finding.failures.push('events and position differ');
        if (round % 10 === 0) log(`${round} of ${rounds} frozen and thawed`);
        if (finding.failures.length > 0) break;
      }
      await frozen.kill();
    } finally {
      ended = true;
      await Promise.all(writers);
    }
    const found = together(await countLog(store, acknowledged), finding, await countReadModel(pool, store));
    found.figures = { ...found.figures, told, heldUpUntilThawed: heldUp };
    return found;
  },
};

/** Whether a process stands still while the server waits for the rest of its COPY, which no time limit of the server ends. */
async function stoppedInCopy(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from pg_stat_activity where datname = current_database() and state = 'active' and query ilike 'copy %'
       and wait_event = 'ClientRead' and clock_timestamp() - query_start > interval '2 seconds'`,
  );
  return rowCount !== 0;
}

/** What a projecting program last said of its state. */
const stateOf = ({ lines }: Child): string | undefined =>
  lines.findLast((line) => /^(running|waiting|stopped|ended)$/.test(line));

const COUNT_NO_HOLDERS = `
  create function public.count_no_holders() returns trigger language plpgsql as $$
  begin
    new.token := 1;
    return new;
  end $$;
  create trigger count_no_holders before insert or update on traject_projection.lease
    for each row execute function public.count_no_holders()`;
