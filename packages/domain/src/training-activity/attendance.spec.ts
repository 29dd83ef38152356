// Who was there, and what it yielded.
import { describe, expect, it } from 'vitest';
import {
  activityId,
  anna,
  attended,
  cancelled,
  enrolled,
  evaluated,
  facts,
  first,
  held,
  hr,
  lead,
  proposed,
  quality,
  reason,
  scheduled,
  waitlisted,
  full,
  second,
} from '../testing/activity-story.js';
import { by, specOf, words } from '../testing/scenario.js';
import { someonePresent } from './participants.js';
import { trainingActivityDecider } from './training-activity.js';

const { given } = specOf(trainingActivityDecider);
const entry = (personId: string, hours = 3, attendance: 'present' | 'absent' | 'excused' = 'present') => ({
  personId,
  attendance,
  hours,
});
const record = (...entries: ReturnType<typeof entry>[]) =>
  ({ type: 'RecordAttendance', activityId, sessionId: 's1', entries }) as const;
const correct = (personId: string, hours = 2) =>
  ({ type: 'CorrectAttendance', activityId, sessionId: 's1', ...entry(personId, hours), reason }) as const;
const evaluate = (level: 1 | 2 | 3 | 4 | 5) =>
  ({ type: 'EvaluateActivity', activityId, level, score: 7, findings: words('well') }) as const;
const after = { by: hr, facts, at: '2025-03-05' };

describe('attendance', () => {
  it('is recorded for each person, and says that the session was held', () => {
    given(...full())
      .when(record(entry('anna'), entry('bram', 0, 'excused')), after)
      .then(
        { type: 'SessionHeld', data: { sessionId: 's1' } },
        { type: 'AttendanceRecorded', data: { sessionId: 's1', ...entry('anna') } },
        { type: 'AttendanceRecorded', data: { sessionId: 's1', ...entry('bram', 0, 'excused') } },
      );
    given(...full(), held())
      .when(record(entry('anna')), after)
      .then({ type: 'AttendanceRecorded' });
  });
  it('rests on the membership of the person alone, and not on who else is in the team', () => {
    const ofTeam = { fact: 'members', stream: 'team-team-1', revision: 4, value: ['anna', 'bram', 'dirk'] };
    const other = { fact: 'members', stream: 'team-team-2', revision: 1, value: ['eva'] };
    const teams = { 'team-1': { members: ['anna', 'bram', 'dirk'], leads: [] } };
    given(...full())
      .when(record(entry('anna')), { ...after, facts: { attending: { teams, basis: [ofTeam, other] } } })
      .then({ type: 'SessionHeld' }, { type: 'AttendanceRecorded', basis: [{ ...ofTeam, value: ['anna'] }] });
  });
  it('is of who was enrolled, and a member on that day', () => {
    given(...full())
      .when(record(entry('anna'), entry('dirk')), after)
      .thenRefused('ATTENDANCE_NOT_ENROLLED', 'entries.1.personId');
    given(...full(), waitlisted('dirk'))
      .when(record(entry('dirk')), after)
      .thenRefused('ATTENDANCE_NOT_ENROLLED');
    const gone = {
      ...facts,
      attending: { teams: { 'team-1': { members: ['bram'], leads: [] } }, basis: [] },
    };
    given(...full())
      .when(record(entry('anna')), { ...after, facts: gone })
      .thenRefused('ATTENDANCE_NOT_A_MEMBER', 'entries.0.personId');
    given(proposed(), scheduled(), enrolled('guest', null))
      .when(record(entry('guest')), after)
      .then({ type: 'SessionHeld' }, { type: 'AttendanceRecorded' });
  });
  it('is of a session that has begun and was not cancelled', () => {
    given(...full())
      .when(record(entry('anna')), { ...after, at: '2025-03-03' })
      .thenRefused('SESSION_NOT_STARTED', 'sessionId');
    given(...full(), cancelled())
      .when(record(entry('anna')), after)
      .thenRefused('ACTIVITY_CANCELLED');
    given(...full())
      .when({ ...record(entry('anna')), sessionId: 's9' }, after)
      .thenRefused('SESSION_UNKNOWN', 'sessionId');
    given()
      .when(record(entry('anna')), after)
      .thenRefused('ACTIVITY_UNKNOWN');
  });
  it('has no more than 24 hours a day for a person, over all sessions', () => {
    given(...full())
      .when(record(entry('anna', 25)), after)
      .thenRefused('ATTENDANCE_HOURS', 'entries.0.hours');
    given(...full())
      .when(record(entry('anna', -1)), after)
      .thenRefused('ATTENDANCE_HOURS');
    const evening = { ...second, startsAt: '2025-03-04T18:00:00.000Z', endsAt: '2025-03-04T20:00:00.000Z' };
    const twice = [proposed(), scheduled({}, [first, evening]), enrolled('anna')] as const;
    given(...twice, held('s2', '2025-03-04T20:00:00.000Z'), {
      type: 'AttendanceRecorded',
      data: { sessionId: 's2', ...entry('anna', 12) },
      by: hr,
      at: '2025-03-04T20:10:00.000Z',
    })
      .when(record(entry('anna', 13)), after)
      .thenRefused('ATTENDANCE_HOURS', 'entries.0.hours');
  });
  it('gives no hours to who was not there', () =>
    given(...full())
      .when(record(entry('anna', 3, 'absent')), after)
      .thenRefused('ATTENDANCE_HOURS_OF_ABSENT', 'entries.0.hours'));
  it('is recorded once, and not twice in a list', () => {
    given(...full(), held(), attended('anna'))
      .when(record(entry('anna')), after)
      .thenRefused('ATTENDANCE_RECORDED_ALREADY', 'entries.0.personId');
    given(...full())
      .when(record(entry('anna'), entry('anna')), after)
      .thenRefused('ATTENDANCE_TWICE', 'entries.1.personId');
  });
  it('is recorded by HR, and by a lead of the own team', () => {
    given(...full())
      .when(record(entry('anna')), { ...after, by: lead })
      .then({ type: 'SessionHeld' }, { type: 'AttendanceRecorded' });
    given(...full())
      .when(record(entry('anna')), { ...after, by: by('teamLead', 'other') })
      .thenRefused('PARTICIPANT_ONLY_YOUR_TEAM', 'entries.0.personId');
  });
  it('is corrected by a visible event with a reason', () => {
    given(...full(), held(), attended('anna'))
      .when(correct('anna'), after)
      .then({ type: 'AttendanceCorrected', data: { sessionId: 's1', ...entry('anna', 2) }, reason });
    given(...full(), held())
      .when(correct('anna'), after)
      .thenRefused('ATTENDANCE_NOT_RECORDED', 'personId');
    given(...full(), held(), attended('anna'))
      .when(correct('anna', 30), after)
      .thenRefused('ATTENDANCE_HOURS', 'hours');
    given(...full(), held(), attended('anna'))
      .when(correct('anna'), { ...after, by: by('teamLead', 'other') })
      .thenRefused('PARTICIPANT_ONLY_YOUR_TEAM', 'personId');
    given().when(correct('anna'), after).thenRefused('ACTIVITY_UNKNOWN');
  });
  it('shows the latest record, and that it was corrected', () => {
    const state = given(...full(), held(), attended('anna'), {
      type: 'AttendanceCorrected',
      data: { sessionId: 's1', ...entry('anna', 0, 'absent') },
      by: hr,
      at: '2025-03-06',
      reason,
    });
    expect(state.state()).toMatchObject({
      attendance: [{ attendance: 'absent', hours: 0, corrected: true }],
    });
    const [before, now] = [state.state('2025-03-05'), state.state()];
    if (before.status === 'unknown' || now.status === 'unknown') throw new Error('there is one');
    expect([someonePresent(before), someonePresent(now)]).toEqual([true, false]);
  });
});

describe('evaluation on the levels of Guskey', () => {
  const there = [...full(), held(), attended('anna'), attended('bram', 'absent')];
  it('is of members who took part on levels 1 and 2', () => {
    given(...there)
      .when(evaluate(1), { by: anna, facts })
      .then({ type: 'ActivityEvaluated', data: { level: 1 } });
    given(...there)
      .when(evaluate(2), { by: by('member', 'bram'), facts })
      .thenRefused('EVALUATION_NOT_A_PARTICIPANT', 'level');
  });
  it('is of the lead of a team that takes part on levels 3 and 4', () => {
    given(...there)
      .when(evaluate(3), { by: lead, facts })
      .then({ type: 'ActivityEvaluated' });
    given(...there)
      .when(evaluate(4), { by: anna, facts })
      .thenRefused('EVALUATION_LEVEL_NOT_FOR_ROLE', 'level');
    given(...there)
      .when(evaluate(4), { by: by('teamLead', 'other'), facts })
      .thenRefused('EVALUATION_LEVEL_NOT_FOR_ROLE');
  });
  it('is of quality on level 5', () => {
    given(...there)
      .when(evaluate(5), { by: quality, facts })
      .then({ type: 'ActivityEvaluated' });
    given(...there)
      .when(evaluate(5), { by: lead, facts })
      .thenRefused('EVALUATION_LEVEL_NOT_FOR_ROLE');
    given(...there)
      .when(evaluate(1), { by: quality, facts })
      .thenRefused('EVALUATION_LEVEL_NOT_FOR_ROLE');
  });
  it('tells HR and managers so where roles are checked', () => {
    const { refused } = trainingActivityDecider.permissions.EvaluateActivity;
    expect(refused?.hr?.code).toBe('EVALUATION_LEVEL_NOT_FOR_ROLE');
    expect(refused?.manager?.code).toBe('EVALUATION_LEVEL_NOT_FOR_ROLE');
  });
  it('comes after attendance', () =>
    given(...full(), held())
      .when(evaluate(5), { by: quality, facts })
      .thenRefused('ACTIVITY_NOT_ATTENDED'));
  it('keeps the latest of a person on a level', () =>
    expect(
      given(
        ...there,
        evaluated(anna, 1),
        evaluated(anna, 1, { at: '2025-03-12' }),
        evaluated(anna, 2),
      ).state(),
    ).toMatchObject({ evaluations: [{ level: 2 }, { level: 1, at: '2025-03-12T22:59:59.999Z' }] }));
  it('is corrected by its author only', () => {
    const retract = { kind: 'retract', eventId: 'e9', reason } as const;
    given(...there, evaluated(anna, 1))
      .whenCorrected(retract, { by: anna })
      .then({ type: 'ActivityEvaluated' });
    given(...there, evaluated(anna, 1))
      .whenCorrected(retract, { by: hr })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
  });
  it('of who turns out not to have been there stands in the way of saying so', () =>
    given(...there, evaluated(anna, 1))
      .when({ ...correct('anna', 0), attendance: 'absent' }, after)
      .thenRefused('CONTRADICTS_HISTORY'));
});
