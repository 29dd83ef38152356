import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import { personOf } from '../kernel/personal-acts.js';
import { takingPart } from '../network/network.js';
import type { NetworkCourseCommand } from './commands.js';
import { courseSharedWith, decide, type NetworkCourseDecisionFacts } from './decide.js';
import type { NetworkCourseEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import type { NetworkCourseState } from './state.js';

type Of = Decider<NetworkCourseState, NetworkCourseCommand, NetworkCourseEvent, NetworkCourseDecisionFacts>;

const keepers: Permission = { roles: ['broker', 'facilitator'] };

const permissions: Of['permissions'] = {
  PlanNetworkCourse: keepers,
  PlanCourseSession: takingPart,
  RescheduleCourseSession: takingPart,
  CancelCourseSession: takingPart,
  EnrolCourseParticipant: takingPart,
  WithdrawCourseParticipant: takingPart,
  HoldCourseSession: takingPart,
  CompleteNetworkCourse: takingPart,
  CancelNetworkCourse: takingPart,
};

const fixed = ['courseId', 'institutionId', 'facilitatorId', 'sessionId', 'personId'];

const correctable: Of['correctable'] = (event, state, context, change) => {
  // Where a participant is from may have been noted wrongly; whose course it is may not.
  const fields = event.type === 'CourseParticipantEnrolled' ? ['personId'] : fixed;
  const identity = keepsIdentity(event, change, fields);
  if (identity) return identity;
  const guides = state.status !== 'unknown' && state.facilitatorId === personOf(context.actor);
  return guides ? null : onlyBy(keepers, context);
};

/** A network course (netwerkcursus): sessions in which people of several institutions learn at the boundary. */
export const networkCourseDecider: Of = {
  word: 'networkCourse',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'PlanNetworkCourse') return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  sharedWith: courseSharedWith,
  decide,
  legal,
  correctable,
  evolve,
  // Sessions are dates in the plan; that one is over is said by recording it as held or cancelled.
  at: (state) => state,
  boundaries: () => [],
};
