import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate } from '../kernel/fields.js';

/** A round is opened by quality or the team lead; members and partners answer for themselves. */
export const ownershipAppraisalCommands = {
  OpenAppraisalRound: z.object({
    roundId: id(),
    themeId: id(),
    teamId: id(),
    instrument: z.enum(['poq-7']),
    closesOn: localDate(),
    partnersOfProgrammeId: id().nullable(),
  }),
  AnswerAppraisal: z.object({ roundId: id(), scores: z.array(z.number().int().min(1).max(7)).length(7) }),
  CloseAppraisalRound: z.object({ roundId: id() }),
};
export type OwnershipAppraisalCommand = CommandOf<typeof ownershipAppraisalCommands>;
