// `npm run drill -- NAME [--rounds N] [--seed S] …`: builds what changed and runs a drill. See docs/reliability.md.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { projectRoot } from './project-root.mjs';

/** @param {string} line */
const log = (line) => console.error(line);

// What is drilled is what the sources say now.
const obstacle = (await prepare('dependencies', log)) ?? (await prepare('build', log));
if (obstacle) {
  log(obstacle);
  process.exit(1);
}
const main = join(projectRoot, 'packages', 'drills', 'dist', 'main.js');
// A drill measures memory after collecting garbage.
const child = spawn(process.execPath, ['--expose-gc', main, ...process.argv.slice(2)], { stdio: 'inherit' });
// The drill ends what it started, then itself; only then do we.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
