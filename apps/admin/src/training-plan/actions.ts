import type { PlanStatus, VersionStatus } from './states.js';

/** What can be done with a training plan. */
export type PlanAction = 'offer' | 'vote' | 'submit' | 'approve' | 'return' | 'amend' | 'withdraw' | 'close';

/** What the viewer is to this plan's team. */
export interface Standing {
  member: boolean;
  teamLead: boolean;
  manager: boolean;
  hr: boolean;
}

/**
 * What the viewer may do with a plan in `status` whose version on the table is in `table` (null without one), so that
 * nobody is offered what the server would refuse. The server decides; this follows its rules.
 */
export function planActions(
  status: PlanStatus,
  table: VersionStatus | null,
  { member, teamLead, manager, hr }: Standing,
): PlanAction[] {
  const team = member || teamLead;
  const closed = status === 'closed';
  const inForce = status === 'approved' || status === 'active' || status === 'amending';
  const rules: [PlanAction, boolean][] = [
    ['vote', team && !closed && (table === 'offered' || table === 'adopted')],
    ['submit', teamLead && !closed && table === 'adopted'],
    ['approve', manager && !closed && table === 'submitted'],
    ['return', manager && !closed && table === 'submitted'],
    ['offer', team && !closed && !inForce && table !== 'submitted'],
    ['amend', team && inForce && table !== 'submitted'],
    ['withdraw', teamLead && status === 'amending'],
    ['close', hr && (status === 'active' || status === 'amending')],
  ];
  return rules.filter(([, allowed]) => allowed).map(([action]) => action);
}
