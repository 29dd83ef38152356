// Starts a tool of node_modules by its own script: no npx, no shell, the same on every system.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * Package and command of the tools.
 * @type {Record<string, string>}
 */
const PACKAGES = { tsc: 'typescript', depcruise: 'dependency-cruiser' };

/** @param {string} tool */
function scriptOf(tool) {
  const folder = join(projectRoot, 'node_modules', PACKAGES[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** Output is plain text, nothing is sent anywhere, and a tool never waits for an answer. */
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };

/**
 * Runs a tool to its end. A tool that cannot be started counts as exit code 1 with the reason as output.
 * @param {string} tool command of a package in node_modules, or an absolute path of a script for Node
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, live?: boolean }} [options] `live` also shows the output
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is both streams as they came
 */
export async function run(tool, args, { cwd = projectRoot, env = {}, live = false } = {}) {
  const script = tool.endsWith('.js') || tool.endsWith('.mjs') ? tool : scriptOf(tool);
  return await new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
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
