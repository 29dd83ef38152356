import { NOT_SHARED, type DecideContext, type Decision, type SharedWith } from '../kernel/decider.js';
import type { Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import { distinct, type StandingFacts } from '../network/takes-part.js';
import type { NetworkCourseCommand } from './commands.js';
import type { NetworkCourseEvent } from './events.js';
import * as no from './refusals.js';
import type { KnownCourse, NetworkCourseState } from './state.js';

/** `named`: for PlanNetworkCourse, whether its programme and network are there. `standing`: for everything else. */
export type NetworkCourseDecisionFacts = NamedFacts & StandingFacts;
type Context = DecideContext<NetworkCourseDecisionFacts>;
type CommandFor<T extends NetworkCourseCommand['type']> = Extract<NetworkCourseCommand, { type: T }>;
type Decided = Decision<NetworkCourseEvent>;

const record = (draft: Draft<NetworkCourseEvent>): Decided => accept([draft]);

/** The participants, who guides it, and the institutions that they are from. */
export const courseSharedWith = (state: NetworkCourseState): SharedWith =>
  state.status === 'unknown'
    ? NOT_SHARED
    : {
        institutionIds: distinct(state.participants.map(({ institutionId }) => institutionId)),
        personIds: distinct([state.facilitatorId, ...state.participants.map(({ personId }) => personId)]),
      };

/** Who guides the course by name keeps it; of others, brokers and facilitators of the institution that gives it. */
function refuseKeeper(state: KnownCourse, { actor, capacity, facts }: Context): Refusal | null {
  if (personOf(actor) === state.facilitatorId) return null;
  const byRole = capacity?.role === 'broker' || capacity?.role === 'facilitator';
  if (!byRole) return no.notOfCourse();
  const { institutionIds } = gathered(facts.standing, 'standing');
  return institutionIds.includes(state.institutionId) ? null : no.notOfCourse();
}

export function planNetworkCourse(
  { type: _, ...data }: CommandFor<'PlanNetworkCourse'>,
  { facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return record({ type: 'NetworkCoursePlanned', data, basis: basisOfNamed(facts) });
}
export function planCourseSession({
  type: _type,
  courseId: _courseId,
  ...data
}: CommandFor<'PlanCourseSession'>): Decided {
  return record({ type: 'CourseSessionPlanned', data });
}
export function rescheduleCourseSession({
  type: _type,
  courseId: _courseId,
  reason,
  ...data
}: CommandFor<'RescheduleCourseSession'>): Decided {
  return record({ type: 'CourseSessionRescheduled', data, reason });
}
/** Who withdrew and is enrolled again takes part from then on. */
export function enrolCourseParticipant({
  type: _type,
  courseId: _courseId,
  ...data
}: CommandFor<'EnrolCourseParticipant'>): Decided {
  return record({ type: 'CourseParticipantEnrolled', data });
}
export function holdCourseSession({
  type: _type,
  courseId: _courseId,
  ...data
}: CommandFor<'HoldCourseSession'>): Decided {
  return record({ type: 'CourseSessionHeld', data });
}

export function decide(command: NetworkCourseCommand, state: NetworkCourseState, context: Context): Decided {
  if (command.type === 'PlanNetworkCourse') return planNetworkCourse(command, context);
  if (state.status === 'unknown') return reject(no.courseUnknown());
  // A participant may withdraw without asking.
  const own = command.type === 'WithdrawCourseParticipant' && personOf(context.actor) === command.personId;
  const refusal = own ? null : refuseKeeper(state, context);
  if (refusal) return reject(refusal);
  switch (command.type) {
    case 'PlanCourseSession':
      return planCourseSession(command);
    case 'RescheduleCourseSession':
      return rescheduleCourseSession(command);
    case 'CancelCourseSession': {
      const { sessionId, reason } = command;
      return record({ type: 'CourseSessionCancelled', data: { sessionId }, reason });
    }
    case 'EnrolCourseParticipant':
      return enrolCourseParticipant(command);
    case 'WithdrawCourseParticipant': {
      const { personId, reason } = command;
      return record({ type: 'CourseParticipantWithdrawn', data: { personId }, reason });
    }
    case 'HoldCourseSession':
      return holdCourseSession(command);
    case 'CompleteNetworkCourse':
      return record({ type: 'NetworkCourseCompleted', data: { findings: command.findings } });
    case 'CancelNetworkCourse':
      return record({ type: 'NetworkCourseCancelled', data: {}, reason: command.reason });
    default:
      return command satisfies never;
  }
}
