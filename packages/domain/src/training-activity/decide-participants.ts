// Enrolling with a waiting list, attendance as it was found, and evaluation by the roles that can tell.
import { streamOf, type Basis, type Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { dateOf } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import { sessionNotToRecord, unsoundEntry, type AttendanceEntry } from './attendance-rules.js';
import type { TrainingActivityEvent } from './events.js';
import type { ActivityCommandFor, ActivityContext, ActivityDecided } from './facts.js';
import * as notOf from './participant-refusals.js';
import { placesFree, waitingFor } from './participants.js';
import * as no from './refusals.js';
import type { KnownActivity, TrainingActivityState } from './state.js';

type ActivityDraft = Draft<TrainingActivityEvent>;

/** Who waits and now has a place, `free` of them at most, in the order of coming. */
export const promotions = (state: KnownActivity, free: number | null): ActivityDraft[] =>
  waitingFor(state)
    .slice(0, free === null ? undefined : Math.max(0, free))
    .map(({ personId }) => ({ type: 'ParticipantPromoted', data: { personId } }));

/** Why this actor may not enrol or withdraw `personId`, or null. */
function notTheirs(personId: string, { actor, capacity, facts }: ActivityContext): Refusal | null {
  const own = personOf(actor);
  if (own === personId || capacity?.role === 'hr') return null;
  if (capacity?.role !== 'teamLead') return notOf.onlyYourself();
  return gathered(facts.enrolling, 'enrolling').leads.includes(own ?? '') ? null : notOf.onlyYourTeam();
}

/** With a place where there is one, else on the waiting list; who waits already gets the place that is free by now. */
export function enrolParticipant(
  { personId, teamId }: ActivityCommandFor<'EnrolParticipant'>,
  state: TrainingActivityState,
  context: ActivityContext,
): ActivityDecided {
  if (state.status === 'unknown') return reject(no.activityUnknown());
  const { members, basis } = gathered(context.facts.enrolling, 'enrolling');
  if (teamId !== null && !state.teamIds.includes(teamId)) return reject(notOf.teamNotInvited());
  const refusal = notTheirs(personId, context);
  if (refusal) return reject(refusal);
  if (teamId !== null && !members.includes(personId)) return reject(notOf.notAMember());
  const free = placesFree(state, state.capacity);
  const hasPlace = free === null || free > 0;
  if (state.enrolments[personId]?.status === 'waiting' && hasPlace) {
    return accept([{ type: 'ParticipantPromoted', data: { personId } }]);
  }
  const type = hasPlace ? 'ParticipantEnrolled' : 'ParticipantWaitlisted';
  return accept([{ type, data: { personId, teamId }, basis }]);
}

/** The place that comes free goes to the first who waits. */
export function withdrawParticipant(
  { personId, reason }: ActivityCommandFor<'WithdrawParticipant'>,
  state: TrainingActivityState,
  context: ActivityContext,
): ActivityDecided {
  if (state.status === 'unknown') return reject(no.activityUnknown());
  const refusal = notTheirs(personId, context);
  if (refusal) return reject(refusal);
  const withdrawn: ActivityDraft = {
    type: 'ParticipantWithdrawn',
    data: { personId },
    ...(reason && { reason }),
  };
  if (state.enrolments[personId]?.status !== 'enrolled' || state.capacity === null)
    return accept([withdrawn]);
  const free = (placesFree(state, state.capacity) ?? 0) + 1;
  return accept([withdrawn, ...promotions(state, free)]);
}

/** What judging one entry of a list asks besides the activity. */
type AttendanceContext = Pick<ActivityContext, 'actor' | 'capacity' | 'facts'>;

/** Why this actor may not record of this person, or null: a team lead does so for the own team. */
function notTheirTeam(
  state: KnownActivity,
  personId: string,
  field: string,
  { actor, capacity, facts }: AttendanceContext,
): Refusal | null {
  if (capacity?.role !== 'teamLead') return null;
  const { teams } = gathered(facts.attending, 'attending');
  const teamId = state.enrolments[personId]?.teamId;
  const leads = typeof teamId === 'string' ? teams[teamId]?.leads : undefined;
  return leads?.includes(personOf(actor) ?? '') ? null : { ...notOf.onlyYourTeam(), field };
}

function notAMemberThen(
  state: KnownActivity,
  { sessionId, personId, field }: { sessionId: string; personId: string; field: string },
  { facts }: AttendanceContext,
): Refusal | null {
  const teamId = state.enrolments[personId]?.teamId;
  if (typeof teamId !== 'string') return null;
  const { teams } = gathered(facts.attending, 'attending');
  if (teams[teamId]?.members.includes(personId)) return null;
  const session = state.sessions.find((candidate) => candidate.sessionId === sessionId);
  return notOf.attendanceNotAMember(field, session ? dateOf(session.startsAt) : '');
}

/**
 * Why the attendance of one person cannot be recorded by this actor, or null; whether the session lets itself be recorded
 * is asked of `sessionNotToRecord`. `prefix` leads to the entry in the command's input. An import judges its rows by it
 * beforehand.
 */
export function refuseAttendance(
  state: KnownActivity,
  sessionId: string,
  entry: AttendanceEntry,
  context: AttendanceContext,
  prefix = '',
): Refusal | null {
  const { personId } = entry;
  const field = `${prefix}personId`;
  return (
    unsoundEntry(state, sessionId, entry, prefix) ??
    notTheirTeam(state, personId, field, context) ??
    notAMemberThen(state, { sessionId, personId, field }, context)
  );
}

/** That this person was a member of the team of the enrolment; nothing of who else is. A guest's rests on no team. */
const ownBasis = (basis: readonly Basis[], teamId: string | null, personId: string): Basis[] =>
  basis.flatMap((each) =>
    teamId !== null && each.stream === streamOf('team', teamId) ? [{ ...each, value: [personId] }] : [],
  );

/** One event for each person; the first record of a session says that it was held. */
export function recordAttendance(
  { sessionId, entries }: ActivityCommandFor<'RecordAttendance'>,
  state: TrainingActivityState,
  context: ActivityContext,
): ActivityDecided {
  if (state.status === 'unknown') return reject(no.activityUnknown());
  if (state.status === 'cancelled') return reject(no.activityCancelled(state));
  const notToRecord = sessionNotToRecord(state, sessionId, context.effectiveAt);
  if (notToRecord) return reject(notToRecord);
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const { personId } = entry;
    const field = `entries.${index}.personId`;
    if (seen.has(personId)) return reject(notOf.attendanceTwice(field));
    seen.add(personId);
    const refusal = refuseAttendance(state, sessionId, entry, context, `entries.${index}.`);
    if (refusal) return reject(refusal);
  }
  const { basis } = gathered(context.facts.attending, 'attending');
  const held = state.sessions.find((session) => session.sessionId === sessionId)?.status === 'held';
  const drafts = entries.map((entry): ActivityDraft => ({
    type: 'AttendanceRecorded',
    data: { sessionId, ...entry },
    basis: ownBasis(basis, state.enrolments[entry.personId]?.teamId ?? null, entry.personId),
  }));
  return accept(held ? drafts : [{ type: 'SessionHeld', data: { sessionId } }, ...drafts]);
}

export function correctAttendance(
  { sessionId, personId, attendance, hours, reason }: ActivityCommandFor<'CorrectAttendance'>,
  state: TrainingActivityState,
  context: ActivityContext,
): ActivityDecided {
  if (state.status === 'unknown') return reject(no.activityUnknown());
  const refusal = notTheirTeam(state, personId, 'personId', context);
  if (refusal) return reject(refusal);
  const data = { sessionId, personId, attendance, hours };
  return accept([{ type: 'AttendanceCorrected', data, reason }]);
}

/** Levels 1 and 2 by who was there, 3 and 4 by the lead of a team that takes part, 5 by quality. */
export function evaluateActivity(
  { level, score, findings }: ActivityCommandFor<'EvaluateActivity'>,
  { capacity, actor, facts }: ActivityContext,
): ActivityDecided {
  const role = capacity?.role;
  const { leads, basis } = gathered(facts.leading, 'leading');
  const data = { level, score, findings };
  const forTheTeam = role === 'member' || role === 'teamLead';
  if (level <= 2) {
    return forTheTeam ? accept([{ type: 'ActivityEvaluated', data }]) : reject(notOf.levelNotForRole());
  }
  if (level === 5) {
    return role === 'quality'
      ? accept([{ type: 'ActivityEvaluated', data }])
      : reject(notOf.levelNotForRole());
  }
  if (role !== 'teamLead' || !leads.includes(personOf(actor) ?? '')) return reject(notOf.levelNotForRole());
  return accept([{ type: 'ActivityEvaluated', data, basis }]);
}
