// The clocks of recording jump: back an hour, forward a day, each process its own.
import { chanceOf } from '../chance.js';
import { together, nothingCounted, type Drill, type Finding } from '../drill.js';
import { openBench } from '../ground/bench.js';
import { countLog } from '../log/count.js';
import { UnitMaker } from '../log/unit.js';
import { give } from '../log/writer.js';
import type { EventStore } from '@traject/event-store';

const HOUR = 3_600_000;
const JUMPS = [-HOUR, HOUR, -24 * HOUR, 12 * HOUR, 11 * HOUR, 0, 0, 1, 1, 1000, -1000] as const;

export const clockBack: Drill = {
  name: 'clock-back',
  what: 'clocks that jump back and forward: positions dense, times never fall, "known on" is one position',
  rounds: 500,
  sabotage: 'the log takes the time of whoever appends as it is (from a trigger)',
  async run({ rounds, seed, sabotage, ground }) {
    const bench = await openBench(ground);
    const chance = chanceOf(seed);
    const writer = async () => {
      const clock = { now: Date.UTC(2025, 5, 1, 12) };
      const store = await bench.open(() => new Date(clock.now).toISOString());
      return { store, clock, maker: new UnitMaker(chance) };
    };
    const writers = [await writer(), await writer()] as const;
    if (sabotage) await bench.sql(TRUST_EVERY_CLOCK);
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const { store, maker, clock } = chance.pick(writers);
      clock.now += chance.pick(JUMPS);
      const unit = maker.next();
      if ((await give({ store, by: 'append' }, unit)) === null) acknowledged.add(unit.commandId);
    }
    const store = await bench.open();
    return together(await countLog(store, acknowledged), await knownOn(store));
  },
};

/** For every time in the log and just before it, the position known then is what counting gives. */
async function knownOn(store: EventStore): Promise<Finding> {
  const finding = nothingCounted();
  const times: string[] = [];
  for await (const { recordedAt } of store.readAll()) times.push(recordedAt);
  for (const time of new Set(times)) {
    const before = new Date(Date.parse(time) - 1).toISOString();
    for (const asked of [time, before]) {
      const counted = times.filter((recordedAt) => recordedAt <= asked).length;
      if ((await store.positionAt(asked)) !== counted)
        finding.failures.push(`known on ${asked}: not ${counted}`);
    }
  }
  finding.figures = { times: new Set(times).size };
  return finding;
}

const TRUST_EVERY_CLOCK = `
  create function public.trust() returns trigger language plpgsql as $$
  begin
    new.recorded_at := new.recorded_at - (new.position % 3) * interval '1 hour';
    return new;
  end $$;
  create trigger trust before insert on traject_log.event for each row execute function public.trust()`;
