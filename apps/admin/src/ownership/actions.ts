import type { OwnershipStatus } from './states.js';

/** What can be done with the ownership of a theme; for team acts the team follows. */
export type OwnershipAction =
  | 'assign'
  | 'accept'
  | 'claim'
  | 'confirm'
  | 'offer'
  | 'answerOffer'
  | 'withdrawOffer'
  | 'contest'
  | 'resolve'
  | 'anchor'
  | 'release';

interface Ownership {
  status: OwnershipStatus;
  holderTeamIds: readonly string[];
  candidateTeamId: string | null;
  offer: { fromTeamId: string; toTeamId: string } | null;
}
export interface Standing {
  /** The teams that the viewer leads. */
  leads: readonly string[];
  manager: boolean;
  board: boolean;
  quality: boolean;
  /** Whether the viewer may record anything at all here. */
  takesPart: boolean;
}

const HELD: readonly OwnershipStatus[] = ['held', 'shared', 'anchored'];

/**
 * What the viewer may do with the ownership of a theme, so that nobody is offered what the server would refuse. The server
 * decides; this follows its rules ("Ownership" in the domain's language).
 */
export function ownershipActions(ownership: Ownership, viewer: Standing): OwnershipAction[] {
  const { status, holderTeamIds, candidateTeamId, offer } = ownership;
  const { leads, manager, board, quality, takesPart } = viewer;
  const isHolder = holderTeamIds.some((id) => leads.includes(id));
  const held = HELD.includes(status);
  const rules: [OwnershipAction, boolean][] = [
    ['assign', manager && status === 'unowned'],
    ['claim', leads.length > 0 && status === 'unowned'],
    ['accept', status === 'assigned' && candidateTeamId !== null && leads.includes(candidateTeamId)],
    ['confirm', manager && status === 'claimed'],
    ['answerOffer', offer !== null && leads.includes(offer.toTeamId)],
    ['withdrawOffer', offer !== null && leads.includes(offer.fromTeamId)],
    ['offer', held && isHolder && offer === null],
    ['resolve', (manager || board) && status === 'contested'],
    ['anchor', quality && (status === 'held' || status === 'shared')],
    ['contest', takesPart && status !== 'unowned' && status !== 'contested'],
    ['release', held && isHolder],
  ];
  return rules.filter(([, allowed]) => allowed).map(([action]) => action);
}
