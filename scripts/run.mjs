// Starts a tool of node_modules by its own script: no npx, no shell, the same on every system.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * Package and command of the tools.
 * @type {Record<string, string>}
 */
const PACKAGES = { tsc: '@typescript/native', depcruise: 'dependency-cruiser' };

/** @param {string} tool */
function scriptOf(tool) {
  const folder = join(projectRoot, 'node_modules', PACKAGES[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** Output is plain text, nothing is sent anywhere, and a tool never waits for an answer. */
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };

/**
 * @typedef {{ code: number, stdout: string, output: string }} Outcome `output` is both streams as they came
 * @typedef {{ cwd?: string, env?: Record<string, string>, live?: boolean }} Options `live` also shows the output
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Options} options
 * @param {boolean} [shell]
 * @returns {Promise<Outcome>}
 */
async function start(command, args, { cwd = projectRoot, env = {}, live = false }, shell = false) {
  return await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
      if (live) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (live) process.stderr.write(text);
    });
    child.on('error', (error) => resolve({ code: 1, stdout, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, output }));
  });
}

/**
 * Runs a tool of node_modules to its end. Never rejects: a tool that cannot be started counts as
 * exit code 1 with the reason as output.
 * @param {string} tool its command; one of ours by its path, `scripts/NAME.mjs`
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function run(tool, args, options = {}) {
  let script;
  try {
    script = tool.startsWith('scripts/') ? join(projectRoot, tool) : scriptOf(tool);
  } catch (error) {
    return { code: 1, stdout: '', output: `${tool} is not installed: ${String(error)}\n` };
  }
  return await start(process.execPath, [script, ...args], options);
}

/**
 * Runs npm: the one that started us, else the one on the path.
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return await start(process.execPath, [npm, ...args], options);
  return await start('npm', args, options, process.platform === 'win32');
}
