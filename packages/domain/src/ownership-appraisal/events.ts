import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate } from '../kernel/fields.js';

/** `poq-7`: seven items on psychological ownership, 1-7 (after Van Dyne & Pierce 2004; general knowledge). */
export const INSTRUMENTS = { 'poq-7': { items: 7, minimum: 1, maximum: 7 } } as const;

export const ownershipAppraisalEvents = {
  AppraisalRoundOpened: event(
    z.object({
      roundId: id(),
      themeId: id(),
      teamId: id(),
      instrument: z.enum(['poq-7']),
      closesOn: localDate(),
      /** The programme whose partners are asked too; null where only members are. */
      partnersOfProgrammeId: id().nullable(),
    }),
    2,
    { 1: (old) => ({ ...old, partnersOfProgrammeId: null }) },
  ),
  /** Private: nobody but its author meets it. Given as a partner it counts with the partners. A later answer of the same person in the round replaces it. */
  AppraisalAnswered: event(z.object({ scores: z.array(z.number().int().min(1).max(7)).length(7) })),
  AppraisalRoundClosed: event(z.object({})),
};
export type OwnershipAppraisalEvent = EventOf<typeof ownershipAppraisalEvents>;
