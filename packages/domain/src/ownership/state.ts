import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';

export interface OwnershipOffer {
  kind: 'share' | 'transfer';
  fromTeamId: string;
  toTeamId: string;
  /** The person who signed for the team that offers; null when a policy did. */
  offeredBy: string | null;
}
interface Held {
  themeId: string;
  holderTeamIds: string[];
  since: Instant;
  offer: OwnershipOffer | null;
}
export type OwnershipState =
  | { status: 'unowned'; themeId: string | null; holderTeamIds: string[] }
  | {
      status: 'assigned' | 'claimed';
      themeId: string;
      teamId: string;
      holderTeamIds: string[];
      since: Instant;
    }
  | ({ status: 'held' | 'shared' | 'anchored' } & Held)
  /** `before`: what it was when it was contested. */
  | ({
      status: 'contested';
      before: 'assigned' | 'claimed' | 'held' | 'shared' | 'anchored';
      /** The team that claimed or was assigned, when nobody held it yet. */
      teamId: string | null;
      contestedBy: string | null;
      reason: Text | null;
    } & Held);
