import type { DriveDistribution } from '@traject/domain';
import { date, integer, json, oneOf, optional, string, table } from '../table.js';

/** Holds no answer: distributions only, and only of a closed scan of five answers or more. */
export const driveScanTable = table(
  'drive_scan',
  {
    scanId: string(),
    teamId: string(),
    programmeId: optional(string()),
    instrument: oneOf<'drives-12'>(),
    closesOn: date(),
    status: oneOf<'open' | 'closed'>(),
    answers: optional(integer()),
    drives: optional(json<DriveDistribution[]>()),
  },
  [['scanId'], ['teamId']],
);
