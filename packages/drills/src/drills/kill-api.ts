// kill -9 of the real API, several processes on one database, while people propose needs over GraphQL.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill, type Finding } from '../drill.js';
import { startDatabase, type Database } from '../ground/database.js';
import { started } from '../ground/child.js';
import type { Ground } from '../ground/ground.js';
import { eventually, pause } from '../ground/patience.js';
import { countLog } from '../log/count.js';
import { askAs, propose, readiness } from '../log/graphql.js';

const MAIN = fileURLToPath(new URL('../../../../apps/api/dist/main.js', import.meta.url));
/** Processes at a time: one of them projects, and its lease is taken over when it is killed. */
const LANES = 2;
const WRITERS = 4;

export const killApi: Drill = {
  name: 'kill-api',
  what: 'kill -9 of API processes on one database, the projecting one too, while needs are proposed over GraphQL',
  rounds: 100,
  sabotage: 'a proposal counts as acknowledged before it is answered',
  async run({ rounds, seed, sabotage, log, ground }) {
    if (!existsSync(MAIN)) throw new Error('apps/api is not built: npm run build');
    const database = await startDatabase(ground);
    const folder = await ground.folder();
    const acknowledged = new Set<string>();
    const doubtful = new Set<string>();
    // The demo is loaded once, by the first.
    const first = await startApi(ground, database, folder);
    await first.kill();
    let left = rounds;
    const lane = async (number: number) => {
      const chance = chanceOf(seed + number);
      while (left > 0) {
        left -= 1;
        const api = await startApi(ground, database, folder);
        const writers = proposeUntilGone(api.origin, { acknowledged, doubtful, sabotage });
        // Signing in takes its time; the moment is random from the first acknowledgement on.
        const had = acknowledged.size;
        await eventually(() => acknowledged.size > had, 30_000);
        await pause(chance.below(300));
        await api.kill();
        await writers;
        if ((rounds - left) % 10 === 0)
          log(`${rounds - left} of ${rounds} killed, ${acknowledged.size} acknowledged`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
    const repeated = await giveAgain(ground, database, folder, { acknowledged, doubtful });
    // Each proposal records one event of its own; what policies and the demo record is counted for order only.
    const size = (commandId: string) => (commandId.startsWith('drilled-') ? { events: 1, streams: 1 } : null);
    return together(await countLog(database.openStore(), acknowledged, size), repeated);
  },
};

interface Book {
  acknowledged: Set<string>;
  doubtful: Set<string>;
  sabotage?: boolean;
}

async function startApi(ground: Ground, database: Database, folder: string) {
  const child = started(MAIN, [], {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: database.url,
    TRAJECT_DATA: folder,
    TRAJECT_PERSONAS: 'on',
    TRAJECT_DEMO: 'on',
    TRAJECT_DEMO_ENDS: '',
    EVENT_STORE: '',
  });
  ground.defer(() => child.kill());
  await child.printed('Traject is ready at ');
  const origin = /http:\/\/\S+/.exec(child.lines.at(-1) ?? '')?.[0] ?? '';
  return { origin, kill: () => child.kill() };
}

/** Proposes needs, each with an id of its own, until nobody answers. */
async function proposeUntilGone(origin: string, { acknowledged, doubtful, sabotage }: Book): Promise<void> {
  const ask = await askAs(origin).catch(() => null);
  if (!ask) return;
  const writer = async () => {
    for (;;) {
      const commandId = `drilled-${randomUUID()}`;
      doubtful.add(commandId);
      if (sabotage) acknowledged.add(commandId);
      try {
        await propose(ask, commandId);
      } catch {
        return;
      }
      acknowledged.add(commandId);
      doubtful.delete(commandId);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** Gives what has no known outcome once more, and waits until the read model holds the whole log. */
async function giveAgain(
  ground: Ground,
  database: Database,
  folder: string,
  { acknowledged, doubtful }: Book,
): Promise<Finding> {
  const finding = nothingCounted();
  const api = await startApi(ground, database, folder);
  const ask = await askAs(api.origin);
  let duplicates = 0;
  for (const commandId of doubtful) {
    if (acknowledged.has(commandId)) continue;
    if (await propose(ask, commandId)) duplicates += 1;
    acknowledged.add(commandId);
  }
  const complete = await eventually(async () => {
    const { events, of } = await readiness(api.origin);
    return events > 0 && events === of;
  }, 120_000);
  if (!complete) finding.failures.push('the read model does not hold the whole log');
  finding.figures = { outcomeUnknown: doubtful.size, wereRecorded: duplicates };
  await api.kill();
  return finding;
}
