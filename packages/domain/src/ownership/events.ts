import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id } from '../kernel/fields.js';

/** Who holds a theme, formally. One stream per theme. */
export const ownershipEvents = {
  OwnershipAssigned: event(z.object({ themeId: id(), teamId: id() })),
  OwnershipAccepted: event(z.object({ teamId: id() })),
  OwnershipDeclined: event(z.object({ teamId: id() })),
  OwnershipClaimed: event(z.object({ themeId: id(), teamId: id() })),
  OwnershipConfirmed: event(z.object({ teamId: id() })),
  /** The holder signs first; the other side's signature completes it (OwnershipShared, OwnershipTransferred). */
  OwnershipOffered: event(
    z.object({ kind: z.enum(['share', 'transfer']), fromTeamId: id(), toTeamId: id() }),
  ),
  OwnershipOfferRefused: event(z.object({ toTeamId: id() })),
  OwnershipOfferWithdrawn: event(z.object({ fromTeamId: id() })),
  OwnershipShared: event(z.object({ withTeamId: id() })),
  OwnershipTransferred: event(z.object({ fromTeamId: id(), toTeamId: id() })),
  OwnershipContested: event(z.object({})),
  /** `holderTeamIds`: who holds it from now; empty when nobody does. */
  OwnershipContestResolved: event(z.object({ holderTeamIds: z.array(id()).max(20) })),
  /** It lives without its starter. */
  OwnershipAnchored: event(z.object({})),
  OwnershipReleased: event(z.object({ teamId: id() })),
};
export type OwnershipEvent = EventOf<typeof ownershipEvents>;
