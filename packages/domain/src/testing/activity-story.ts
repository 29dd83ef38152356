// The events of a training activity as specs tell it: a course of two afternoons for one team, with three places.
import type { TrainingActivityEvent } from '../training-activity/events.js';
import type { TrainingActivityFacts } from '../training-activity/facts.js';
import { by, words, type By, type Happened } from './scenario.js';

type E = Happened<TrainingActivityEvent>;
type More = Partial<Pick<E, 'at' | 'by' | 'id' | 'recordedAt' | 'reason'>>;

export const activityId = '1';
export const hr = by('hr', 'hanna', { kind: 'institution', id: 'inst-1' });
export const lead = by('teamLead', 'lise');
export const anna = by('member', 'anna');
export const quality = by('quality', 'quint', { kind: 'institution', id: 'inst-1' });
export const reason = words('reason');

export const terms = {
  kind: 'course' as const,
  title: words('career talks'),
  provider: words('a bureau'),
  teamIds: ['team-1', 'team-2'],
  period: { from: '2025-01-01', until: '2025-08-01' },
  capacity: 3,
  cost: { amount: 1200, per: 'activity' as const },
  hours: 6,
  guestsAllowed: true,
};
export const proposal = {
  activityId,
  unit: { kind: 'team' as const, id: 'team-1' },
  programmeId: null,
  needIds: ['need-1'],
  ...terms,
};
/** On Tuesday 4 March 2025, in the afternoon. */
export const first = {
  sessionId: 's1',
  startsAt: '2025-03-04T12:00:00.000Z',
  endsAt: '2025-03-04T15:00:00.000Z',
  place: words('room 12'),
  online: false,
  hours: 3,
};
export const second = {
  ...first,
  sessionId: 's2',
  startsAt: '2025-04-01T11:00:00.000Z',
  endsAt: '2025-04-01T14:00:00.000Z',
};

const team = { members: ['anna', 'bram', 'cees', 'dirk', 'lise'], leads: ['lise'] };
/** Everything that an activity asks is there. */
export const facts: TrainingActivityFacts = {
  teams: { allThere: true, basis: [] },
  needs: { missing: [], basis: [] },
  enrolling: { ...team, basis: [{ fact: 'members', stream: 'team-team-1', revision: 4, value: [] }] },
  attending: { teams: { 'team-1': team }, basis: [] },
  leading: { leads: ['lise'], basis: [] },
};

const event = (given: TrainingActivityEvent, who: By, more: More): E => ({ by: who, ...given, ...more });

export const proposed = (more: Partial<typeof proposal> | { capacity: null } = {}) =>
  event({ type: 'ActivityProposed', data: { ...proposal, ...more } }, hr, {});
export const scheduled = (more: More = {}, sessions = [first, second]) =>
  event({ type: 'ActivityScheduled', data: { sessions } }, hr, more);
export const rescheduled = (startsAt: string, endsAt: string, more: More = {}) =>
  event({ type: 'SessionRescheduled', data: { ...second, startsAt, endsAt } }, hr, { reason, ...more });
export const sessionCancelled = (sessionId: string, more: More = {}) =>
  event({ type: 'SessionCancelled', data: { sessionId } }, hr, { reason, ...more });
export const held = (sessionId = 's1', at = '2025-03-04T15:00:00.000Z') =>
  event({ type: 'SessionHeld', data: { sessionId } }, hr, { at });
export const cancelled = (more: More = {}) =>
  event({ type: 'ActivityCancelled', data: {} }, hr, { reason, ...more });
export const enrolled = (personId: string, teamId: string | null = 'team-1', more: More = {}) =>
  event({ type: 'ParticipantEnrolled', data: { personId, teamId } }, hr, more);
export const waitlisted = (personId: string, more: More = {}) =>
  event({ type: 'ParticipantWaitlisted', data: { personId, teamId: 'team-1' } }, hr, more);
export const withdrawn = (personId: string, more: More = {}) =>
  event({ type: 'ParticipantWithdrawn', data: { personId } }, hr, more);
export const attended = (personId: string, attendance: 'present' | 'absent' = 'present', sessionId = 's1') =>
  event(
    {
      type: 'AttendanceRecorded',
      data: { sessionId, personId, attendance, hours: attendance === 'present' ? 3 : 0 },
    },
    hr,
    { at: '2025-03-04T15:10:00.000Z' },
  );
export const evaluated = (who: By, level: 1 | 2 | 3 | 4 | 5, more: More = {}) =>
  event({ type: 'ActivityEvaluated', data: { level, score: 7, findings: words('well') } }, who, {
    at: '2025-03-10',
    ...more,
  });

/** Scheduled, with Anna, Bram and Cees enrolled: full. */
export const full = (): E[] => [
  proposed(),
  scheduled(),
  enrolled('anna'),
  enrolled('bram'),
  enrolled('cees'),
];
