// `npm test`: everything that must hold, in one run. A failing step does not stop the others; the
// last line is "N passed, N failed", where every test counts as one and every other check as one.
// The tests run one step after the other and are seen while they run. Beside them, on what they leave of a machine of
// two processors, run the checks: one after the other, each told when no tests are running.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserInstallCommand, findBrowser } from './find-browser.mjs';
import { findPgbouncer } from './find-pgbouncer.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';
import { kurrentObstacle, kurrentRemarks } from './kurrentdb-tests.mjs';
import { countTests } from './test-counts.mjs';

/**
 * @typedef {{ passed: number, failed: number, remarks: string[], ran?: false, output?: string }} Result
 *   `ran: false`: neither passed nor failed; `output`: what is still to be shown
 * @typedef {{ name: string, what: string, work: () => Promise<Result> }} Step
 */

const reports = mkdtempSync(join(tmpdir(), 'traject-test-'));

/**
 * A check that passes or fails as a whole. Its output is shown when it fails.
 * @param {string} tool
 * @param {string[]} args
 */
function check(tool, args) {
  return async () => {
    const { code, output } = await run(tool, args);
    if (code === 0) return { passed: 1, failed: 0, remarks: [] };
    return { passed: 0, failed: 1, remarks: [], output: output.trimEnd() };
  };
}

async function build() {
  const obstacle = await prepare('build');
  if (!obstacle) return { passed: 1, failed: 0, remarks: [] };
  console.log(obstacle);
  return {
    passed: 0,
    failed: 1,
    remarks: ['failed; integration and browser tests may have run on an older build'],
  };
}

/** @param {string} project one of vitest.config.ts */
function tests(project) {
  return async () => {
    const file = join(reports, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await run('vitest', ['run', '--project', project, ...reporters], { live: true });
    return countTests(code, readReport(file));
  };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function browserTests() {
  if (findBrowser()) return await tests('browser')();
  const remarks = [
    process.env.CHROME_PATH
      ? `The browser tests did not run: CHROME_PATH names ${process.env.CHROME_PATH}, which cannot be run.`
      : 'The browser tests did not run: no Chromium or Chrome was found. One elsewhere is named by CHROME_PATH.',
    `This helps: ${process.env.CHROME_PATH ? 'unset CHROME_PATH' : browserInstallCommand()}`,
  ];
  console.log(remarks.join('\n'));
  return { passed: 0, failed: 1, remarks };
}

/** @returns {Promise<Result>} */
async function poolerTests() {
  if (findPgbouncer()) return await tests('pooler')();
  const remarks = [
    'The tests behind a pooler did not run: PgBouncer was not found (Debian: apt-get install pgbouncer).',
  ];
  console.log(remarks.join('\n'));
  return { passed: 0, failed: 0, remarks, ran: false };
}

/** @returns {Promise<Result>} */
async function kurrentdbTests() {
  const obstacle = await kurrentObstacle();
  if (obstacle) {
    console.log(obstacle);
    return { passed: 0, failed: 0, remarks: [obstacle], ran: false };
  }
  const { passed, failed, remarks } = await tests('kurrentdb')();
  return { passed, failed, remarks: [...remarks, ...kurrentRemarks()] };
}

/**
 * Alone: turbo writes what the tests start.
 * @type {Step[]}
 */
const first = [
  { name: 'build', what: 'turbo, what changed', work: build },
  {
    name: 'types',
    what: 'tsc',
    work: check('turbo', [
      'run',
      'types',
      'types:root',
      '--continue',
      '--output-logs=errors-only',
      '--no-color',
    ]),
  },
];

/** @type {Step[]} */
const testing = [
  { name: 'unit', what: 'vitest', work: tests('unit') },
  { name: 'integration', what: 'vitest, embedded PostgreSQL', work: tests('integration') },
  { name: 'pooler', what: 'vitest, PgBouncer', work: poolerTests },
  { name: 'kurrentdb', what: 'vitest, a real KurrentDB', work: kurrentdbTests },
  { name: 'browser', what: 'vitest, Chromium', work: browserTests },
];

/**
 * Beside the tests: they read sources and write nothing.
 * @type {Step[]}
 */
const checks = [
  { name: 'format', what: 'prettier', work: check('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'boundaries', what: 'walls between packages', work: check('scripts/boundaries.mjs', []) },
  { name: 'unused', what: 'knip', work: check('knip', []) },
  { name: 'lint', what: 'eslint', work: check('scripts/lint.mjs', ['--one-at-a-time']) },
];

/** @param {number} begin */
const since = (begin) => `${((performance.now() - begin) / 1000).toFixed(1)} s`;

const obstacle = await prepare('dependencies');
if (obstacle) {
  console.log(`${obstacle}\n0 passed, 1 failed`);
  process.exit(1);
}

const begin = performance.now();
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const table = [];
/** @type {string[]} */
const remarks = [];

/**
 * Does a step, and returns what tells how it went.
 * @param {Step} step
 */
async function done({ name, work }) {
  const stepBegin = performance.now();
  const result = await work();
  const took = since(stepBegin);
  return () => {
    total.passed += result.passed;
    total.failed += result.failed;
    const mark = result.ran === false ? '–' : result.failed ? '✗' : '✓';
    const line = `${mark} ${name.padEnd(12)} ${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(5)} failed ${took.padStart(9)}`;
    if (result.output) console.log(`\n${result.output}`);
    console.log(line);
    table.push(line);
    remarks.push(...result.remarks.map((remark) => `  ${name}: ${remark}`));
  };
}

/** @param {Step} step */
async function shown(step) {
  console.log(`\n${step.name} (${step.what}) …`);
  const tell = await done(step);
  tell();
}

/** @type {(() => void)[]} */
const untold = [];
const tellChecks = () => untold.splice(0).forEach((tell) => tell());

for (const step of first) await shown(step);
console.log(`\nbeside the tests: ${checks.map(({ name, what }) => `${name} (${what})`).join(', ')} …`);
const beside = (async () => {
  for (const step of checks) untold.push(await done(step));
})();
for (const step of testing) {
  await shown(step);
  tellChecks();
}
await beside;
tellChecks();
rmSync(reports, { recursive: true, force: true });

console.log(`\n${table.join('\n')}`);
if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`);
console.log(`\nin ${since(begin)}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
