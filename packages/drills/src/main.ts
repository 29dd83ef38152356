// `npm run drill -- NAME [--rounds N] [--seed S] [--sabotage] [--store postgres|kurrentdb] [--server COMMAND]`: progress on
// stderr, one JSON object as the last line of stdout. Exit code 1: something was lost or failed; 2: not understood.
import { parseArgs } from 'node:util';
import { drills } from './drills.js';
import { builtPrograms } from './ground/child.js';
import { runDrill } from './run-drill.js';

function refuse(reason: string): never {
  const list = drills.map(({ name, what, rounds }) => `  ${name.padEnd(24)} ${what} (${rounds} rounds)`);
  process.stderr.write(
    `${reason}\nUsage: npm run drill -- NAME [--rounds N] [--seed S] [--sabotage] [--store postgres|kurrentdb --server COMMAND]\n${list.join('\n')}\n`,
  );
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        seed: { type: 'string' },
        sabotage: { type: 'boolean', default: false },
        store: { type: 'string', default: 'postgres' },
        server: { type: 'string' },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'not understood');
  }
}

function numberOf(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    refuse(`--${option} takes a whole number from ${least} on, not "${text}".`);
  }
  return number;
}

const { values, positionals } = readArguments();
const drill = drills.find(({ name }) => name === positionals[0]);
if (!drill || positionals.length !== 1) refuse('Name one drill.');
const { store, server = null, sabotage } = values;
if (store !== 'postgres' && store !== 'kurrentdb') refuse('--store takes postgres or kurrentdb.');
if (store === 'kurrentdb' && server === null) {
  refuse(
    '--store kurrentdb needs --server COMMAND, which starts a server in a folder on a port and prints its pid.',
  );
}
// The others break PostgreSQL itself, or what is only there.
if (store === 'kurrentdb' && !/^kill-(writer|database)$/.test(drill.name)) {
  refuse(
    'kill-writer and kill-database run on kurrentdb; for the rest of its promises see the conformance suite.',
  );
}
const rounds = numberOf('rounds', values.rounds, 1);
const seed = numberOf('seed', values.seed, 0);

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
try {
  const report = await runDrill(drill, {
    ...(rounds !== undefined && { rounds }),
    ...(seed !== undefined && { seed }),
    sabotage,
    store: { kind: store, server },
    programs: builtPrograms,
    log: (line) => void process.stderr.write(`${line}\n`),
    signal: ending.signal,
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.held ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
