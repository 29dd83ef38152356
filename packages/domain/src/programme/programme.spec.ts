import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, NOW, specOf, words } from '../testing/scenario.js';
import { partnersOn, teamsOn } from './evolve.js';
import { programmeDecider } from './programme.js';

const { given } = specOf(programmeDecider);
const manager = by('manager', 'man-1', { kind: 'college', id: 'col-1' });
const period = { from: '2024-08-01', until: '2026-08-01' as string | null };
const data = {
  programmeId: 'pr-1',
  institutionId: 'inst-1',
  unit: { kind: 'college' as const, id: 'col-1' },
  title: words('LOB vernieuwd'),
  purpose: words('Better choices'),
  period,
  themeIds: ['th-1'],
  teamIds: ['team-1'],
};
const id = { programmeId: 'pr-1' };
const started = (more: Partial<typeof data> = {}, at = startOfDay((more.period ?? period).from)) => ({
  type: 'ProgrammeStarted' as const,
  data: { ...data, ...more },
  by: manager,
  at,
});
const joined = (teamId: string, from: string, until: string | null = null) => ({
  type: 'ProgrammeTeamJoined' as const,
  data: { teamId, period: { from, until } },
  by: manager,
  at: startOfDay(from),
});
const left = (teamId: string, until: string) => ({
  type: 'ProgrammeTeamLeft' as const,
  data: { teamId, until },
  by: manager,
  at: startOfDay(until),
});
const closed = {
  type: 'ProgrammeClosed' as const,
  data: { findings: words('It works') },
  by: manager,
  at: '2025-02-01',
};
const changed = (to: typeof period, at = '2025-01-10') => ({
  type: 'ProgrammePeriodChanged' as const,
  data: { period: to },
  by: manager,
  at,
});
const rename = { type: 'RenameProgramme' as const, ...id, title: words('LOB'), purpose: words('Choices') };
const close = { type: 'CloseProgramme' as const, ...id, findings: words('It works') };
const join = (teamId: string, from: string, until: string | null = null) => ({
  type: 'JoinProgramme' as const,
  ...id,
  teamId,
  period: { from, until },
});
const leave = (until: string, teamId = 'team-1') => ({
  type: 'LeaveProgramme' as const,
  ...id,
  teamId,
  until,
  reason: words('reorganised'),
});
const facts = { missingThemeIds: [], missingTeamIds: [], basis: [] };
const teams = (state: ReturnType<typeof programmeDecider.evolve>, date: string) =>
  teamsOn(state, startOfDay(date)).map(({ teamId }) => teamId);

describe('a programme', () => {
  it('is started with themes and teams, on the day that its period begins', () =>
    given()
      .when({ type: 'StartProgramme', ...data }, { by: manager, facts })
      .then({ type: 'ProgrammeStarted', data, effectiveAt: startOfDay('2024-08-01') }));

  it('is started once, and names each theme and team once', () => {
    given(started())
      .when({ type: 'StartProgramme', ...data }, { by: manager, facts })
      .thenRefused('PROGRAMME_ALREADY_STARTED');
    given()
      .when({ type: 'StartProgramme', ...data, teamIds: ['t', 't'] }, { by: manager, facts })
      .thenRefused('NAMED_TWICE');
  });

  it('is not started with themes or teams that are not there', () => {
    given()
      .when(
        { type: 'StartProgramme', ...data },
        { by: manager, facts: { ...facts, missingThemeIds: ['th-1'] } },
      )
      .thenRefused('THEME_NOT_FOUND', 'themeIds');
    given()
      .when(
        { type: 'StartProgramme', ...data },
        { by: manager, facts: { ...facts, missingTeamIds: ['team-1'] } },
      )
      .thenRefused('TEAM_NOT_FOUND', 'teamIds');
  });

  it('is planned, running and ended by its period', () => {
    const history = given(started({ period: { from: '2025-02-01', until: '2025-03-01' } }, '2025-01-02'));
    expect(
      ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01'].map((d) => history.state(d).status),
    ).toEqual(['planned', 'running', 'running', 'ended']);
    expect(programmeDecider.boundaries(history.state())).toEqual(
      ['2025-02-01', '2025-03-01'].map(startOfDay),
    );
  });

  it('is renamed', () =>
    given(started())
      .when(rename, { by: manager })
      .then({ type: 'ProgrammeRenamed', data: { title: words('LOB') } }));

  it('is closed with what was found, also after its period', () => {
    given(started()).when(close, { by: manager }).then({ type: 'ProgrammeClosed', data: closed.data });
    given(started({ period: { from: '2024-08-01', until: '2025-01-01' } }))
      .when(close, { by: manager })
      .then({ type: 'ProgrammeClosed' });
  });

  it('is not changed before it was started, nor once it is closed', () => {
    const commands = [rename, close, leave('2025-01-01'), join('team-2', '2025-01-01')];
    for (const command of commands)
      given().when(command, { by: manager, facts }).thenRefused('PROGRAMME_UNKNOWN');
    for (const command of [rename, close]) {
      given(started(), closed).when(command, { by: manager }).thenRefused('PROGRAMME_CLOSED');
    }
    given(started(), closed)
      .when(rename, { by: manager, at: '2025-01-15' })
      .then({ type: 'ProgrammeRenamed' });
  });

  it('is open again when its closing is retracted, and closed when that is retracted', () => {
    const retraction = { ...closed, corrects: { kind: 'retract' as const, eventId: 'e2' } };
    const again = { ...closed, corrects: { kind: 'retract' as const, eventId: 'e3' } };
    expect(given(started(), closed, retraction).state().status).toBe('running');
    expect(given(started(), closed, retraction, again).state().status).toBe('closed');
  });

  it('is corrected by manager, board or facilitator, and stays of its institution', () => {
    const correct = (more: Partial<typeof data>, who = manager) =>
      given(started()).whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, ...more }, reason: words('x') },
        { by: who },
      );
    correct({ title: words('LOB') }).then({ type: 'ProgrammeStarted' });
    correct({ institutionId: 'inst-2' }).thenRefused('IDENTITY_FIXED', 'institutionId');
    correct({}, by('member')).thenRefused('NOT_YOURS_TO_CORRECT');
  });
});

describe('the period of a programme', () => {
  const change = (to: typeof period) => ({
    type: 'ChangeProgrammePeriod' as const,
    ...id,
    period: to,
    reason: words('longer'),
  });

  it('is changed with a reason, to another', () => {
    given(started())
      .when(change({ from: '2024-08-01', until: '2027-08-01' }), { by: manager })
      .then({ type: 'ProgrammePeriodChanged', reason: words('longer') });
    given(started()).when(change(period), { by: manager }).thenRefused('SAME_PERIOD', 'period');
  });

  it('takes along the teams that were there from its first day', () => {
    const longer = given(started(), changed({ from: '2024-06-01', until: '2027-08-01' })).state();
    expect(teams(longer, '2024-06-01')).toEqual(['team-1']);
    expect(teams(longer, '2027-07-31')).toEqual(['team-1']);
    expect(teams(longer, '2027-08-01')).toEqual([]);
  });
});

describe('the themes of a programme', () => {
  const add = (themeId: string) => ({ type: 'AddProgrammeTheme' as const, ...id, themeId });
  const drop = (themeId: string) => ({
    type: 'DropProgrammeTheme' as const,
    ...id,
    themeId,
    reason: words('done'),
  });
  const added = {
    type: 'ProgrammeThemeAdded' as const,
    data: { themeId: 'th-2' },
    by: manager,
    at: '2025-01-10',
  };
  const dropped = {
    type: 'ProgrammeThemeDropped' as const,
    data: { themeId: 'th-1' },
    by: manager,
    at: '2025-02-10',
  };

  it('are added once, when they exist', () => {
    given(started()).when(add('th-2'), { by: manager, facts }).then({ type: 'ProgrammeThemeAdded' });
    given(started()).when(add('th-1'), { by: manager, facts }).thenRefused('THEME_ALREADY_IN', 'themeId');
    given(started())
      .when(add('th-9'), { by: manager, facts: { ...facts, missingThemeIds: ['th-9'] } })
      .thenRefused('THEME_NOT_FOUND');
  });

  it('are dropped with a reason, but not the last, and only those that are in it', () => {
    given(started(), added).when(drop('th-1'), { by: manager }).then({ type: 'ProgrammeThemeDropped' });
    given(started()).when(drop('th-1'), { by: manager }).thenRefused('LAST_THEME');
    given(started()).when(drop('th-2'), { by: manager }).thenRefused('THEME_NOT_IN');
    expect(given(started(), added, dropped).state()).toMatchObject({ themeIds: ['th-2'] });
  });

  it('are not dropped late when the programme would have been without one', () =>
    given(started(), added, dropped)
      .when(drop('th-2'), { by: manager, at: '2025-01-20' })
      .thenRefused('CONTRADICTS_HISTORY'));
});

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
  const add = { type: 'AddProgrammePartner' as const, ...id, ...partner };
  const end = (until: string) => ({
    type: 'EndProgrammePartner' as const,
    ...id,
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
