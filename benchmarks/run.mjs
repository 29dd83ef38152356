// `npm run bench -- NAME [--rounds N] [--events N]`: runs benchmarks/NAME.bench.mjs. Progress goes to stderr; the
// last line of stdout is one JSON object (see Measure). Exit code 2: no such benchmark.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare } from '../scripts/prepare.mjs';

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {string} unit of ours, peer and spread: `ms` for times
 * @property {number} ours the median of the rounds, or what the benchmark says at its top
 * @property {number} [peer] the same, of what we compare with, in the same run
 * @property {number} [ratio] ours to peer
 * @property {number} rounds
 * @property {{ min: number, max: number }} spread of the rounds of ours
 * @property {{ min: number, max: number }} [peerSpread]
 * @property {{ ours: number, peer: number }} [memory] the most that this process held in memory while it ran, in MB
 * @property {Record<string, number>} [beside] medians of what else was measured in the same run
 * @property {object} [graphql] of `lag`: the same over GraphQL
 *
 * @typedef {object} Options
 * @property {number | undefined} rounds undefined when nobody asked for a number: then the benchmark chooses
 * @property {number | undefined} events as `rounds`: how big the big log is, for those that make one
 * @property {(line: string) => void} log
 *
 * @typedef {(options: Options) => Promise<Measure>} Benchmark
 */

const ENDING = '.bench.mjs';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

/**
 * @param {string} reason
 * @returns {never}
 */
function refuse(reason) {
  console.error(
    `${reason}\nUsage: npm run bench -- NAME [--rounds N] [--events N]\nNAME is one of: ${names.join(', ')}`,
  );
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { rounds: { type: 'string' }, events: { type: 'string' } },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** @param {'rounds' | 'events'} option */
function wholeNumber(option) {
  const given = values[option];
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!(Number.isInteger(number) && number > 0)) {
    refuse(`--${option} takes a whole number from 1 on, not "${given}".`);
  }
  return number;
}

const { values, positionals } = readArguments();
const [name, ...rest] = positionals;
if (!name || rest.length > 0) refuse('Name one benchmark.');
if (!names.includes(name)) refuse(`There is no benchmark "${name}".`);
const rounds = wholeNumber('rounds');
const events = wholeNumber('events');

/** @param {string} line */
const log = (line) => console.error(line);

// What is measured is what the sources say now.
const obstacle = (await prepare('dependencies', log)) ?? (await prepare('build', log));
if (obstacle) {
  log(obstacle);
  process.exit(1);
}

/** @type {{ default: Benchmark }} */
const { default: benchmark } = await import(`./${name}${ENDING}`);
const measure = await benchmark({ rounds, events, log });
console.log(JSON.stringify(measure));
