import type { Tint } from '../ui/chip.js';

/** The states of ownership, as GraphQL names them. */
export type OwnershipStatus =
  'unowned' | 'assigned' | 'claimed' | 'held' | 'shared' | 'anchored' | 'contested';

export const OWNERSHIP_TINTS: Record<OwnershipStatus, Tint> = {
  unowned: 'none',
  assigned: 'open',
  claimed: 'open',
  held: 'holding',
  shared: 'holding',
  anchored: 'done',
  contested: 'contested',
};
