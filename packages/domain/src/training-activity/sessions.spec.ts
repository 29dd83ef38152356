// Proposing, changing and scheduling: what is agreed, and when it takes place.
import { describe, expect, it } from 'vitest';
import {
  activityId,
  attended,
  cancelled,
  enrolled,
  facts,
  first,
  full,
  held,
  hr,
  proposal,
  proposed,
  reason,
  rescheduled,
  scheduled,
  second,
  sessionCancelled,
  terms,
} from '../testing/activity-story.js';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { trainingActivityDecider } from './training-activity.js';

const { given } = specOf(trainingActivityDecider);
const propose = { type: 'ProposeActivity', ...proposal } as const;
const change = (more: object = {}) =>
  ({ type: 'ChangeActivity', activityId, ...terms, reason, ...more }) as const;
const schedule = (...sessions: (typeof first)[]) =>
  ({ type: 'ScheduleActivity', activityId, sessions }) as const;
const add = { type: 'AddSession', activityId, ...second, sessionId: 's3' } as const;
const move = (more: Partial<typeof second> = {}) =>
  ({ type: 'RescheduleSession', activityId, ...second, ...more, reason }) as const;
const cancelSession = (sessionId: string) =>
  ({ type: 'CancelSession', activityId, sessionId, reason }) as const;
const cancel = { type: 'CancelActivity', activityId, reason } as const;
const hold = (sessionId = 's1') => ({ type: 'HoldSession', activityId, sessionId }) as const;
const later = { by: hr, facts, at: '2025-03-05' };

describe('proposing', () => {
  it('names teams, period and the needs that it is to address', () =>
    given().when(propose, { by: hr, facts }).then({ type: 'ActivityProposed', data: proposal }));
  it('happens once, and everything else comes after it', () => {
    given(proposed()).when(propose, { by: hr, facts }).thenRefused('ACTIVITY_EXISTS');
    for (const command of [change(), schedule(first), add, move(), cancelSession('s1'), cancel, hold()])
      given().when(command, { by: hr, facts }).thenRefused('ACTIVITY_UNKNOWN');
  });
  it('is about teams, needs and a programme that are there', () => {
    const nothing = { allThere: false, basis: [] };
    given()
      .when(propose, { by: hr, facts: { ...facts, teams: nothing } })
      .thenRefused('ACTIVITY_TEAM_NOT_FOUND', 'teamIds');
    given()
      .when(propose, { by: hr, facts: { ...facts, needs: { missing: ['need-1'], basis: [] } } })
      .thenRefused('ACTIVITY_NEED_NOT_FOUND', 'needIds');
    given()
      .when(propose, { by: hr, facts: { ...facts, programme: { period: null, basis: [] } } })
      .thenRefused('PROGRAMME_NOT_FOUND', 'programmeId');
  });
  it('lies within its programme', () => {
    const programme = (from: string, until: string | null) => ({ period: { from, until }, basis: [] });
    given()
      .when(propose, { by: hr, facts: { ...facts, programme: programme('2025-02-01', null) } })
      .thenRefused('ACTIVITY_OUTSIDE_PROGRAMME', 'period');
    given()
      .when(propose, { by: hr, facts: { ...facts, programme: programme('2024-08-01', '2025-07-01') } })
      .thenRefused('ACTIVITY_OUTSIDE_PROGRAMME', 'period');
    given()
      .when(propose, { by: hr, facts: { ...facts, programme: programme('2024-08-01', '2025-08-01') } })
      .then({ type: 'ActivityProposed' });
  });
  it('costs nothing less than nothing, and has a place and hours', () => {
    const asked = (more: object) => given().when({ ...propose, ...more }, { by: hr, facts });
    asked({ cost: { amount: -1, per: 'person' } }).thenRefused('ACTIVITY_NEGATIVE_MONEY', 'cost.amount');
    asked({ capacity: 0 }).thenRefused('ACTIVITY_CAPACITY_TOO_SMALL', 'capacity');
    asked({ hours: -1 }).thenRefused('ACTIVITY_HOURS', 'hours');
    asked({ hours: 2001 }).thenRefused('ACTIVITY_HOURS', 'hours');
    asked({ cost: null, capacity: null }).then({ type: 'ActivityProposed' });
  });
  it('is for HR, managers and teams', () =>
    expect(trainingActivityDecider.permissions.ProposeActivity.roles).toEqual([
      'hr',
      'teamLead',
      'member',
      'manager',
    ]));
});

describe('changing what is agreed', () => {
  it('records everything as it is to be, with the reason', () =>
    given(proposed())
      .when(change({ hours: 8 }), { by: hr, facts })
      .then({ type: 'ActivityChanged', data: { ...terms, hours: 8 }, reason }));
  it('keeps a place for who is enrolled', () =>
    given(...full())
      .when(change({ capacity: 2 }), { by: hr, facts })
      .thenRefused('ACTIVITY_CAPACITY_BELOW_ENROLLED', 'capacity'));
  it('keeps the teams of who is enrolled', () =>
    given(...full())
      .when(change({ teamIds: ['team-2'] }), { by: hr, facts })
      .thenRefused('ACTIVITY_TEAM_HAS_PARTICIPANTS', 'teamIds'));
  it('keeps a period in which the sessions lie; a cancelled one does not count', () => {
    const shorter = change({ period: { from: '2025-01-01', until: '2025-04-01' } });
    given(...full())
      .when(shorter, { by: hr, facts })
      .thenRefused('ACTIVITY_PERIOD_EXCLUDES_SESSION', 'period');
    given(...full(), sessionCancelled('s2'))
      .when(shorter, { by: hr, facts })
      .then({ type: 'ActivityChanged' });
  });
  it('is as sound as the proposal was', () =>
    given(proposed())
      .when(change({ cost: { amount: -5, per: 'activity' } }), { by: hr, facts })
      .thenRefused('ACTIVITY_NEGATIVE_MONEY'));
  it('ties and unties needs', () => {
    const tie = (needId: string) => ({ type: 'TieNeed', activityId, needId }) as const;
    const untie = (needId: string) => ({ type: 'UntieNeed', activityId, needId, reason }) as const;
    given(proposed())
      .when(tie('need-2'), { by: byPolicy('tie-need'), facts })
      .then({ type: 'NeedTied' });
    given(proposed()).when(tie('need-1'), { facts }).thenRefused('ACTIVITY_NEED_TIED_ALREADY', 'needId');
    given(proposed())
      .when(tie('need-2'), { facts: { needs: { missing: ['need-2'], basis: [] } } })
      .thenRefused('ACTIVITY_NEED_NOT_FOUND', 'needId');
    given(proposed()).when(untie('need-1'), { by: hr }).then({ type: 'NeedUntied', reason });
    given(proposed()).when(untie('need-2'), { by: hr }).thenRefused('ACTIVITY_NEED_NOT_TIED', 'needId');
  });
});

describe('scheduling', () => {
  it('announces the first sessions, once', () => {
    given(proposed())
      .when(schedule(first, second), { by: hr })
      .then({ type: 'ActivityScheduled', data: { sessions: [first, second] } });
    given(proposed(), scheduled())
      .when(schedule(first), { by: hr })
      .thenRefused('ACTIVITY_ALREADY_SCHEDULED');
  });
  it('names the session and field that cannot be', () => {
    const asked = (more: Partial<typeof second>) =>
      given(proposed()).when(schedule(first, { ...second, ...more }), { by: hr });
    asked({ endsAt: second.startsAt }).thenRefused('SESSION_ENDS_BEFORE_START', 'sessions.1.endsAt');
    asked({ endsAt: '2025-04-02T11:00:00.001Z' }).thenRefused('SESSION_ENDS_BEFORE_START');
    asked({ hours: 25 }).thenRefused('SESSION_HOURS', 'sessions.1.hours');
    asked({ hours: -1 }).thenRefused('SESSION_HOURS');
    asked({ sessionId: 's1' }).thenRefused('ID_TAKEN', 'sessions.1.sessionId');
    const august = { startsAt: '2025-08-01T11:00:00.000Z', endsAt: '2025-08-01T14:00:00.000Z' };
    asked(august).thenRefused('SESSION_OUTSIDE_PERIOD', 'sessions.1.startsAt');
  });
  it('reckons the period by days in Amsterdam', () => {
    // 23:30 in Amsterdam on the last day is 21:30 UTC in summer.
    const last = { ...second, startsAt: '2025-07-31T21:30:00.000Z', endsAt: '2025-07-31T22:30:00.000Z' };
    given(proposed()).when(schedule(last), { by: hr }).then({ type: 'ActivityScheduled' });
    const next = { ...last, startsAt: '2025-07-31T22:00:00.000Z' };
    given(proposed()).when(schedule(next), { by: hr }).thenRefused('SESSION_OUTSIDE_PERIOD');
  });
  it('takes further sessions once there are some', () => {
    given(...full())
      .when(add, { by: hr })
      .then({ type: 'SessionAdded', data: { sessionId: 's3' } });
    given(proposed()).when(add, { by: hr }).thenRefused('ACTIVITY_NOT_SCHEDULED');
    given(...full())
      .when({ ...add, sessionId: 's1' }, { by: hr })
      .thenRefused('ID_TAKEN', 'sessionId');
  });
});

describe('rescheduling and cancelling', () => {
  const moved = { startsAt: '2025-04-08T11:00:00.000Z', endsAt: '2025-04-08T14:00:00.000Z' };
  it('moves a session that is to come, with a reason', () => {
    given(...full())
      .when(move(moved), { by: hr })
      .then({ type: 'SessionRescheduled', data: { ...second, ...moved }, reason });
    expect(given(...full(), rescheduled(moved.startsAt, moved.endsAt)).state()).toMatchObject({
      status: 'rescheduled',
      sessions: [{ moves: 0 }, { ...moved, moves: 1, reason }],
    });
  });
  it('moves it to times that can be', () => {
    given(...full())
      .when(move({ endsAt: second.startsAt }), { by: hr })
      .thenRefused('SESSION_ENDS_BEFORE_START', 'endsAt');
    given(...full())
      .when(move({ startsAt: '2024-12-31T11:00:00.000Z', endsAt: '2024-12-31T12:00:00.000Z' }), { by: hr })
      .thenRefused('SESSION_OUTSIDE_PERIOD', 'startsAt');
  });
  it('leaves alone what was held, cancelled or never announced', () => {
    given(...full(), held())
      .when(move({ sessionId: 's1' }), later)
      .thenRefused('SESSION_HELD', 'sessionId');
    given(...full(), sessionCancelled('s2'))
      .when(move(), { by: hr })
      .thenRefused('SESSION_CANCELLED', 'sessionId');
    given(...full(), sessionCancelled('s2'))
      .when(cancelSession('s2'), { by: hr })
      .thenRefused('SESSION_CANCELLED');
    given(...full())
      .when(cancelSession('s9'), { by: hr })
      .thenRefused('SESSION_UNKNOWN', 'sessionId');
  });
  it('cancels one session; without any left the activity is a proposal again, to be scheduled anew', () => {
    given(...full())
      .when(cancelSession('s2'), { by: hr })
      .then({ type: 'SessionCancelled', reason });
    const none = given(...full(), sessionCancelled('s1'), sessionCancelled('s2'));
    expect(none.state().status).toBe('proposed');
    none.when(schedule({ ...first, sessionId: 's4' }), { by: hr }).then({ type: 'ActivityScheduled' });
  });
  it('cancels the whole activity until a session was held', () => {
    given(...full())
      .when(cancel, { by: hr })
      .then({ type: 'ActivityCancelled', reason });
    given(...full(), held())
      .when(cancel, later)
      .thenRefused('ACTIVITY_HELD');
    expect(given(...full(), cancelled()).state()).toMatchObject({
      status: 'cancelled',
      reason,
      sessions: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
  });
  it('leaves nothing to do with what was cancelled', () => {
    for (const command of [change(), schedule(first), add, move(), cancelSession('s1'), cancel, hold()])
      given(...full(), cancelled())
        .when(command, later)
        .thenRefused('ACTIVITY_CANCELLED');
  });
});

describe('holding', () => {
  it('is recorded from the beginning of the session on', () => {
    given(...full())
      .when(hold(), later)
      .then({ type: 'SessionHeld', data: { sessionId: 's1' } });
    given(...full())
      .when(hold('s2'), { by: hr, facts })
      .thenRefused('SESSION_NOT_STARTED', 'sessionId');
    given(...full(), held())
      .when(hold(), later)
      .thenRefused('SESSION_HELD');
  });
  it('makes the activity held once no session is to come, and attended once each has a record', () => {
    const one = [proposed(), scheduled({}, [first]), enrolled('anna')] as const;
    expect(given(...full(), held()).state('2025-03-05').status).toBe('scheduled');
    expect(given(...one, held()).state('2025-03-05').status).toBe('held');
    expect(given(...one, held(), attended('anna')).state('2025-03-05').status).toBe('attendanceRecorded');
  });
});

describe('late and corrected', () => {
  it('does not move a session late past the moment at which it was held', () =>
    given(...full(), held())
      .when(move({ sessionId: 's1' }), { by: hr, at: '2025-03-01' })
      .thenRefused('CONTRADICTS_HISTORY'));
  it('is corrected by HR, for the same session', () => {
    const spec = given(...full(), rescheduled('2025-04-08T11:00:00.000Z', '2025-04-08T14:00:00.000Z'));
    const replace = (data: Partial<typeof second>) =>
      ({
        kind: 'replace',
        eventId: 'e6',
        data: { ...second, ...data },
        reason: words('typing error'),
      }) as const;
    const sunday = { startsAt: '2025-04-09T11:00:00.000Z', endsAt: '2025-04-09T14:00:00.000Z' };
    spec.whenCorrected(replace(sunday), { by: hr }).then({ type: 'SessionRescheduled', data: sunday });
    spec.whenCorrected(replace({ sessionId: 's1' }), { by: hr }).thenRefused('IDENTITY_FIXED', 'sessionId');
    spec.whenCorrected(replace(sunday), { by: by('teamLead') }).thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('keeps its number, unit and programme', () =>
    given(proposed())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...proposal, programmeId: 'other' }, reason },
        { by: hr },
      )
      .thenRefused('IDENTITY_FIXED', 'programmeId'));
  it('refuses to take back a session of which attendance was recorded', () =>
    given(...full(), held(), attended('anna'))
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: hr })
      .thenRefused('CONTRADICTS_HISTORY'));
});
