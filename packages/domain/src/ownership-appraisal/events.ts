import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate } from '../kernel/fields.js';

/** `poq-7`: seven items on psychological ownership, 1-7 (after Van Dyne & Pierce 2004; general knowledge). */
export const INSTRUMENTS = { 'poq-7': { items: 7, minimum: 1, maximum: 7 } } as const;
/** A distribution is reported from this many answers on. */
export const SMALLEST_GROUP = 5;

export const ownershipAppraisalEvents = {
  AppraisalRoundOpened: event(
    z.object({
      roundId: id(),
      themeId: id(),
      teamId: id(),
      instrument: z.enum(['poq-7']),
      closesOn: localDate(),
    }),
  ),
  /** Private: nobody but its author meets it. A later answer of the same person in the round replaces it. */
  AppraisalAnswered: event(z.object({ scores: z.array(z.number().int().min(1).max(7)).length(7) })),
  AppraisalRoundClosed: event(z.object({})),
};
export type OwnershipAppraisalEvent = EventOf<typeof ownershipAppraisalEvents>;
