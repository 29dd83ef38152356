import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Change, Decider, Permission } from '../kernel/decider.js';
import type { UnitRef } from '../kernel/fields.js';
import { onlyItsAuthor, personOf } from '../kernel/personal-acts.js';
import type { TrainingNeedCommand } from './commands.js';
import { decide } from './decide.js';
import type { TrainingNeedFacts } from './decide-stance.js';
import type { TrainingNeedEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import { managerCannotEndorse, paperStays, quorumStands, retractInstead } from './refusals.js';
import type { NeedState } from './state.js';

type Of = Decider<NeedState, TrainingNeedCommand, TrainingNeedEvent, TrainingNeedFacts>;

/** Members speak out; a team lead does so as a member of the team. */
const speakOut: Permission = {
  roles: ['member', 'teamLead'],
  personal: true,
  refused: { manager: managerCannotEndorse() },
};
const byTeam: Permission = { roles: ['teamLead', 'member'] };

const permissions: Record<TrainingNeedCommand['type'], Permission> = {
  ProposeNeed: { roles: ['member', 'teamLead'], policy: true },
  OpenDeliberation: { roles: ['teamLead'] },
  EndorseNeed: speakOut,
  ObjectToNeed: speakOut,
  ReportStance: { roles: ['teamLead', 'member', 'facilitator'] },
  ConfirmStance: speakOut,
  PlanNeed: { roles: ['hr'] },
  AddressNeed: { roles: ['hr'], policy: true },
  CloseNeed: byTeam,
  ReopenNeed: byTeam,
  DeferNeed: { roles: ['manager'] },
  ResumeNeed: { roles: ['manager', 'teamLead'] },
  WithdrawNeed: { roles: ['member', 'teamLead'], personal: true },
  MergeNeed: { roles: ['teamLead'] },
  SplitNeed: { roles: ['teamLead'] },
};

const unitOf = (command: TrainingNeedCommand, state: NeedState): UnitRef | null => {
  if (command.type === 'ProposeNeed') return { kind: 'team', id: command.teamId };
  return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
};

const staysOnPaper = ({ kind, data }: Change<TrainingNeedEvent>): boolean =>
  kind === 'retract' || data === undefined || ('onPaper' in data && data.onPaper !== null);

const correctable: Of['correctable'] = (event, _state, context, change) => {
  switch (event.type) {
    case 'NeedProposed':
      return (
        keepsIdentity(event, change, ['needId', 'teamId', 'splitFrom', 'proposedBy']) ??
        onlyBy(permissions.ProposeNeed, context)
      );
    case 'StanceTaken':
      // What was reported from paper can be put right by who reported it; once confirmed, history forbids it.
      // It stays a report: as an act of the person's own it would count without being confirmed.
      if (event.data.onPaper && event.reportedBy?.personId === personOf(context.actor)) {
        return staysOnPaper(change) ? null : paperStays();
      }
      return onlyItsAuthor(event, context);
    case 'StanceConfirmed':
    case 'NeedWithdrawn':
      return onlyItsAuthor(event, context);
    case 'NeedEndorsed':
      if (change.kind === 'replace') return quorumStands();
      return onlyBy({ roles: ['teamLead', 'quality'] }, context);
    case 'DeliberationOpened':
      return onlyBy(permissions.OpenDeliberation, context);
    case 'NeedPlanned':
      return onlyBy(permissions.PlanNeed, context);
    case 'NeedAddressed':
      return onlyBy(permissions.AddressNeed, context);
    case 'NeedClosed':
    case 'NeedReopened':
      return onlyBy(byTeam, context);
    case 'NeedDeferred':
      return onlyBy(permissions.DeferNeed, context);
    case 'NeedResumed':
      return onlyBy(permissions.ResumeNeed, context);
    case 'NeedMerged':
    case 'NeedSplit':
      // Into what a need goes on is a fact of other needs: it is decided anew, not replaced.
      return onlyBy(permissions.MergeNeed, context) ?? (change.data === undefined ? null : retractInstead());
    default:
      return event satisfies never;
  }
};

/** A gap that a team itself establishes (scholingsbehoefte). */
export const trainingNeedDecider: Of = {
  word: 'trainingNeed',
  initialState: { status: 'unknown' },
  permissions,
  unitOf,
  decide,
  legal,
  correctable,
  personalActs: ['StanceTaken', 'StanceConfirmed', 'NeedWithdrawn'],
  evolve,
  // A need has no periods: it is as its events left it.
  at: (state) => state,
  boundaries: () => [],
};
