import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { heldFrom } from '../kernel/periods.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { TeamCommand } from './commands.js';
import type { TeamEvent } from './events.js';
import { teamRefusals } from './refusals.js';
import type { TeamState } from './state.js';

type Given<T extends TeamCommand['type']> = Extract<TeamCommand, { type: T }>;
type Context = DecideContext<TeamFacts>;
type TeamDecision = Decision<TeamEvent>;

export interface TeamFacts {
  /**
   * For `FormTeam` and `MoveTeam`: the unit that the command names, on the day from which it is to be the parent; null
   * when it did not exist then. `open` is false for a closed college; an institution is open.
   */
  parent?: { institutionId: string; open: boolean } | null;
  /** For `MapProviderUnit`: another team to which this unit, level and crebo are mapped in the period, or null. */
  mappedTo?: string | null;
  basis: Basis[];
}

/** An event about `day`: effective on that day when it lies behind. */
const about = (day: string, event: TeamEvent, { effectiveAt }: Context, basis?: Basis[]): TeamDecision =>
  accept([{ ...event, effectiveAt: heldFrom(day, effectiveAt), ...(basis && { basis }) }]);

function refuseParent({ facts }: Context, institutionId: string | null): Refusal | null {
  const parent = gathered(facts.parent, 'parent');
  if (!parent?.open) return teamRefusals.PARENT_NOT_FOUND();
  const other = institutionId !== null && parent.institutionId !== institutionId;
  return other ? teamRefusals.PARENT_OF_OTHER_INSTITUTION() : null;
}

/** Forms a team under a college, or under the institution where there are no colleges. */
export function formTeam({ type: _, ...data }: Given<'FormTeam'>, context: Context): TeamDecision {
  const refusal = refuseParent(context, data.institutionId);
  if (refusal) return reject(refusal);
  return about(data.period.from, { type: 'TeamFormed', data }, context, context.facts.basis);
}

/** Gives a team another name from `effectiveAt` on. */
export function renameTeam({ name }: Given<'RenameTeam'>): TeamDecision {
  return accept([{ type: 'TeamRenamed', data: { name } }]);
}

/** Hangs a team under another unit of its institution from a day on, which may lie ahead or behind. */
export function moveTeam(command: Given<'MoveTeam'>, state: TeamState, context: Context): TeamDecision {
  const { parent, from } = command;
  const refusal = refuseParent(context, state.status === 'unknown' ? null : state.institutionId);
  if (refusal) return reject(refusal);
  return about(from, { type: 'TeamMoved', data: { parent, from } }, context, context.facts.basis);
}

/** Ends a team: `until` is the first day on which it no longer exists. Its memberships end with it. */
export function dissolveTeam({ until }: Given<'DissolveTeam'>, context: Context): TeamDecision {
  return about(until, { type: 'TeamDissolved', data: { until } }, context);
}

/** Makes a person a member for a period. */
export function addMember(command: Given<'AddMember'>, context: Context): TeamDecision {
  const { type: _type, teamId: _teamId, ...data } = command;
  return about(data.period.from, { type: 'MemberJoined', data }, context);
}

/** Ends a membership: `until` is the first day on which it no longer holds. */
export function endMembership(command: Given<'EndMembership'>, context: Context): TeamDecision {
  const { membershipId, until } = command;
  return about(until, { type: 'MemberLeft', data: { membershipId, until } }, context);
}

/** Appoints a person to lead the team for a period. */
export function appointLead(command: Given<'AppointLead'>, context: Context): TeamDecision {
  const { type: _type, teamId: _teamId, ...data } = command;
  return about(data.period.from, { type: 'LeadAppointed', data }, context);
}

/** Ends an appointment: `until` is the first day on which it no longer holds. */
export function standLeadDown(command: Given<'StandLeadDown'>, context: Context): TeamDecision {
  const { appointmentId, until } = command;
  return about(until, { type: 'LeadStoodDown', data: { appointmentId, until } }, context);
}

/** Records that the team teaches a qualification for a period. */
export function teachCrebo(command: Given<'TeachCrebo'>, context: Context): TeamDecision {
  const { type: _type, teamId: _teamId, ...data } = command;
  return about(data.period.from, { type: 'CreboTaught', data }, context);
}

/** Ends the teaching of a qualification on a day. */
export function dropCrebo({ taughtId, until }: Given<'DropCrebo'>, context: Context): TeamDecision {
  return about(until, { type: 'CreboDropped', data: { taughtId, until } }, context);
}

/** Lets rows of DUO files with a provider unit count for this team; refused when they count for another. */
export function mapProviderUnit(command: Given<'MapProviderUnit'>, context: Context): TeamDecision {
  const { type: _type, teamId: _teamId, ...data } = command;
  const other = gathered(context.facts.mappedTo, 'mappedTo');
  if (other !== null) return reject(teamRefusals.MAPPED_TO_OTHER_TEAM(other));
  return about(data.period.from, { type: 'ProviderUnitMapped', data }, context, context.facts.basis);
}

/** Ends a mapping on a day. */
export function unmapProviderUnit(command: Given<'UnmapProviderUnit'>, context: Context): TeamDecision {
  const { mappingId, until } = command;
  return about(until, { type: 'ProviderUnitUnmapped', data: { mappingId, until } }, context);
}

/** Sets the team's own rule for endorsing from a day on; decisions taken before it keep the rule they were taken by. */
export function setQuorum({ rule, from, source }: Given<'SetQuorum'>, context: Context): TeamDecision {
  return about(from, { type: 'QuorumSet', data: { rule, from, source } }, context);
}

export function decideTeam(command: TeamCommand, state: TeamState, context: Context): TeamDecision {
  switch (command.type) {
    case 'FormTeam':
      return formTeam(command, context);
    case 'RenameTeam':
      return renameTeam(command);
    case 'MoveTeam':
      return moveTeam(command, state, context);
    case 'DissolveTeam':
      return dissolveTeam(command, context);
    case 'AddMember':
      return addMember(command, context);
    case 'EndMembership':
      return endMembership(command, context);
    case 'AppointLead':
      return appointLead(command, context);
    case 'StandLeadDown':
      return standLeadDown(command, context);
    case 'TeachCrebo':
      return teachCrebo(command, context);
    case 'DropCrebo':
      return dropCrebo(command, context);
    case 'MapProviderUnit':
      return mapProviderUnit(command, context);
    case 'UnmapProviderUnit':
      return unmapProviderUnit(command, context);
    case 'SetQuorum':
      return setQuorum(command, context);
    default:
      return command satisfies never;
  }
}
