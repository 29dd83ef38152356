import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate } from '../kernel/fields.js';

/** A round is opened by the team lead or quality; members answer for themselves. */
export const driveScanCommands = {
  OpenDriveScan: z.object({
    scanId: id(),
    teamId: id(),
    programmeId: id().nullable(),
    instrument: z.enum(['drives-12']),
    closesOn: localDate(),
  }),
  AnswerDriveScan: z.object({
    scanId: id(),
    scores: z.array(z.number().int().min(1).max(5)).length(12),
  }),
  CloseDriveScan: z.object({ scanId: id() }),
};
export type DriveScanCommand = CommandOf<typeof driveScanCommands>;
