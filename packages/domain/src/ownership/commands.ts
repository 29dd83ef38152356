import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';

/** `teamId` is the team on whose behalf one acts. */
export const ownershipCommands = {
  AssignOwnership: z.object({ themeId: id(), teamId: id() }),
  AcceptOwnership: z.object({ themeId: id(), teamId: id() }),
  DeclineOwnership: z.object({ themeId: id(), teamId: id(), reason: text() }),
  ClaimOwnership: z.object({ themeId: id(), teamId: id() }),
  ConfirmOwnership: z.object({ themeId: id(), teamId: id() }),
  OfferOwnership: z.object({
    themeId: id(),
    kind: z.enum(['share', 'transfer']),
    fromTeamId: id(),
    toTeamId: id(),
  }),
  /** The other side signs what was offered to it. */
  AcceptOwnershipOffer: z.object({ themeId: id(), teamId: id() }),
  RefuseOwnershipOffer: z.object({ themeId: id(), teamId: id(), reason: text() }),
  WithdrawOwnershipOffer: z.object({ themeId: id(), teamId: id() }),
  ContestOwnership: z.object({ themeId: id(), reason: text() }),
  ResolveOwnershipContest: z.object({ themeId: id(), holderTeamIds: z.array(id()).max(20), reason: text() }),
  AnchorOwnership: z.object({ themeId: id() }),
  ReleaseOwnership: z.object({ themeId: id(), teamId: id(), reason: text() }),
};
export type OwnershipCommand = CommandOf<typeof ownershipCommands>;
