import type { Basis } from '../kernel/envelope.js';
import type { Period } from '../kernel/fields.js';
import { gathered } from '../kernel/facts.js';
import { refuseMissing } from '../kernel/named.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { TrainingActivityCommand } from './commands.js';
import * as participants from './decide-participants.js';
import type { ActivityCommandFor, ActivityContext, ActivityDecided, TrainingActivityFacts } from './facts.js';
import * as no from './refusals.js';
import type { TrainingActivityState } from './state.js';

const within = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from && (outer.until === null || (inner.until !== null && inner.until <= outer.until));

/** Why an activity cannot be of these teams and this programme in `period`, or null. */
function misplaced(period: Period, { teams, programme }: TrainingActivityFacts): Refusal | null {
  if (!gathered(teams, 'teams').allThere) return no.teamUnknown();
  if (programme === undefined) return null;
  if (programme.period === null) {
    return refuseMissing({ named: { missing: [{ what: 'programme', field: 'programmeId' }], basis: [] } });
  }
  return within(period, programme.period) ? null : no.outsideProgramme(programme.period);
}

const basisOf = ({ teams, programme, needs }: TrainingActivityFacts): Basis[] =>
  [teams, programme, needs].flatMap((fact) => fact?.basis ?? []);

export function proposeActivity(
  { type: _, ...data }: ActivityCommandFor<'ProposeActivity'>,
  { facts }: ActivityContext,
): ActivityDecided {
  const refusal = misplaced(data.period, facts);
  if (refusal) return reject(refusal);
  if (gathered(facts.needs, 'needs').missing.length > 0) return reject(no.needUnknown('needIds'));
  const needIds = [...new Set(data.needIds)];
  return accept([{ type: 'ActivityProposed', data: { ...data, needIds }, basis: basisOf(facts) }]);
}

/** More places than before are given to who waits, in the order of coming. */
export function changeActivity(
  { type: _, activityId: _of, reason, ...terms }: ActivityCommandFor<'ChangeActivity'>,
  state: TrainingActivityState,
  { facts }: ActivityContext,
): ActivityDecided {
  if (state.status === 'unknown') return reject(no.activityUnknown());
  const refusal = misplaced(terms.period, facts);
  if (refusal) return reject(refusal);
  const taken = Object.values(state.enrolments).filter(({ status }) => status === 'enrolled').length;
  const free = terms.capacity === null ? null : terms.capacity - taken;
  return accept([
    { type: 'ActivityChanged', data: terms, reason, basis: basisOf(facts) },
    ...participants.promotions(state, free),
  ]);
}

export function tieNeed(
  { needId }: ActivityCommandFor<'TieNeed'>,
  { facts }: ActivityContext,
): ActivityDecided {
  const { missing, basis } = gathered(facts.needs, 'needs');
  if (missing.length > 0) return reject(no.needUnknown('needId'));
  return accept([{ type: 'NeedTied', data: { needId }, basis }]);
}

/** Decides on a command; what the state does not allow is refused by `legal`. */
export function decide(
  command: TrainingActivityCommand,
  state: TrainingActivityState,
  context: ActivityContext,
): ActivityDecided {
  switch (command.type) {
    case 'ProposeActivity':
      return proposeActivity(command, context);
    case 'ChangeActivity':
      return changeActivity(command, state, context);
    case 'TieNeed':
      return tieNeed(command, context);
    case 'UntieNeed':
      return accept([{ type: 'NeedUntied', data: { needId: command.needId }, reason: command.reason }]);
    case 'ScheduleActivity':
      return accept([{ type: 'ActivityScheduled', data: { sessions: command.sessions } }]);
    case 'AddSession': {
      const { type: _, activityId: _of, ...data } = command;
      return accept([{ type: 'SessionAdded', data }]);
    }
    case 'RescheduleSession': {
      const { type: _, activityId: _of, reason, ...data } = command;
      return accept([{ type: 'SessionRescheduled', data, reason }]);
    }
    case 'CancelSession':
      return accept([
        { type: 'SessionCancelled', data: { sessionId: command.sessionId }, reason: command.reason },
      ]);
    case 'CancelActivity':
      return accept([{ type: 'ActivityCancelled', data: {}, reason: command.reason }]);
    case 'HoldSession':
      return accept([{ type: 'SessionHeld', data: { sessionId: command.sessionId } }]);
    case 'EnrolParticipant':
      return participants.enrolParticipant(command, state, context);
    case 'WithdrawParticipant':
      return participants.withdrawParticipant(command, state, context);
    case 'RecordAttendance':
      return participants.recordAttendance(command, state, context);
    case 'CorrectAttendance':
      return participants.correctAttendance(command, state, context);
    case 'EvaluateActivity':
      return participants.evaluateActivity(command, context);
    default:
      return command satisfies never;
  }
}
