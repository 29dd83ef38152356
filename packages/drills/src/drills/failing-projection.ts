// A projection that throws on one event: it stops before it, skips nothing, and goes on once it is mended.
import { countEvents, projectionStatus, rebuild, startProjector } from '@traject/read-model';
import { eventIdOf, type StoredEvent } from '@traject/event-store';
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill, type Finding } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { codeOf, eventually } from '../ground/patience.js';
import { countLog } from '../log/count.js';
import { countReadModel } from '../log/read-model.js';
import { codec, UnitMaker } from '../log/unit.js';
import { give } from '../log/writer.js';

export const failingProjection: Drill = {
  name: 'failing-projection',
  what: 'a projection that throws on one event: it stops before it, skips nothing, and goes on once mended',
  rounds: 50,
  sabotage: 'the projection passes over the event instead of throwing',
  async run({ rounds, seed, sabotage, ground }) {
    const database = await startDatabase(ground);
    const [store, pool] = [database.openStore(), database.openPool()];
    const chance = chanceOf(seed);
    const maker = new UnitMaker(chance);
    const acknowledged = new Set<string>();
    const finding: Finding = nothingCounted();
    let badId: string | null = null;
    const breakable = {
      decode(event: StoredEvent) {
        if (event.id !== badId) return codec.decode(event);
        if (sabotage) return codec.decode({ ...event, stream: 'passed-over', type: 'PassedOver' });
        throw new Error('this event cannot be projected');
      },
    };
    const projector = startProjector({ pool, store, codec: breakable, leaseMs: 1000 });
    for (let round = 0; round < rounds; round += 1) {
      const { position: before } = await store.head();
      const bad = before + 1 + chance.below(20);
      // The id is known before the event is there, so that the projector cannot be faster.
      while ((await store.head()).position < bad + 5) {
        const unit = maker.next();
        const position = (await store.head()).position;
        const size = unit.parts.reduce((sum, { count }) => sum + count, 0);
        if (position < bad && position + size >= bad) badId = eventIdOf(unit.commandId, bad - position - 1);
        if ((await give({ store, by: 'append' }, unit)) === null) acknowledged.add(unit.commandId);
      }
      const stoppedThere = async () =>
        projector.state() === 'stopped' && (await projectionStatus(pool)).failure?.position === bad;
      await eventually(stoppedThere, sabotage ? 2000 : 60_000);
      const stopped = projector.state() === 'stopped';
      const status = await projectionStatus(pool);
      const { events } = await countEvents(pool);
      if (!stopped) finding.failures.push('it did not stop');
      else if (status.failure?.position !== bad) finding.failures.push('it stopped at another event');
      else if (events !== bad - 1 || status.position !== bad - 1) finding.failures.push('it skipped');
      // Trying again without mending changes nothing, and neither does a rebuild.
      projector.resume();
      if (round % 10 === 0) {
        const outcome = await rebuild({ pool, store, codec: breakable }).catch(codeOf);
        if (typeof outcome !== 'string' && outcome.position >= bad)
          finding.failures.push('a rebuild passed over it');
      }
      if (!(await eventually(() => projector.state() === 'stopped', sabotage ? 500 : 60_000))) {
        finding.failures.push('it did not stop again');
      }
      if ((await countEvents(pool)).events !== bad - 1) finding.failures.push('it went on without mending');
      badId = null;
      projector.resume();
      const { position: head } = await store.head();
      if (!(await eventually(async () => (await countEvents(pool)).events === head))) {
        finding.failures.push('it did not go on');
      }
      if (finding.failures.length > 0) break;
    }
    await projector.stop();
    return together(await countLog(store, acknowledged), finding, await countReadModel(pool, store));
  },
};
