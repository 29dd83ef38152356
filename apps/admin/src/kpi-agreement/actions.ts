import type { KpiStatus } from './states.js';

/** What can be done with a KPI agreement. */
export type KpiAction =
  | 'proposeValue'
  | 'setTarget'
  | 'offer'
  | 'sign'
  | 'annul'
  | 'dissent'
  | 'escalate'
  | 'impose'
  | 'amend'
  | 'refuse'
  | 'close'
  | 'measure'
  | 'grant';

/** What the viewer is to the agreement's team, and which of their signatures stands under the version on the table. */
export interface Standing {
  member: boolean;
  teamLead: boolean;
  manager: boolean;
  board: boolean;
  quality: boolean;
}
interface Agreement {
  status: KpiStatus;
  imposed: boolean;
  /** The period of the version in force is over, or has no end. */
  ended: boolean;
  /** The version that can be signed now, and the sides that signed it. */
  offered: { signedBy: readonly ('team' | 'management')[]; bySigner: boolean } | null;
  /** Who proposed the amendment on the table. */
  amendmentBy: 'team' | 'management' | 'board' | null;
}

const NEGOTIABLE: readonly KpiStatus[] = ['draft', 'proposed', 'targeted', 'negotiating'];
const SETTLED: readonly KpiStatus[] = ['agreed', 'imposed', 'active'];

/**
 * What the viewer may do with an agreement, so that nobody is offered what the server would refuse. The server decides;
 * this follows its rules ("KPI agreement" in the domain's language).
 */
export function kpiActions(agreement: Agreement, viewer: Standing): KpiAction[] {
  const { status, imposed, ended, offered, amendmentBy } = agreement;
  const { member, teamLead, manager, board, quality } = viewer;
  const negotiating = status === 'negotiating';
  const signable = offered !== null && (negotiating || status === 'amending');
  const other = amendmentBy === 'team' ? manager : teamLead;
  const rules: [KpiAction, boolean][] = [
    ['proposeValue', (teamLead || member) && NEGOTIABLE.includes(status)],
    ['setTarget', manager && NEGOTIABLE.includes(status)],
    ['offer', (teamLead || manager) && negotiating],
    [
      'sign',
      signable &&
        ((teamLead && !offered.signedBy.includes('team')) ||
          (manager && !offered.signedBy.includes('management'))),
    ],
    ['annul', signable && offered.bySigner],
    [
      'dissent',
      (teamLead || member) && (negotiating || status === 'escalated' || (imposed && status !== 'closed')),
    ],
    ['escalate', (teamLead || manager) && negotiating],
    ['impose', board && status === 'escalated'],
    ['amend', (teamLead || manager) && SETTLED.includes(status)],
    ['refuse', status === 'amending' && amendmentBy !== null && other],
    ['close', (manager || quality) && status === 'active' && ended],
    ['measure', quality || teamLead],
    ['grant', manager && status !== 'closed'],
  ];
  return rules.filter(([, allowed]) => allowed).map(([action]) => action);
}
