// A small disk that can be filled: a file system of its own where the machine lets us mount one.
import { spawnSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Pool } from 'pg';
import type { Ground } from './ground.js';

export interface Disk {
  /** How it was made, for the report. */
  made: string;
  /** Takes all space but `left` bytes. */
  fill(left: number): Promise<void>;
  /** Gives the space back. */
  free(): Promise<void>;
}

const MEGABYTES = 256;

/** Mounts a small file system in a fresh folder; null where that is not allowed. */
export async function mountedDisk(ground: Ground): Promise<(Disk & { folder: string }) | null> {
  const folder = await ground.folder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=0755`, 'tmpfs', folder], {
    stdio: 'ignore',
  });
  if (mounted.status !== 0) return null;
  ground.defer(() => {
    // Lazily: a server that is still ending must not keep it.
    spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
    return Promise.resolve();
  });
  const filler = path.join(folder, 'filler');
  return {
    folder,
    made: `a tmpfs of ${MEGABYTES} MB, filled with a file`,
    async fill(left) {
      const file = await open(filler, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          const size = Math.min(bavail * bsize - left, 1_000_000);
          if (size <= 0) return;
          await file.write(Buffer.alloc(size));
        }
      } catch {
        // The server was faster, and took the last of it.
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler, { force: true }),
  };
}

/** Where nothing can be mounted: an insert fails in the middle of an append with the code of a full disk. */
export async function injectedDisk(pool: Pool): Promise<Disk> {
  await pool.query(`
    create table public.disk (is_full boolean not null);
    insert into public.disk values (false);
    create function public.disk_full() returns trigger language plpgsql security definer as $$
    begin
      if new.position % 2 = 0 and (select is_full from public.disk) then
        raise exception 'could not extend file: No space left on device' using errcode = '53100';
      end if;
      return new;
    end $$;
    create trigger disk_full before insert on traject_log.event for each row execute function public.disk_full()`);
  const set = async (full: boolean) => void (await pool.query('update public.disk set is_full = $1', [full]));
  return {
    made: 'injected: every second insert fails with 53100, also in the middle of an append',
    fill: () => set(true),
    free: () => set(false),
  };
}
