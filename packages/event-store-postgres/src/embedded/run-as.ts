// PostgreSQL refuses to run as root. Started by root, its programs run as another user.
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { DataFolderError } from './data-folder-error.js';

/** Runs PostgreSQL's programs as a user that may; `uid` is null when that is the present one. */
export interface Runner {
  ids: { uid: number; gid: number } | null;
  run(program: string, args: readonly string[], options: SpawnOptions): ChildProcess;
}

/**
 * Chooses the user: the present one, or as root whoever owns `cluster` already, else `postgres` (made when there is
 * none), else `nobody`. A folder or program in a place that only root can enter (/root) is reached with one inherited
 * capability, by `setpriv`. Throws DATA_FOLDER_UNREACHABLE when that is not there.
 */
export function runnerFor(cluster: string, programs: readonly string[]): Runner {
  if (process.getuid?.() !== 0) {
    return { ids: null, run: (program, args, options) => spawn(program, args, options) };
  }
  const ids = ownerOf(cluster) ?? userNamed('postgres') ?? madeUser() ?? userNamed('nobody');
  if (!ids) throw unreachable(cluster);
  if ([path.dirname(cluster), ...programs].every((place) => reachable(place, ids))) {
    return { ids, run: (program, args, options) => spawn(program, args, { ...options, ...ids }) };
  }
  if (!existsSync('/usr/bin/setpriv')) throw unreachable(cluster);
  const as = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
  const mayPass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return {
    ids,
    run: (program, args, options) =>
      spawn('/usr/bin/setpriv', [...as, ...mayPass, program, ...args], options),
  };
}

const unreachable = (cluster: string) =>
  new DataFolderError(
    'DATA_FOLDER_UNREACHABLE',
    `started by root, PostgreSQL runs as another user, who cannot reach ${path.dirname(cluster)}; ` +
      'choose a data folder outside /root, or start as an ordinary user',
  );

function ownerOf(folder: string): { uid: number; gid: number } | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function userNamed(name: string): { uid: number; gid: number } | null {
  const idOf = (option: string) =>
    Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null;
  }
}

function madeUser(): { uid: number; gid: number } | null {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  return userNamed('postgres');
}

/** True when this user can enter every folder down to `place`. */
function reachable(place: string, { uid, gid }: { uid: number; gid: number }): boolean {
  for (let at = place; ; at = path.dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}
