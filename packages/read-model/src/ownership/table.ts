import type { OwnershipOffer, OwnershipState } from '@traject/domain';
import { instant, listOf, oneOf, optional, string, table, textRef } from '../table.js';

export const ownershipTable = table(
  'ownership',
  {
    themeId: string(),
    status: oneOf<OwnershipState['status']>(),
    holderTeamIds: listOf(),
    /** The team that claims it or was assigned it, while that is not settled. */
    teamId: optional(string()),
    since: optional(instant()),
    offerKind: optional(oneOf<OwnershipOffer['kind']>()),
    offerFromTeamId: optional(string()),
    offerToTeamId: optional(string()),
    /** What it was when it was contested. */
    before: optional(oneOf<Extract<OwnershipState, { status: 'contested' }>['before']>()),
    contestedBy: optional(string()),
    reason: optional(textRef()),
  },
  [['themeId']],
);

export const ownershipHolderTable = table(
  'ownership_holder',
  { themeId: string(), teamId: string(), since: optional(instant()) },
  [['themeId'], ['teamId']],
);
