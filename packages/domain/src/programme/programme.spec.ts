import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, specOf, words } from '../testing/scenario.js';
import {
  changed,
  closed,
  facts,
  manager,
  period,
  programme,
  programmeData,
  started,
} from '../testing/programme-events.js';
import { teamsOn } from './evolve.js';
import { programmeDecider } from './programme.js';

const { given } = specOf(programmeDecider);
const rename = {
  type: 'RenameProgramme' as const,
  ...programme,
  title: words('LOB'),
  purpose: words('Choices'),
};
const close = { type: 'CloseProgramme' as const, ...programme, findings: words('It works') };
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

describe('a programme', () => {
  it('is started with themes and teams, on the day that its period begins', () =>
    given()
      .when({ type: 'StartProgramme', ...programmeData }, { by: manager, facts })
      .then({ type: 'ProgrammeStarted', data: programmeData, effectiveAt: startOfDay('2024-08-01') }));

  it('is started once, and names each theme and team once', () => {
    given(started())
      .when({ type: 'StartProgramme', ...programmeData }, { by: manager, facts })
      .thenRefused('PROGRAMME_ALREADY_STARTED');
    given()
      .when({ type: 'StartProgramme', ...programmeData, teamIds: ['t', 't'] }, { by: manager, facts })
      .thenRefused('NAMED_TWICE');
  });

  it('is not started with themes or teams that are not there', () => {
    given()
      .when(
        { type: 'StartProgramme', ...programmeData },
        { by: manager, facts: { ...facts, missingThemeIds: ['th-1'] } },
      )
      .thenRefused('THEME_NOT_FOUND', 'themeIds');
    given()
      .when(
        { type: 'StartProgramme', ...programmeData },
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
    const correct = (more: Partial<typeof programmeData>, who = manager) =>
      given(started()).whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...programmeData, ...more }, reason: words('x') },
        { by: who },
      );
    correct({ title: words('LOB') }).then({ type: 'ProgrammeStarted' });
    correct({ institutionId: 'inst-2' }).thenRefused('IDENTITY_FIXED', 'institutionId');
    correct({ unit: { ...programmeData.unit, id: 'another' } }).thenRefused('IDENTITY_FIXED', 'unit');
    correct({}, by('member')).thenRefused('NOT_YOURS_TO_CORRECT');
  });
});

describe('the period of a programme', () => {
  const change = (to: typeof period) => ({
    type: 'ChangeProgrammePeriod' as const,
    ...programme,
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
  const add = (themeId: string) => ({ type: 'AddProgrammeTheme' as const, ...programme, themeId });
  const drop = (themeId: string) => ({
    type: 'DropProgrammeTheme' as const,
    ...programme,
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
