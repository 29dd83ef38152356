// A day in some minutes: a million events in one process that appends, follows and projects, with a clock that runs 24 hours.
import { startProjector } from '@traject/read-model';
import { chanceOf } from '../chance.js';
import { nothingCounted, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { eventually } from '../ground/patience.js';
import { requestsOf, sizedCommandId, codec } from '../log/unit.js';
import { collectedMemory, slopeOf, type Sample } from '../ground/memory.js';
import { Client } from 'pg';

/** Events between two samples; a round. */
const BATCH = 100_000;
/** Events of one append: a stream of its own. */
const AT_ONCE = 20;
const WRITERS = 8;
const BEGIN = Date.UTC(2025, 2, 3);
const DAY = 86_400_000;
/** Megabytes of heap that may come to stay over the day, after the first sample. */
const HEAP_STAYS = 48;

export const day: Drill = {
  name: 'day',
  what: 'simulation of 24 hours: memory and connections flat over 10^5 events a round through append, subscribe and project',
  rounds: 10,
  sabotage: 'the process keeps every event that it has seen',
  async run({ rounds, seed, sabotage, log, ground }) {
    const database = await startDatabase(ground);
    const total = rounds * BATCH;
    let written = 0;
    const now = () => new Date(BEGIN + Math.floor((written / total) * DAY)).toISOString();
    const store = database.openStore(now);
    const pool = database.openPool(4);
    const finding = nothingCounted();
    let followed = 0;
    const kept: unknown[] = [];
    const ending = new AbortController();
    const following = (async () => {
      for await (const message of store.subscribe({ after: 0, signal: ending.signal })) {
        if (message.kind !== 'event') continue;
        if (message.event.position !== followed + 1) finding.skipped += 1;
        followed = message.event.position;
        if (sabotage) kept.push(message.event);
      }
    })();
    let projected = 0;
    const projector = startProjector({
      pool,
      store,
      codec,
      onProgress: (position) => (projected = position),
    });
    const observer = new Client({ connectionString: database.direct() });
    await observer.connect();
    ground.defer(() => observer.end());
    const samples: Sample[] = [];
    const chance = chanceOf(seed);
    const append = async () => {
      const commandId = sizedCommandId(AT_ONCE, 1);
      const stream = `theme-day.${written / AT_ONCE}.${chance.below(1000)}`;
      written += AT_ONCE;
      const [request] = requestsOf({ commandId, parts: [{ stream, from: 0, count: AT_ONCE }] });
      const outcome = request && (await store.append(request));
      if (outcome?.kind !== 'appended') finding.failures.push(`append: ${outcome?.kind ?? 'nothing'}`);
      else finding.acknowledged += 1;
    };
    for (let round = 1; round <= rounds; round += 1) {
      const goal = round * BATCH;
      const begin = performance.now();
      await Promise.all(
        Array.from({ length: WRITERS }, async () => {
          while (written < goal) await append();
        }),
      );
      if (!(await eventually(() => followed >= goal && projected >= goal, 600_000))) {
        finding.failures.push(`followed ${followed} and projected ${projected} of ${goal}`);
        break;
      }
      const seconds = (performance.now() - begin) / 1000;
      const { rows } = await observer.query<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity where datname = current_database()`,
      );
      const sample = { events: goal, connections: rows[0]?.count ?? 0, ...(await collectedMemory()) };
      samples.push(sample);
      log(
        `${goal} events, ${Math.round(BATCH / seconds)}/s: heap ${sample.heapMb} MB, rss ${sample.rssMb} MB, ${sample.connections} connections`,
      );
    }
    await projector.stop();
    ending.abort();
    await following;
    const { position } = await store.head();
    finding.lost = finding.acknowledged * AT_ONCE - position;
    const grown = (samples.at(-1)?.heapMb ?? 0) - (samples[0]?.heapMb ?? 0);
    if (grown > HEAP_STAYS) finding.failures.push(`the heap grew by ${Math.round(grown)} MB`);
    const connections = samples.map((sample) => sample.connections);
    if (Math.max(...connections) > 20) finding.failures.push(`${Math.max(...connections)} connections`);
    finding.figures = {
      simulation: '24 hours of the clock of recording',
      events: position,
      clockHours: (Date.parse(now()) - BEGIN) / 3_600_000,
      heapMb: samples.map(({ heapMb }) => heapMb),
      rssMb: samples.map(({ rssMb }) => rssMb),
      connections,
      heapSlopeMbPerMillion: slopeOf(samples, 'heapMb'),
      rssSlopeMbPerMillion: slopeOf(samples, 'rssMb'),
      kept: kept.length,
    };
    return finding;
  },
};
