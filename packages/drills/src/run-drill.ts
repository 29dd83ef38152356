import { fewOf, held, type Drill, type Finding } from './drill.js';
import type { Programs } from './ground/child.js';
import { onGround, type StoreChoice } from './ground/ground.js';

export interface RunOptions {
  rounds?: number;
  seed?: number;
  sabotage?: boolean;
  store?: StoreChoice;
  programs: Programs;
  log?: (line: string) => void;
  signal?: AbortSignal;
}

export interface DrillReport extends Finding {
  drill: string;
  store: string;
  rounds: number;
  seed: number;
  /** Nothing was lost, doubled, skipped or halved, and nothing else failed. */
  held: boolean;
  seconds: number;
}

/** Runs a drill on ground of its own and reports what it counted. */
export async function runDrill(drill: Drill, options: RunOptions): Promise<DrillReport> {
  const { log = () => undefined, programs, signal, sabotage = false } = options;
  const { rounds = drill.rounds, store = { kind: 'postgres', server: null } } = options;
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  log(`${drill.name}: ${rounds} rounds, seed ${seed}${sabotage ? `; sabotage: ${drill.sabotage}` : ''}`);
  const begin = performance.now();
  const finding = await onGround({ programs, store, ...(signal && { signal }) }, (ground) =>
    drill.run({ rounds, seed, sabotage, log, ground }),
  );
  const seconds = Math.round((performance.now() - begin) / 100) / 10;
  const failures = fewOf(finding.failures);
  return {
    drill: drill.name,
    store: store.kind,
    rounds,
    seed,
    held: held(finding),
    ...finding,
    failures,
    seconds,
  };
}
