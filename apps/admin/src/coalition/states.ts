import type { Tint } from '../ui/chip.js';

/** The states of a coalition, in their order. */
export const COALITION_STATES = [
  'forming',
  'chartered',
  'active',
  'delivered',
  'closed',
  'transferred',
] as const;
export type CoalitionStatus = (typeof COALITION_STATES)[number];

export const COALITION_TINTS: Record<CoalitionStatus, Tint> = {
  forming: 'open',
  chartered: 'planned',
  active: 'holding',
  delivered: 'holding',
  closed: 'open',
  transferred: 'done',
};

export const FINDING_TINTS: Record<'asExpected' | 'otherThanExpected' | 'problem', Tint> = {
  asExpected: 'done',
  otherThanExpected: 'open',
  problem: 'contested',
};
