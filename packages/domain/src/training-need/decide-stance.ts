// What members say about a need. The stance that reaches the team's quorum brings NeedEndorsed along.
import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import type { NamedFacts } from '../kernel/named.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { TeamQuorum } from '../team/team-quorum.js';
import type { TrainingNeedCommand } from './commands.js';
import type { TrainingNeedEvent } from './events.js';
import * as no from './refusals.js';
import { awaiting, endorsersOf } from './stances.js';
import type { NeedState } from './state.js';

/** `named`: for ProposeNeed, whether its theme and programme are there; a part takes over those of the whole. */
export interface TrainingNeedFacts extends NamedFacts {
  /** For EndorseNeed, ObjectToNeed, ReportStance and ConfirmStance: the team on `effectiveAt`. */
  team?: TeamQuorum;
  /** For ProposeNeed with `splitFrom`: that need, null when it is not split on `effectiveAt`. */
  whole?: {
    teamId: string;
    themeId: string;
    programmeId: string | null;
    proposedBy: string | null;
    partIds: string[];
    basis: Basis[];
  } | null;
  /** For PlanNeed: whether the activity is there, in the need's institution, and was not cancelled. */
  activity?: { there: boolean; basis: Basis[] };
  /** For MergeNeed: the need to merge into, null when there is none. */
  into?: { teamId: string; open: boolean; basis: Basis[] } | null;
}
export type NeedContext = DecideContext<TrainingNeedFacts>;
export type NeedCommandFor<T extends TrainingNeedCommand['type']> = Extract<TrainingNeedCommand, { type: T }>;
export type NeedDecided = Decision<TrainingNeedEvent>;
type NeedDraft = Draft<TrainingNeedEvent>;

/** Why this actor may not speak out, or null: members of the date do, a manager does not. */
function mayNotSpeak(context: NeedContext): Refusal | null {
  if (context.capacity?.role === 'manager') return no.managerCannotEndorse();
  const { members } = gathered(context.facts.team, 'team');
  return members.includes(personOf(context.actor) ?? '') ? null : no.notAMember();
}

/** Adds NeedEndorsed when the actor's endorsement is the one that reaches the quorum. */
function withQuorum(draft: NeedDraft, state: NeedState, context: NeedContext): NeedDraft[] {
  if (state.status !== 'deliberating') return [draft];
  const { members, rule, needed, basis } = gathered(context.facts.team, 'team');
  const endorsers = new Set([...endorsersOf(state), personOf(context.actor) ?? '']);
  const endorsements = members.filter((member) => endorsers.has(member)).length;
  if (endorsements < needed) return [draft];
  const data = { endorsements, members: members.length, needed, rule };
  return [draft, { type: 'NeedEndorsed', data, basis }];
}

export function endorseNeed(
  { note }: NeedCommandFor<'EndorseNeed'>,
  state: NeedState,
  context: NeedContext,
): NeedDecided {
  const refusal = mayNotSpeak(context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.team, 'team');
  const draft: NeedDraft = { type: 'StanceTaken', data: { stance: 'endorse', note, onPaper: null }, basis };
  return accept(withQuorum(draft, state, context));
}

export function objectToNeed({ note }: NeedCommandFor<'ObjectToNeed'>, context: NeedContext): NeedDecided {
  const refusal = mayNotSpeak(context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.team, 'team');
  return accept([{ type: 'StanceTaken', data: { stance: 'object', note, onPaper: null }, basis }]);
}

/** Records what another put on paper: the act is that person's, and counts once that person confirms. */
export function reportStance(
  { personId, stance, note, evidence }: NeedCommandFor<'ReportStance'>,
  state: NeedState,
  { actor, capacity, facts }: NeedContext,
): NeedDecided {
  if (state.status === 'unknown') return reject(no.needUnknown());
  const { members, basis } = gathered(facts.team, 'team');
  const reporter = personOf(actor);
  if (reporter === personId) return reject(no.ownActNotReported());
  if (!members.includes(personId)) return reject(no.notAMember());
  return accept([
    {
      type: 'StanceTaken',
      data: { stance, note, onPaper: { evidence } },
      actor: { kind: 'person', personId },
      capacity: { role: 'member', unit: { kind: 'team', id: state.teamId } },
      ...(reporter !== null && capacity !== null && { reportedBy: { personId: reporter, capacity } }),
      basis,
    },
  ]);
}

export function confirmStance(
  { stanceEventId }: NeedCommandFor<'ConfirmStance'>,
  state: NeedState,
  context: NeedContext,
): NeedDecided {
  const refusal = mayNotSpeak(context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.team, 'team');
  const draft: NeedDraft = { type: 'StanceConfirmed', data: { stanceEventId }, basis };
  const reported = awaiting(state, personOf(context.actor), stanceEventId);
  return accept(reported?.stance === 'endorse' ? withQuorum(draft, state, context) : [draft]);
}
