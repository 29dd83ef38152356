// The short form of each drill, and that each catches what it is there for. The long forms: docs/reliability.md.
// Each has a server of its own and waits for the disk and for itself most of the time, so a few run at once. `kill-api`
// kills the API as it is built (npm run build).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drills } from './drills.js';
import { runDrill } from './run-drill.js';
import { bundledPrograms, type BundledPrograms } from './testing/bundled-programs.js';

let programs: BundledPrograms;

beforeAll(async () => {
  programs = await bundledPrograms('writer', 'projecting', 'rebuilding', 'migrating', 'commands');
});
afterAll(() => programs.remove());

async function run(name: string, rounds: number, sabotage = false) {
  const drill = drills.find((one) => one.name === name);
  if (!drill) throw new Error(`there is no drill ${name}`);
  return runDrill(drill, { rounds, sabotage, programs, seed: Number(process.env['TRAJECT_SEED']) });
}

const NOTHING = { lost: 0, twice: 0, skipped: 0, half: 0, failures: [], held: true };

describe('nothing acknowledged is lost, nothing is there twice or in half', { timeout: 240_000 }, () => {
  it.concurrent.each([
    ['kill-api', 20],
    ['kill-writer', 20],
    ['kill-database', 20],
    ['disk-full', 2],
    ['cut-commit', 12],
    ['clock-back', 100],
    ['slow-disk', 2],
    ['failing-projection', 3],
    ['migration-interrupted', 6],
    ['two-writers', 100],
    ['same-command', 60],
    ['lost-lease', 2],
    ['rebuild-while-writing', 2],
    ['model', 15],
  ])('%s', async (name, rounds) => {
    const report = await run(name, rounds);
    expect(report, `seed ${report.seed}`).toMatchObject(NOTHING);
    expect(report.acknowledged).toBeGreaterThan(0);
  });
});

describe('a drill that is sabotaged', { timeout: 240_000 }, () => {
  it.concurrent.each([
    ['kill-writer', 4],
    ['cut-commit', 6],
    ['clock-back', 30],
    ['slow-disk', 1],
    ['failing-projection', 1],
    ['two-writers', 20],
    ['same-command', 10],
    ['model', 10],
  ])('%s finds it', async (name, rounds) => {
    const report = await run(name, rounds, true);
    expect(report, `seed ${report.seed}`).toMatchObject({ held: false });
  });
});
