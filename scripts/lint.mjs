// `npm run lint`: ESLint with type information over everything, in parts, each in a process of its own. In one process the
// types of all workspaces together need more memory than Node takes by itself. Two at a time, where there is a second
// processor, unless `--one-at-a-time` leaves it to what runs beside. Exit code 1 when a part has findings.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { projectRoot } from './project-root.mjs';
import { run } from './run.mjs';

/** Packages that the domain's types lie at the bottom of, read together. */
const PURE = ['domain', 'history', 'event-store', 'commands', 'demo'];

/** What is linted together: folders from the project root. */
function parts() {
  const packages = readdirSync(`${projectRoot}/packages`);
  const folder = (/** @type {string} */ name) => `packages/${name}`;
  return [
    ['apps/admin'],
    packages.filter((name) => PURE.includes(name)).map(folder),
    ['apps/api', 'apps/cli'],
    packages.filter((name) => !PURE.includes(name)).map(folder),
    ['scripts', 'benchmarks', '*.ts', '*.js', '.dependency-cruiser.cjs'],
  ];
}

const waiting = parts();
let code = 0;
const work = async () => {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const found = await run('eslint', [...part, '--max-warnings', '0']);
    code ||= found.code;
    process.stdout.write(found.output);
  }
};
const lanes = process.argv.includes('--one-at-a-time') ? 1 : Math.min(2, availableParallelism());
await Promise.all(Array.from({ length: lanes }, work));
process.exit(code);
