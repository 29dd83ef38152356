import type { NeedStatus } from './states.js';

/** What can be done with a need. */
export type NeedAction =
  | 'openDeliberation'
  | 'endorse'
  | 'object'
  | 'reportStance'
  | 'plan'
  | 'address'
  | 'close'
  | 'reopen'
  | 'defer'
  | 'resume'
  | 'withdraw'
  | 'merge'
  | 'split';

/** What the viewer is to this need. */
export interface Standing {
  member: boolean;
  teamLead: boolean;
  manager: boolean;
  hr: boolean;
  /** They proposed it. */
  proposer: boolean;
}

const OPEN: readonly NeedStatus[] = [
  'proposed',
  'deliberating',
  'endorsed',
  'planned',
  'addressed',
  'reopened',
];

/**
 * What the viewer may do with a need in `status`, so that nobody is offered what the server would refuse. The server
 * decides; this follows its rules ("Training need" in the domain's language).
 */
export function needActions(status: NeedStatus, viewer: Standing): NeedAction[] {
  const { member, teamLead, manager, hr, proposer } = viewer;
  const team = member || teamLead;
  // A stance may still be taken or changed after the quorum was reached.
  const deliberating = status === 'deliberating' || status === 'endorsed';
  const open = OPEN.includes(status);
  const rules: [NeedAction, boolean][] = [
    ['openDeliberation', teamLead && (status === 'proposed' || status === 'reopened')],
    ['endorse', team && deliberating],
    ['object', team && deliberating],
    ['reportStance', team && deliberating],
    ['plan', hr && (status === 'endorsed' || status === 'reopened' || status === 'planned')],
    ['address', hr && status === 'planned'],
    ['close', team && status === 'addressed'],
    ['reopen', team && status === 'closed'],
    ['resume', (manager || teamLead) && status === 'deferred'],
    ['merge', teamLead && open],
    ['split', teamLead && open],
    ['defer', manager && open],
    ['withdraw', proposer && open],
  ];
  return rules.filter(([, allowed]) => allowed).map(([action]) => action);
}

/** The stance that a person took themselves, or confirmed; null where they have none that counts. */
export const ownStance = (
  stances: readonly { person: { id: string }; stance: 'endorse' | 'object'; standing: string }[],
  personId: string,
): 'endorse' | 'object' | null =>
  stances.find(({ person, standing }) => person.id === personId && standing !== 'reported')?.stance ?? null;
