import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, NOW, specOf, words } from '../testing/scenario.js';
import { memberJoined, memberLeft, teamFormed } from '../testing/team-events.js';
import { leadsOn, membersOn } from './queries.js';
import { teamDecider } from './team.js';

const { given } = specOf(teamDecider);
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const add = (personId: string, from: string, until: string | null = null, membershipId = 'm-new') => ({
  type: 'AddMember' as const,
  teamId: 'team-1',
  membershipId,
  personId,
  period: { from, until },
  fte: null,
});
const end = (personId: string, until: string) => ({
  type: 'EndMembership' as const,
  teamId: 'team-1',
  membershipId: `m-${personId}`,
  until,
});
const people = (state: ReturnType<typeof teamDecider.evolve>, date: string) =>
  membersOn(state, startOfDay(date)).map(({ personId }) => personId);

describe('membership of a team', () => {
  it('begins on a day that may lie ahead', () =>
    given(teamFormed())
      .when(add('p-1', '2025-08-01'), { by: hr })
      .then({ type: 'MemberJoined', data: { personId: 'p-1' }, effectiveAt: NOW }));

  it('is recorded late from the day on which it began, and was not known before', () => {
    given(teamFormed())
      .when(add('p-1', '2024-10-01'), { by: hr })
      .then({ type: 'MemberJoined', effectiveAt: startOfDay('2024-10-01') });
    const history = given(teamFormed(), memberJoined('p-1'), {
      ...memberJoined('p-2', '2024-10-01'),
      recordedAt: '2025-03-01T09:00:00.000Z',
    });
    expect(people(history.state('2024-11-01'), '2024-11-01')).toEqual(['p-1', 'p-2']);
    expect(people(history.state('2024-11-01', 2), '2024-11-01')).toEqual(['p-1']);
  });

  it('refuses a second membership of the same person in the same period', () => {
    const history = given(teamFormed(), memberJoined('p-1', '2024-08-01', '2025-02-01'));
    history.when(add('p-1', '2025-01-31'), { by: hr }).thenRefused('ALREADY_MEMBER', 'period');
    history.when(add('p-1', '2025-02-01'), { by: hr }).then({ type: 'MemberJoined' });
    history.when(add('p-2', '2025-01-31'), { by: hr }).then({ type: 'MemberJoined' });
  });

  it('refuses an id that was used', () =>
    given(teamFormed(), memberJoined('p-1'))
      .when(add('p-2', '2025-01-01', null, 'm-p-1'), { by: hr })
      .thenRefused('ID_TAKEN', 'membershipId'));

  it('begins within the period of the team', () => {
    given({ ...teamFormed({ from: '2025-08-01', until: '2026-08-01' }), at: '2025-01-02' })
      .when(add('p-1', '2025-07-31'), { by: hr })
      .thenRefused('PERIOD_OUTSIDE_TEAM', 'period');
    given(teamFormed({ from: '2024-08-01', until: '2026-08-01' }))
      .when(add('p-1', '2026-08-01'), { by: hr })
      .thenRefused('PERIOD_OUTSIDE_TEAM', 'period');
  });

  it('is not recorded for a time at which the team was not there', () =>
    given(teamFormed()).when(add('p-1', '2024-07-01'), { by: hr }).thenRefused('TEAM_UNKNOWN'));

  it('ends on a day, the first on which it no longer holds', () => {
    given(teamFormed(), memberJoined('p-1'))
      .when(end('p-1', '2025-02-01'), { by: hr })
      .then({ type: 'MemberLeft', effectiveAt: startOfDay('2025-02-01') });
    const state = given(teamFormed(), memberJoined('p-1'), memberLeft('p-1', '2025-02-01')).state();
    expect(people(state, '2025-01-31')).toEqual(['p-1']);
    expect(people(state, '2025-02-01')).toEqual([]);
  });

  it('does not end before its beginning', () =>
    given(teamFormed(), { ...memberJoined('p-1', '2025-06-01'), at: '2025-01-02' })
      .when(end('p-1', '2025-06-01'), { by: hr })
      .thenRefused('END_BEFORE_BEGINNING', 'until'));

  it('does not end twice', () => {
    given(teamFormed(), memberJoined('p-1'), memberLeft('p-1', '2025-02-01'))
      .when(end('p-1', '2025-02-01'), { by: hr })
      .thenRefused('ALREADY_ENDED', 'until');
    given(teamFormed(), memberJoined('p-1'), memberLeft('p-1', '2025-02-01'))
      .when(end('p-1', '2025-01-01'), { by: hr })
      .thenRefused('CONTRADICTS_HISTORY');
  });

  it('is brought to an end earlier than planned', () =>
    given(teamFormed(), memberJoined('p-1'), memberLeft('p-1', '2025-12-01', '2025-02-01'))
      .when(end('p-1', '2025-06-01'), { by: hr })
      .then({ type: 'MemberLeft', data: { until: '2025-06-01' } }));

  it('does not end when it was never recorded', () =>
    given(teamFormed()).when(end('p-1', '2025-02-01'), { by: hr }).thenRefused('MEMBERSHIP_UNKNOWN'));

  it('goes on when its end is retracted, and ends when that is retracted', () => {
    const left = memberLeft('p-1', '2025-02-01');
    const retracted = { ...left, corrects: { kind: 'retract' as const, eventId: 'e3' } };
    const restored = { ...left, corrects: { kind: 'retract' as const, eventId: 'e4' } };
    const history = given(teamFormed(), memberJoined('p-1'), left, retracted, restored);
    expect(people(history.state(NOW, 3), '2025-03-01')).toEqual([]);
    expect(people(history.state(NOW, 4), '2025-03-01')).toEqual(['p-1']);
    expect(people(history.state(), '2025-03-01')).toEqual([]);
  });

  it('is not retracted while its end stands', () =>
    given(teamFormed(), memberJoined('p-1'), memberLeft('p-1', '2025-02-01'))
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason: words('never') }, { by: hr })
      .thenRefused('CONTRADICTS_HISTORY'));

  it('is corrected into a period that does not overlap, by HR', () => {
    const history = given(teamFormed(), memberJoined('p-1', '2024-08-01', '2024-12-01'), {
      ...memberJoined('p-1', '2024-12-01'),
      data: { ...memberJoined('p-1', '2024-12-01').data, membershipId: 'm-2' },
    });
    const correction = {
      kind: 'replace' as const,
      eventId: 'e2',
      data: memberJoined('p-1', '2024-08-01', '2025-01-01').data,
      reason: words('longer'),
    };
    history.whenCorrected(correction, { by: hr }).thenRefused('CONTRADICTS_HISTORY');
    history
      .whenCorrected(
        { ...correction, data: memberJoined('p-1', '2024-08-01', '2024-11-01').data },
        { by: hr },
      )
      .then({ type: 'MemberJoined' });
    history.whenCorrected(correction, { by: by('member') }).thenRefused('NOT_YOURS_TO_CORRECT');
  });
});

describe('the lead of a team', () => {
  const appoint = (personId: string, from: string, appointmentId = 'l-new') => ({
    type: 'AppointLead' as const,
    teamId: 'team-1',
    appointmentId,
    personId,
    period: { from, until: null },
  });
  const appointed = {
    type: 'LeadAppointed' as const,
    data: { appointmentId: 'l-1', personId: 'p-1', period: { from: '2024-08-01', until: null } },
    by: hr,
    at: startOfDay('2024-08-01'),
  };
  const standDown = (until: string, appointmentId = 'l-1') => ({
    type: 'StandLeadDown' as const,
    teamId: 'team-1',
    appointmentId,
    until,
  });

  it('is appointed for a period', () =>
    given(teamFormed())
      .when(appoint('p-1', '2024-09-01'), { by: hr })
      .then({ type: 'LeadAppointed', effectiveAt: startOfDay('2024-09-01') }));

  it('can be two persons, but not one person twice', () => {
    given(teamFormed(), appointed)
      .when(appoint('p-2', '2025-01-01'), { by: hr })
      .then({ type: 'LeadAppointed' });
    given(teamFormed(), appointed)
      .when(appoint('p-1', '2025-01-01'), { by: hr })
      .thenRefused('ALREADY_LEAD', 'period');
    given(teamFormed(), appointed)
      .when(appoint('p-2', '2025-01-01', 'l-1'), { by: hr })
      .thenRefused('ID_TAKEN', 'appointmentId');
  });

  it('stands down on a day', () => {
    given(teamFormed(), appointed).when(standDown('2025-01-01'), { by: hr }).then({ type: 'LeadStoodDown' });
    const stoodDown = {
      type: 'LeadStoodDown' as const,
      data: { appointmentId: 'l-1', until: '2025-01-01' },
      by: hr,
      at: startOfDay('2025-01-01'),
    };
    const state = given(teamFormed(), appointed, stoodDown).state();
    expect(leadsOn(state, startOfDay('2024-12-31'))).toHaveLength(1);
    expect(leadsOn(state, startOfDay('2025-01-01'))).toEqual([]);
  });

  it('does not stand down without having been appointed, nor before the beginning', () => {
    given(teamFormed()).when(standDown('2025-01-01'), { by: hr }).thenRefused('APPOINTMENT_UNKNOWN');
    given(teamFormed(), appointed)
      .when(standDown('2024-08-01'), { by: hr })
      .thenRefused('END_BEFORE_BEGINNING');
  });
});
