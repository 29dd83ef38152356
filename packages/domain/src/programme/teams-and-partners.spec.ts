import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { NOW, specOf, words } from '../testing/scenario.js';
import { facts, joined, left, manager, programme, started } from '../testing/programme-events.js';
import { partnersOn, teamsOn } from './evolve.js';
import { programmeDecider } from './programme.js';

const { given } = specOf(programmeDecider);
const join = (teamId: string, from: string, until: string | null = null) => ({
  type: 'JoinProgramme' as const,
  ...programme,
  teamId,
  period: { from, until },
});
const leave = (until: string, teamId = 'team-1') => ({
  type: 'LeaveProgramme' as const,
  ...programme,
  teamId,
  until,
  reason: words('reorganised'),
});
const teams = (state: ReturnType<typeof programmeDecider.evolve>, date: string) =>
  teamsOn(state, startOfDay(date)).map(({ teamId }) => teamId);

describe('the teams of a programme', () => {
  it('join for a period, from the day on which it began', () =>
    given(started())
      .when(join('team-2', '2024-11-01'), { by: manager, facts })
      .then({ type: 'ProgrammeTeamJoined', effectiveAt: startOfDay('2024-11-01') }));

  it('join ahead of time', () =>
    given(started())
      .when(join('team-2', '2025-08-01'), { by: manager, facts })
      .then({ type: 'ProgrammeTeamJoined', effectiveAt: NOW }));

  it('are those of a date', () => {
    const state = given(started(), joined('team-2', '2024-11-01', '2025-02-01')).state();
    expect(teams(state, '2024-10-31')).toEqual(['team-1']);
    expect(teams(state, '2024-11-01')).toEqual(['team-1', 'team-2']);
    expect(teams(state, '2025-02-01')).toEqual(['team-1']);
    expect(teams(state, '2024-07-31')).toEqual([]);
    expect(teams(state, '2026-08-01')).toEqual([]);
  });

  it('do not join twice, outside the programme, or without existing', () => {
    given(started())
      .when(join('team-1', '2025-01-01'), { by: manager, facts })
      .thenRefused('TEAM_ALREADY_IN');
    given(started())
      .when(join('team-2', '2026-08-01'), { by: manager, facts })
      .thenRefused('PERIOD_OUTSIDE_PROGRAMME');
    given(started({ period: { from: '2025-08-01', until: null } }, '2025-01-02'))
      .when(join('team-2', '2025-07-31'), { by: manager, facts })
      .thenRefused('PERIOD_OUTSIDE_PROGRAMME', 'period');
    given(started())
      .when(join('team-9', '2025-01-01'), { by: manager, facts: { ...facts, missingTeamIds: ['team-9'] } })
      .thenRefused('TEAM_NOT_FOUND');
  });

  it('leave with a reason, and may come back', () => {
    given(started())
      .when(leave('2025-01-01'), { by: manager })
      .then({
        type: 'ProgrammeTeamLeft',
        reason: words('reorganised'),
        effectiveAt: startOfDay('2025-01-01'),
      });
    const history = given(started(), left('team-1', '2025-01-01'), joined('team-1', '2025-02-01'));
    expect(['2024-12-31', '2025-01-01', '2025-02-01'].map((d) => teams(history.state(), d).length)).toEqual([
      1, 0, 1,
    ]);
    history.when(leave('2025-03-01'), { by: manager }).then({ type: 'ProgrammeTeamLeft' });
  });

  it('do not leave before they joined, twice, or without having joined', () => {
    given(started()).when(leave('2024-08-01'), { by: manager }).thenRefused('TEAM_NOT_IN', 'teamId');
    given(started()).when(leave('2025-01-01', 'team-2'), { by: manager }).thenRefused('TEAM_NOT_IN');
    given(started(), left('team-1', '2025-01-01'))
      .when(leave('2025-02-01'), { by: manager })
      .thenRefused('ALREADY_ENDED', 'until');
  });
});

describe('the partners of a programme', () => {
  const partner = {
    partnerId: 'pa-1',
    name: words('Garage Bos'),
    contactId: null,
    period: { from: '2024-09-01', until: null },
  };
  const add = { type: 'AddProgrammePartner' as const, ...programme, ...partner };
  const end = (until: string) => ({
    type: 'EndProgrammePartner' as const,
    ...programme,
    partnerId: 'pa-1',
    until,
    reason: words('moved away'),
  });
  const partnerJoined = {
    type: 'ProgrammePartnerJoined' as const,
    data: partner,
    by: manager,
    at: startOfDay('2024-09-01'),
  };
  const partnerLeft = {
    type: 'ProgrammePartnerLeft' as const,
    data: { partnerId: 'pa-1', until: '2025-01-01' },
    by: manager,
    at: startOfDay('2025-01-01'),
  };

  it('join for a period, once at a time, within the programme', () => {
    given(started()).when(add, { by: manager }).then({ type: 'ProgrammePartnerJoined', data: partner });
    given(started(), partnerJoined).when(add, { by: manager }).thenRefused('PARTNER_ALREADY_IN', 'period');
    given(started())
      .when({ ...add, period: { from: '2026-08-01', until: null } }, { by: manager })
      .thenRefused('PERIOD_OUTSIDE_PROGRAMME');
  });

  it('leave with a reason, when they were there', () => {
    given(started(), partnerJoined)
      .when(end('2025-01-01'), { by: manager })
      .then({ type: 'ProgrammePartnerLeft', reason: words('moved away') });
    given(started()).when(end('2025-01-01'), { by: manager }).thenRefused('PARTNER_NOT_IN', 'partnerId');
    const state = given(started(), partnerJoined, partnerLeft).state();
    expect(['2024-12-31', '2025-01-01'].map((d) => partnersOn(state, startOfDay(d)).length)).toEqual([1, 0]);
  });
});
