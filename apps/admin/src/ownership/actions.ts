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
  /** The teams that the viewer directs: of their college, or of the institution. */
  directs: readonly string[];
  board: boolean;
  quality: boolean;
  /** Whether the viewer may record anything at all here. */
  takesPart: boolean;
}

/** In hands: what is anchored lives by itself, and can only be released. */
const HELD: readonly OwnershipStatus[] = ['held', 'shared'];

/**
 * What the viewer may do with the ownership of a theme, so that nobody is offered what the server would refuse. The server
 * decides; this follows its rules ("Ownership" in the domain's language).
 */
export function ownershipActions(ownership: Ownership, viewer: Standing): OwnershipAction[] {
  const { status, holderTeamIds, candidateTeamId, offer } = ownership;
  const { leads, directs, board, quality, takesPart } = viewer;
  const isHolder = holderTeamIds.some((id) => leads.includes(id));
  // A decision about the theme is one about the team that holds it, or else waits for it.
  const about = holderTeamIds[0] ?? candidateTeamId;
  const held = HELD.includes(status);
  const rules: [OwnershipAction, boolean][] = [
    ['assign', directs.length > 0 && status === 'unowned'],
    ['claim', leads.length > 0 && status === 'unowned'],
    ['accept', status === 'assigned' && candidateTeamId !== null && leads.includes(candidateTeamId)],
    ['confirm', status === 'claimed' && about !== null && directs.includes(about)],
    ['answerOffer', offer !== null && leads.includes(offer.toTeamId)],
    ['withdrawOffer', offer !== null && leads.includes(offer.fromTeamId)],
    ['offer', held && isHolder && offer === null],
    [
      'resolve',
      status === 'contested' && (board || (about === null ? directs.length > 0 : directs.includes(about))),
    ],
    ['anchor', quality && held && offer === null],
    ['contest', takesPart && status !== 'unowned' && status !== 'contested'],
    ['release', status === 'anchored' && isHolder],
  ];
  return rules.filter(([, allowed]) => allowed).map(([action]) => action);
}
