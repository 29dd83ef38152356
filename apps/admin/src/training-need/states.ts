import type { Tint } from '../ui/chip.js';

/** The states of a training need, as GraphQL names them. */
export type NeedStatus =
  | 'proposed'
  | 'deliberating'
  | 'endorsed'
  | 'planned'
  | 'addressed'
  | 'closed'
  | 'reopened'
  | 'deferred'
  | 'withdrawn'
  | 'merged'
  | 'split';

/** The course that a need takes when nothing comes between. */
export const COURSE = ['proposed', 'deliberating', 'endorsed', 'planned', 'addressed', 'closed'] as const;

/** States in which something is still to be done. */
export const OPEN: readonly NeedStatus[] = [
  'proposed',
  'deliberating',
  'endorsed',
  'planned',
  'addressed',
  'reopened',
  'deferred',
];

export const NEED_TINTS: Record<NeedStatus, Tint> = {
  proposed: 'open',
  deliberating: 'open',
  endorsed: 'holding',
  planned: 'planned',
  addressed: 'planned',
  closed: 'done',
  reopened: 'open',
  deferred: 'none',
  withdrawn: 'none',
  merged: 'none',
  split: 'none',
};
