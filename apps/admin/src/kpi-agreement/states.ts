import type { Tint } from '../ui/chip.js';

/** The states of a KPI agreement, as GraphQL names them. */
export type KpiStatus =
  | 'draft'
  | 'proposed'
  | 'targeted'
  | 'negotiating'
  | 'escalated'
  | 'agreed'
  | 'imposed'
  | 'active'
  | 'amending'
  | 'closed';
export type KpiOutcome = 'met' | 'withinLeeway' | 'missed' | 'notAssessable';

export const KPI_TINTS: Record<KpiStatus, Tint> = {
  draft: 'none',
  proposed: 'open',
  targeted: 'open',
  negotiating: 'open',
  escalated: 'contested',
  agreed: 'holding',
  imposed: 'contested',
  active: 'holding',
  amending: 'open',
  closed: 'done',
};
export const OUTCOME_TINTS: Record<KpiOutcome, Tint> = {
  met: 'done',
  withinLeeway: 'holding',
  missed: 'contested',
  notAssessable: 'none',
};
