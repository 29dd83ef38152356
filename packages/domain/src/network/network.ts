import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { NetworkCommand } from './commands.js';
import { decide, keepsNetwork, networkSharedWith, type NetworkDecisionFacts } from './decide.js';
import type { NetworkEvent } from './events.js';
import { boundaries, evolve } from './evolve.js';
import { legal } from './legal.js';
import type { NetworkState } from './state.js';

type Of = Decider<NetworkState, NetworkCommand, NetworkEvent, NetworkDecisionFacts>;

const keepers: Permission = { roles: ['broker', 'facilitator'] };
/** Whoever takes part may keep it by name: the decider asks whether they do. Brokers and facilitators come first. */
export const takingPart: Permission = {
  roles: ['broker', 'facilitator', 'manager', 'teamLead', 'quality', 'hr', 'board', 'partner', 'member'],
  anyInstitution: true,
};

const permissions: Of['permissions'] = {
  FormNetwork: keepers,
  DescribeNetwork: takingPart,
  JoinNetwork: takingPart,
  LeaveNetwork: takingPart,
  AppraiseDevelopmentPhase: takingPart,
  GiveNetworkRole: takingPart,
  EndNetworkRole: takingPart,
  MoveLead: takingPart,
  CloseNetwork: takingPart,
};

const fixed = ['networkId', 'institutionId', 'partnerId', 'assignmentId', 'kind'];

const correctable: Of['correctable'] = (event, state, context, change) => {
  const identity = keepsIdentity(event, change, fixed);
  if (identity) return identity;
  const keeps =
    state.status !== 'unknown' && keepsNetwork(state, { ...context, effectiveAt: event.recordedAt });
  return keeps ? null : onlyBy(keepers, context);
};

/** A network (netwerk): organisations that take part for a period, and who leads it in turn. */
export const networkDecider: Of = {
  word: 'network',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'FormNetwork') return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  sharedWith: networkSharedWith,
  decide,
  legal,
  correctable,
  evolve,
  // What holds for a period says so in its own period; what a date shows is asked of the functions of `evolve`.
  at: (state) => state,
  boundaries,
};
