// What `npm start` and `npm test` need before they can begin: a Node that is new enough, the
// dependencies of the lock file, and the built packages. Each is done only when something changed;
// when nothing did, all of it takes some tens of milliseconds.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { run, runNpm } from './run.mjs';

const NODE_FLOOR = /** @type {const} */ ([20, 19]);
const INSTALL_STAMP = join(projectRoot, 'node_modules', '.traject-install');
const BUILD_STAMP = join(projectRoot, 'node_modules', '.traject-build');
const SOURCES = ['packages', 'apps', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'test-results']);

/** @typedef {(line: string) => void} Tell */

/** A reason to stop that is told in one sentence, without a stack. */
class Refusal extends Error {}

/** Refuses a Node that is older than the code needs. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return;
  throw new Refusal(
    `Traject needs Node ${NODE_FLOOR.join('.')} or newer; this is ${process.versions.node}. Get one at https://nodejs.org/en/download.`,
  );
}

/** @param {string} file */
function stampIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Says what is being done and, for those who wait, that it still is.
 * @param {string} what
 * @param {() => Promise<{ code: number, output: string }>} work
 * @param {Tell} tell
 */
async function step(what, work, tell) {
  const begin = performance.now();
  const seconds = () => `${Math.round((performance.now() - begin) / 1000)} s`;
  tell(`${what} …`);
  const heartbeat = setInterval(() => tell(`  still at it after ${seconds()}`), 15_000);
  const { code, output } = await work();
  clearInterval(heartbeat);
  if (code !== 0) throw new Refusal(`${output.trimEnd()}\n\n${what} failed (exit code ${code}); see above.`);
  tell(`  done in ${seconds()}`);
}

/**
 * Whether node_modules holds what the lock file asks for: npm's own record of what it installed,
 * compared with the lock. Packages for other platforms are optional and may be absent.
 * @param {string} lockText
 */
function isInstalled(lockText) {
  const record = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(lockText).packages).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.optional ||
      entry.devOptional ||
      installed[path]?.version === entry.version,
  );
}

/** @param {Tell} tell */
async function install(tell) {
  const lockText = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
  const lock = createHash('sha256').update(lockText).digest('hex');
  if (stampIn(INSTALL_STAMP) === lock) return;
  // Development dependencies build the app, also where NODE_ENV=production is set.
  if (!isInstalled(lockText)) {
    await step('Installing the dependencies', () => runNpm(['ci', '--include=dev']), tell);
  }
  writeFileSync(INSTALL_STAMP, lock);
}

/**
 * Names, sizes and times of all sources under a path, in a fixed order: enough to see a change
 * without reading them. Left out are tests, which are not built, and what the build itself writes.
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 */
function addSources(path, hash) {
  const stat = statSync(path);
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (!NOT_SOURCES.has(name)) addSources(join(path, name), hash);
    }
  } else if (!/\.spec\.tsx?$|\.generated\./.test(path)) {
    hash.update(`${relative(projectRoot, path)} ${stat.size} ${stat.mtimeMs}\n`);
  }
}

/** Every package and app has its dist; false right after a clone or a clean-up. */
function isBuilt() {
  return ['packages', 'apps'].every((layer) =>
    readdirSync(join(projectRoot, layer))
      .map((name) => join(projectRoot, layer, name))
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .every((folder) => existsSync(join(folder, 'dist'))),
  );
}

/** @param {Tell} tell */
async function build(tell) {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) addSources(join(projectRoot, source), hash);
  const sources = hash.digest('hex');
  if (isBuilt() && stampIn(BUILD_STAMP) === sources) return;
  const turbo = ['run', 'build', '--output-logs=errors-only', '--no-color'];
  await step('Building what changed', () => run('turbo', turbo), tell);
  writeFileSync(BUILD_STAMP, sources);
}

/**
 * Does one preparation if it is needed.
 * @param {'dependencies' | 'build'} what
 * @param {Tell} [tell] gets a line when there is something to do
 * @returns {Promise<string | undefined>} why it could not be done, ready to be shown
 */
export async function prepare(what, tell = console.log) {
  try {
    if (what === 'build') await build(tell);
    else {
      requireNode();
      await install(tell);
    }
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
