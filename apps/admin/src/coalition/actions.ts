// What the viewer may do in a coalition now; the server decides, and says why not.
import type { CoalitionStatus } from './states.js';

export interface CoalitionSituation {
  status: CoalitionStatus;
  /** Ids of the memberships that assented to the last version of the charter; null while there is none. */
  assentIds: readonly string[] | null;
  charterInForce: number | null;
  lastVersion: number;
  /** Whether quality is at the table now. */
  quality: boolean;
  expectations: number;
  /** How many expectations have no finding. */
  unanswered: number;
  findings: number;
}

export interface CoalitionViewer {
  /** Holds the role of facilitator for the coalition's unit. */
  guides: boolean;
  /** Id of the viewer's own membership on this day; null for who is no member. */
  memberId: string | null;
  /** Institutions that take part, for which the viewer speaks, and that did not confirm yet. */
  confirms: readonly string[];
}

export type CoalitionAction =
  | 'addMember'
  | 'endMembership'
  | 'proposeCharter'
  | 'assent'
  | 'setExpectation'
  | 'addExpectation'
  | 'amendExpectation'
  | 'start'
  | 'planMeeting'
  | 'bring'
  | 'fetch'
  | 'find'
  | 'adjust'
  | 'deliver'
  | 'close'
  | 'confirm';

/** The actions that are open to this viewer in this state, in reading order. */
export function coalitionActions(now: CoalitionSituation, viewer: CoalitionViewer): CoalitionAction[] {
  const { status } = now;
  const before = status === 'forming' || status === 'chartered';
  const ended = status === 'closed' || status === 'transferred';
  const member = viewer.memberId !== null;
  const open: [CoalitionAction, boolean][] = [
    ['start', viewer.guides && status === 'chartered' && now.quality && now.expectations > 0],
    ['deliver', viewer.guides && status === 'active' && now.unanswered === 0],
    ['close', viewer.guides && status === 'delivered'],
    ['confirm', ended && viewer.confirms.length > 0],
    [
      'assent',
      member &&
        !ended &&
        now.assentIds !== null &&
        now.lastVersion !== now.charterInForce &&
        !now.assentIds.includes(viewer.memberId ?? ''),
    ],
    ['proposeCharter', member && (before || status === 'active')],
    ['setExpectation', member && before],
    ['addExpectation', member && status === 'active'],
    ['amendExpectation', member && (before || status === 'active') && now.expectations > 0],
    ['find', member && status === 'active' && now.expectations > 0],
    ['adjust', member && status === 'active' && now.findings > 0],
    ['bring', member && !ended],
    ['fetch', member],
    ['addMember', viewer.guides && !ended],
    ['endMembership', viewer.guides],
    ['planMeeting', viewer.guides && !ended],
  ];
  return open.filter(([, may]) => may).map(([action]) => action);
}
