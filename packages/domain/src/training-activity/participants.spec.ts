// Who takes part: places and the waiting list.
import { describe, expect, it } from 'vitest';
import {
  activityId,
  anna,
  cancelled,
  enrolled,
  facts,
  hr,
  lead,
  proposed,
  reason,
  waitlisted,
  withdrawn,
  full,
  scheduled,
  terms,
} from '../testing/activity-story.js';
import { by, specOf } from '../testing/scenario.js';
import { enrolledIn, waitingFor } from './participants.js';
import { trainingActivityDecider } from './training-activity.js';

const { given } = specOf(trainingActivityDecider);
const enrol = (personId: string, teamId: string | null = 'team-1') =>
  ({ type: 'EnrolParticipant', activityId, personId, teamId }) as const;
const withdraw = (personId: string) =>
  ({ type: 'WithdrawParticipant', activityId, personId, reason: null }) as const;

describe('enrolling', () => {
  it('gives a place while there is one, else one on the waiting list', () => {
    given(proposed())
      .when(enrol('anna'), { by: anna, facts })
      .then({ type: 'ParticipantEnrolled', data: { personId: 'anna', teamId: 'team-1' } });
    given(...full())
      .when(enrol('dirk'), { by: hr, facts })
      .then({ type: 'ParticipantWaitlisted', data: { personId: 'dirk', teamId: 'team-1' } });
    given(proposed({ capacity: null }), enrolled('bram'))
      .when(enrol('anna'), { by: anna, facts })
      .then({ type: 'ParticipantEnrolled' });
  });
  it('is a member’s own act, a lead’s for the team, and HR’s for everyone', () => {
    given(proposed())
      .when(enrol('bram'), { by: anna, facts })
      .thenRefused('PARTICIPANT_ONLY_YOURSELF', 'personId');
    given(proposed()).when(enrol('bram'), { by: lead, facts }).then({ type: 'ParticipantEnrolled' });
    given(proposed())
      .when(enrol('bram'), { by: by('teamLead', 'other'), facts })
      .thenRefused('PARTICIPANT_ONLY_YOUR_TEAM', 'personId');
  });
  it('is for members of a team that takes part', () => {
    given(proposed())
      .when(enrol('zoë'), { by: hr, facts })
      .thenRefused('PARTICIPANT_NOT_A_MEMBER', 'personId');
    given(proposed())
      .when(enrol('anna', 'team-9'), { by: hr, facts })
      .thenRefused('ACTIVITY_TEAM_NOT_INVITED', 'teamId');
  });
  it('is for guests where they are allowed', () => {
    given(proposed()).when(enrol('guest', null), { by: hr, facts }).then({ type: 'ParticipantEnrolled' });
    given(proposed({ guestsAllowed: false }))
      .when(enrol('guest', null), { by: hr, facts })
      .thenRefused('ACTIVITY_NO_GUESTS', 'teamId');
  });
  it('happens once, and not in what was cancelled or does not exist', () => {
    given(...full())
      .when(enrol('anna'), { by: hr, facts })
      .thenRefused('PARTICIPANT_ENROLLED_ALREADY', 'personId');
    given(...full(), waitlisted('dirk'))
      .when(enrol('dirk'), { by: hr, facts })
      .thenRefused('PARTICIPANT_ENROLLED_ALREADY');
    given(...full(), cancelled())
      .when(enrol('dirk'), { by: hr, facts })
      .thenRefused('ACTIVITY_CANCELLED');
    given().when(enrol('dirk'), { by: hr, facts }).thenRefused('ACTIVITY_UNKNOWN');
  });
  it('takes no place late that others were given since', () =>
    given(
      proposed(),
      { ...scheduled(), at: '2025-02-01' },
      ...full()
        .slice(2)
        .map((e) => ({ ...e, at: '2025-02-10' })),
    )
      .when(enrol('dirk'), { by: hr, facts, at: '2025-02-05' })
      .thenRefused('CONTRADICTS_HISTORY'));
});

describe('the waiting list', () => {
  const crowded = [...full(), waitlisted('dirk'), waitlisted('lise')];
  it('gives a place that comes free to the first who waits', () => {
    given(...crowded)
      .when(withdraw('anna'), { by: anna, facts })
      .then(
        { type: 'ParticipantWithdrawn', data: { personId: 'anna' } },
        { type: 'ParticipantPromoted', data: { personId: 'dirk' } },
      );
  });
  it('gives no place when who waits leaves', () =>
    given(...crowded)
      .when(withdraw('dirk'), { by: hr, facts })
      .then({ type: 'ParticipantWithdrawn' }));
  it('gives as many places as the capacity is raised by', () => {
    const wider = { type: 'ChangeActivity', activityId, ...terms, reason } as const;
    given(...crowded)
      .when({ ...wider, capacity: 4 }, { by: hr, facts })
      .then({ type: 'ActivityChanged' }, { type: 'ParticipantPromoted', data: { personId: 'dirk' } });
    given(...crowded)
      .when({ ...wider, capacity: null }, { by: hr, facts })
      .then(
        { type: 'ActivityChanged' },
        { type: 'ParticipantPromoted', data: { personId: 'dirk' } },
        { type: 'ParticipantPromoted', data: { personId: 'lise' } },
      );
  });
  it('promotes who asks again once a place is free', () =>
    given(...crowded, withdrawn('anna'))
      .when(enrol('dirk'), { by: hr, facts })
      .then({ type: 'ParticipantPromoted', data: { personId: 'dirk' } }));
  it('keeps the order of coming; who comes back comes last', () => {
    const state = given(...crowded, withdrawn('dirk'), waitlisted('dirk')).state();
    if (state.status === 'unknown') throw new Error('there is one');
    expect(enrolledIn(state).map(({ personId }) => personId)).toEqual(['anna', 'bram', 'cees']);
    expect(waitingFor(state).map(({ personId }) => personId)).toEqual(['lise', 'dirk']);
  });
  it('is left by who is on it, and by nobody else', () => {
    given(...full())
      .when(withdraw('dirk'), { by: hr, facts })
      .thenRefused('PARTICIPANT_NOT_ENROLLED', 'personId');
    given(...full())
      .when(withdraw('bram'), { by: anna, facts })
      .thenRefused('PARTICIPANT_ONLY_YOURSELF');
    given().when(withdraw('bram'), { by: hr, facts }).thenRefused('ACTIVITY_UNKNOWN');
  });
  it('keeps a promotion from a correction that would take its place', () =>
    given(...crowded, withdrawn('anna'), { type: 'ParticipantPromoted', data: { personId: 'dirk' }, by: hr })
      .whenCorrected({ kind: 'retract', eventId: 'e8', reason }, { by: hr })
      .thenRefused('CONTRADICTS_HISTORY'));
});
