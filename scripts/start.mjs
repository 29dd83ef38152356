// `npm start`: installs if needed, builds what changed, and runs the server until it is stopped.
// The server reads and checks its own settings; here only the data folder gets its default.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { prepare } from './prepare.mjs';
import { projectRoot } from './project-root.mjs';

const obstacle = (await prepare('dependencies')) ?? (await prepare('build'));
if (obstacle) {
  console.error(obstacle);
  process.exit(1);
}

const server = spawn(process.execPath, [join(projectRoot, 'apps', 'api', 'dist', 'main.js')], {
  cwd: projectRoot,
  env: { ...process.env, TRAJECT_DATA: resolve(projectRoot, process.env.TRAJECT_DATA || '.traject') },
  // The channel closes when this process dies, also by kill -9: the server hears `disconnect` and stops.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // In a group of its own: a Ctrl-C reaches the server once, from here. (Windows has no such signals.)
  detached: process.platform !== 'win32',
});

// One Ctrl-C arrives here twice, from the terminal and from npm. What comes later is a second one.
const ONE_KEYPRESS = 500;
let last = -Infinity;
/** @param {'SIGINT' | 'SIGTERM'} signal */
function pass(signal) {
  const now = performance.now();
  if (now - last > ONE_KEYPRESS) server.kill(signal);
  last = now;
}
if (process.platform === 'win32') {
  // The console tells the server by itself; here we only wait for it.
  process.on('SIGINT', () => {});
} else {
  process.on('SIGINT', () => pass('SIGINT'));
  process.on('SIGTERM', () => pass('SIGTERM'));
  process.on('SIGHUP', () => pass('SIGTERM'));
}

// npm dies of SIGTERM without passing it on: an orphan stops its server instead of keeping the port.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    pass('SIGTERM');
  }, 500);
}

server.on('error', (error) => {
  console.error(`The server could not be started: ${error.message}`);
  process.exit(1);
});
server.on('exit', (code, signal) => {
  if (signal) console.error(`The server was ended by ${signal}.`);
  process.exit(code ?? 1);
});
