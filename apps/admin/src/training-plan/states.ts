import type { Tint } from '../ui/chip.js';

/** The states of a training plan, as GraphQL names them. */
export type PlanStatus =
  'draft' | 'adopted' | 'submitted' | 'returned' | 'approved' | 'active' | 'amending' | 'closed';
/** The states of a version of one. */
export type VersionStatus =
  'offered' | 'adopted' | 'submitted' | 'returned' | 'inForce' | 'superseded' | 'replaced' | 'withdrawn';

export const PLAN_TINTS: Record<PlanStatus, Tint> = {
  draft: 'open',
  adopted: 'open',
  submitted: 'open',
  returned: 'contested',
  approved: 'planned',
  active: 'holding',
  amending: 'holding',
  closed: 'done',
};
export const VERSION_TINTS: Record<VersionStatus, Tint> = {
  offered: 'open',
  adopted: 'open',
  submitted: 'open',
  returned: 'contested',
  inForce: 'done',
  superseded: 'none',
  replaced: 'none',
  withdrawn: 'none',
};

/** `2026` as a school year: "2026-2027". */
export const schoolYearName = (year: number): string => `${year}-${year + 1}`;
