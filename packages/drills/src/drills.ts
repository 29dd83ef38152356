import type { Drill } from './drill.js';
import { clockBack } from './drills/clock-back.js';
import { cutCommit } from './drills/cut-commit.js';
import { failingProjection } from './drills/failing-projection.js';
import { killDatabase } from './drills/kill-database.js';
import { killWriter } from './drills/kill-writer.js';
import { migrationInterrupted } from './drills/migration-interrupted.js';

/** Every drill, by the name that the command takes. */
export const drills: readonly Drill[] = [
  killWriter,
  killDatabase,
  cutCommit,
  clockBack,
  failingProjection,
  migrationInterrupted,
];
