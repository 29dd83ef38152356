import { NOT_SHARED, type DecideContext, type Decision, type SharedWith } from '../kernel/decider.js';
import type { Draft } from '../kernel/envelope.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { heldFrom } from '../kernel/periods.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { NetworkCommand } from './commands.js';
import type { NetworkEvent } from './events.js';
import { networkLeadOn, networkRolesOn } from './evolve.js';
import * as no from './refusals.js';
import type { KnownNetwork, NetworkState } from './state.js';
import { distinct, takesPart, type StandingFacts } from './takes-part.js';

/**
 * `named`: for FormNetwork and DescribeNetwork, whether the themes and the programme are the host's. `standing`: for
 * everything but FormNetwork.
 */
export type NetworkDecisionFacts = NamedFacts & StandingFacts;
type Context = DecideContext<NetworkDecisionFacts>;
type CommandFor<T extends NetworkCommand['type']> = Extract<NetworkCommand, { type: T }>;
type Decided = Decision<NetworkEvent>;

const record = (draft: Draft<NetworkEvent>): Decided => accept([draft]);

/** Institutions of partners, and persons who speak for one, have a role in the network or lead it. */
export const networkSharedWith = (state: NetworkState): SharedWith =>
  state.status === 'unknown'
    ? NOT_SHARED
    : {
        institutionIds: distinct(state.partners.map(({ institutionId }) => institutionId)),
        personIds: distinct([
          ...state.partners.map(({ contactId }) => contactId),
          ...[...state.roles, ...state.leads].map(({ personId }) => personId),
        ]),
      };

/** True for who leads the network, or coordinates, facilitates or brokers in it, on the date of the act. */
export function keepsNetwork(
  state: KnownNetwork,
  { actor, effectiveAt }: Pick<Context, 'actor' | 'effectiveAt'>,
) {
  const personId = personOf(actor);
  if (personId === null) return false;
  if (networkLeadOn(state, effectiveAt)?.personId === personId) return true;
  return networkRolesOn(state, effectiveAt).some(
    (given) => given.personId === personId && ['coordinator', 'facilitator', 'broker'].includes(given.role),
  );
}

/** Brokers and facilitators of the institutions that take part keep the network, and who keeps it by name. */
function refuseKeeper(state: KnownNetwork, context: Context): Refusal | null {
  if (keepsNetwork(state, context)) return null;
  const role = context.capacity?.role;
  const byRole = role === 'broker' || role === 'facilitator';
  return byRole && takesPart(networkSharedWith(state), state.institutionId, context)
    ? null
    : no.notOfNetwork();
}

export function formNetwork(
  { type: _, ...data }: CommandFor<'FormNetwork'>,
  { facts, effectiveAt }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  const at = heldFrom(data.from, effectiveAt);
  return record({ type: 'NetworkFormed', data, effectiveAt: at, basis: basisOfNamed(facts) });
}
export function describeNetwork(
  { type: _type, networkId: _networkId, ...data }: CommandFor<'DescribeNetwork'>,
  { facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return record({ type: 'NetworkDescribed', data, basis: basisOfNamed(facts) });
}
/** A partner comes back under the same id for a later period. */
export function joinNetwork(
  { type: _type, networkId: _networkId, ...data }: CommandFor<'JoinNetwork'>,
  { effectiveAt }: Context,
): Decided {
  return record({ type: 'NetworkJoined', data, effectiveAt: heldFrom(data.period.from, effectiveAt) });
}
export function leaveNetwork(
  { partnerId, until, reason }: CommandFor<'LeaveNetwork'>,
  { effectiveAt }: Context,
): Decided {
  const at = heldFrom(until, effectiveAt);
  return record({ type: 'NetworkLeft', data: { partnerId, until }, reason, effectiveAt: at });
}
export function appraiseDevelopmentPhase({
  partnerId,
  phase,
  note,
}: CommandFor<'AppraiseDevelopmentPhase'>): Decided {
  return record({ type: 'DevelopmentPhaseAppraised', data: { partnerId, phase, note } });
}
export function giveNetworkRole(
  { type: _type, networkId: _networkId, ...data }: CommandFor<'GiveNetworkRole'>,
  { effectiveAt }: Context,
): Decided {
  return record({ type: 'NetworkRoleGiven', data, effectiveAt: heldFrom(data.period.from, effectiveAt) });
}
export function endNetworkRole(
  { assignmentId, until, reason }: CommandFor<'EndNetworkRole'>,
  { effectiveAt }: Context,
): Decided {
  const at = heldFrom(until, effectiveAt);
  return record({ type: 'NetworkRoleEnded', data: { assignmentId, until }, reason, effectiveAt: at });
}
export function moveLead({ to, from, reason }: CommandFor<'MoveLead'>, { effectiveAt }: Context): Decided {
  return record({ type: 'LeadMoved', data: { to, from }, reason, effectiveAt: heldFrom(from, effectiveAt) });
}
export function closeNetwork({ findings }: CommandFor<'CloseNetwork'>): Decided {
  return record({ type: 'NetworkClosed', data: { findings } });
}

export function decide(command: NetworkCommand, state: NetworkState, context: Context): Decided {
  if (command.type === 'FormNetwork') return formNetwork(command, context);
  if (state.status === 'unknown') return reject(no.networkUnknown());
  const refusal =
    command.type === 'AppraiseDevelopmentPhase'
      ? takesPart(networkSharedWith(state), state.institutionId, context)
        ? null
        : no.notOfNetwork()
      : refuseKeeper(state, context);
  if (refusal) return reject(refusal);
  switch (command.type) {
    case 'DescribeNetwork':
      return describeNetwork(command, context);
    case 'JoinNetwork':
      return joinNetwork(command, context);
    case 'LeaveNetwork':
      return leaveNetwork(command, context);
    case 'AppraiseDevelopmentPhase':
      return appraiseDevelopmentPhase(command);
    case 'GiveNetworkRole':
      return giveNetworkRole(command, context);
    case 'EndNetworkRole':
      return endNetworkRole(command, context);
    case 'MoveLead':
      return moveLead(command, context);
    case 'CloseNetwork':
      return closeNetwork(command);
    default:
      return command satisfies never;
  }
}
