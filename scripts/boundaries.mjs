// `npm run boundaries`: checks the walls between packages and inside them, then checks the check:
// every rule of .dependency-cruiser.cjs must report its deliberate violation in
// scripts/boundaries-violation. A rule that catches nothing is a wall with a hole.
//
// turbo boundaries sees that a package imports only what its package.json declares, and no file of
// another package; dependency-cruiser sees who may depend on whom. Both work offline.
import { createRequire } from 'node:module';
import { run } from './run.mjs';
import { projectRoot } from './project-root.mjs';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
let failed = false;

/** @param {string} sentence */
function fail(sentence) {
  failed = true;
  console.log(`✗ ${sentence}`);
}

const turbo = await run('turbo', ['boundaries', '--no-color']);
if (turbo.code === 0) console.log('✓ packages import only what they declare');
else fail(`turbo boundaries\n${turbo.output}`);

const cruise = ['--config', `${projectRoot}/.dependency-cruiser.cjs`, 'packages', 'apps'];
const walls = await run('depcruise', ['--output-type', 'err-long', ...cruise]);
if (walls.code === 0) console.log(`✓ ${config.forbidden.length} walls hold`);
else fail(`walls\n${walls.output}`);

const proof = await run('depcruise', ['--output-type', 'json', ...cruise], {
  cwd: `${projectRoot}/scripts/boundaries-violation`,
});
/** @type {Set<string>} */
const caught = new Set();
try {
  for (const { rule } of JSON.parse(proof.stdout).summary.violations) caught.add(rule.name);
} catch {
  fail(`the deliberate violations could not be read\n${proof.output}`);
}
for (const { name } of config.forbidden) {
  if (!caught.has(name)) fail(`the rule "${name}" did not report its deliberate violation`);
}
if (!failed) console.log(`✓ all ${caught.size} deliberate violations were caught`);
process.exitCode = failed ? 1 : 0;
