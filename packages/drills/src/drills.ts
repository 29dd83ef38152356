import type { Drill } from './drill.js';
import { clockBack } from './drills/clock-back.js';
import { cutCommit } from './drills/cut-commit.js';
import { day } from './drills/day.js';
import { diskFull } from './drills/disk-full.js';
import { failingProjection } from './drills/failing-projection.js';
import { killApi } from './drills/kill-api.js';
import { killDatabase } from './drills/kill-database.js';
import { killWriter } from './drills/kill-writer.js';
import { lostLease } from './drills/lost-lease.js';
import { migrationInterrupted } from './drills/migration-interrupted.js';
import { model } from './drills/model.js';
import { rebuildWhileWriting } from './drills/rebuild-while-writing.js';
import { sameCommand } from './drills/same-command.js';
import { slowDisk } from './drills/slow-disk.js';
import { twoWriters } from './drills/two-writers.js';

/** Every drill, by the name that the command takes. */
export const drills: readonly Drill[] = [
  killWriter,
  killApi,
  killDatabase,
  diskFull,
  cutCommit,
  clockBack,
  slowDisk,
  failingProjection,
  migrationInterrupted,
  twoWriters,
  sameCommand,
  lostLease,
  rebuildWhileWriting,
  model,
  day,
];
