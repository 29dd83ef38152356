import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, byPolicy, NOW, specOf, words } from '../testing/scenario.js';
import { college, memberJoined, teamFormed } from '../testing/team-events.js';
import { membersOn, parentOn } from './queries.js';
import { teamDecider } from './team.js';

const { given } = specOf(teamDecider);
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const basis = [{ fact: 'parent', stream: 'college-col-1', revision: 0, value: 'founded' }];
const underCollege = { parent: { institutionId: 'inst-1', open: true }, basis };
const form = { ...teamFormed().data, type: 'FormTeam' as const };
const move = (from: string, id = 'col-2') => ({
  type: 'MoveTeam' as const,
  teamId: 'team-1',
  parent: college(id),
  from,
});
const moved = (from: string, id = 'col-2', at = startOfDay(from)) => ({
  type: 'TeamMoved' as const,
  data: { parent: college(id), from },
  by: hr,
  at,
});
const dissolve = (until: string) => ({ type: 'DissolveTeam' as const, teamId: 'team-1', until });
const dissolved = (until: string, at = startOfDay(until)) => ({
  type: 'TeamDissolved' as const,
  data: { until },
  by: hr,
  at,
});
const rename = { type: 'RenameTeam' as const, teamId: 'team-1', name: words('Team Techniek') };

describe('forming a team', () => {
  it('under an open college, on the day that its period begins', () =>
    given()
      .when(form, { by: hr, facts: underCollege })
      .then({ type: 'TeamFormed', data: teamFormed().data, basis, effectiveAt: startOfDay('2024-08-01') }));

  it('directly under an institution that has no colleges, by the setup policy', () =>
    given()
      .when(
        { ...form, parent: { kind: 'institution', id: 'inst-1' } },
        { by: byPolicy('setup'), facts: underCollege },
      )
      .then({ type: 'TeamFormed' }));

  it('is planned with a period that lies ahead', () =>
    given()
      .when({ ...form, period: { from: '2025-08-01', until: '2027-08-01' } }, { by: hr, facts: underCollege })
      .then({ type: 'TeamFormed', effectiveAt: NOW }));

  it('is refused under a unit that did not exist or was closed', () => {
    given()
      .when(form, { by: hr, facts: { parent: null, basis } })
      .thenRefused('PARENT_NOT_FOUND', 'parent');
    given()
      .when(form, { by: hr, facts: { parent: { institutionId: 'inst-1', open: false }, basis } })
      .thenRefused('PARENT_NOT_FOUND');
  });

  it('is refused under a college of another institution', () =>
    given()
      .when(form, { by: hr, facts: { parent: { institutionId: 'inst-2', open: true }, basis } })
      .thenRefused('PARENT_OF_OTHER_INSTITUTION', 'parent'));

  it('is refused a second time', () =>
    given(teamFormed()).when(form, { by: hr, facts: underCollege }).thenRefused('TEAM_ALREADY_FORMED'));

  it('may turn out to have happened earlier', () =>
    given(teamFormed(), memberJoined('p-1'))
      .whenCorrected(
        {
          kind: 'replace',
          eventId: 'e1',
          data: teamFormed({ from: '2022-08-01', until: null }).data,
          effectiveAt: startOfDay('2022-08-01'),
          reason: words('the archive says so'),
        },
        { by: hr },
      )
      .then({ type: 'TeamFormed' }));

  it('may not turn out to have happened after its first member joined', () =>
    given(teamFormed(), memberJoined('p-1'))
      .whenCorrected(
        {
          kind: 'replace',
          eventId: 'e1',
          data: teamFormed({ from: '2024-09-01', until: null }).data,
          effectiveAt: startOfDay('2024-09-01'),
          reason: words('later'),
        },
        { by: hr },
      )
      .thenRefused('CONTRADICTS_HISTORY'));

  it('calls for the facts that it rests on', () =>
    expect(() => given().when(form, { by: hr, facts: { basis } })).toThrow(/parent/));
});

describe('the parent of a team', () => {
  it('is another from the day on which the team moves', () => {
    given(teamFormed())
      .when(move('2025-01-01'), { by: hr, facts: underCollege })
      .then({ type: 'TeamMoved', basis, effectiveAt: startOfDay('2025-01-01') });
    const state = given(teamFormed(), moved('2025-01-01')).state();
    expect(parentOn(state, startOfDay('2024-12-31'))).toEqual(college('col-1'));
    expect(parentOn(state, startOfDay('2025-01-01'))).toEqual(college('col-2'));
    expect(parentOn(state, startOfDay('2020-01-01'))).toEqual(college('col-1'));
  });

  it('is shown by the state of a date, also when the move was planned', () => {
    const history = given(teamFormed(), moved('2025-08-01', 'col-2', '2025-01-10'));
    expect(history.state()).toMatchObject({ parent: college('col-1') });
    expect(history.state('2025-08-01')).toMatchObject({ parent: college('col-2') });
  });

  it('is not moved to a date before the team was formed, nor to that day itself', () => {
    for (const from of ['2024-07-31', '2024-08-01']) {
      given(teamFormed())
        .when(move(from), { by: hr, facts: underCollege })
        .thenRefused(from < '2024-08-01' ? 'TEAM_UNKNOWN' : 'MOVED_BEFORE_FORMATION');
    }
    given({ ...teamFormed({ from: '2025-08-01', until: null }), at: '2025-01-02' })
      .when(move('2025-07-01'), { by: hr, facts: underCollege })
      .thenRefused('MOVED_BEFORE_FORMATION', 'from');
  });

  it('is not moved twice on a day, nor to where it is, nor after the end of the team', () => {
    const history = given(teamFormed({ from: '2024-08-01', until: '2026-08-01' }), moved('2025-01-01'));
    history
      .when(move('2025-01-01', 'col-3'), { by: hr, facts: underCollege })
      .thenRefused('ALREADY_MOVED_THAT_DAY', 'from');
    history.when(move('2025-03-01'), { by: hr, facts: underCollege }).thenRefused('ALREADY_THERE', 'parent');
    history
      .when(move('2026-08-01', 'col-3'), { by: hr, facts: underCollege })
      .thenRefused('PERIOD_OUTSIDE_TEAM');
  });

  it('is moved only to an open unit of the same institution', () => {
    given(teamFormed())
      .when(move('2025-01-01'), { by: hr, facts: { parent: null, basis } })
      .thenRefused('PARENT_NOT_FOUND');
    given(teamFormed())
      .when(move('2025-01-01'), { by: hr, facts: { parent: { institutionId: 'x', open: true }, basis } })
      .thenRefused('PARENT_OF_OTHER_INSTITUTION');
  });

  it('is the earlier one again when the move is retracted', () => {
    const retraction = { ...moved('2025-01-01'), corrects: { kind: 'retract' as const, eventId: 'e2' } };
    expect(given(teamFormed(), moved('2025-01-01'), retraction).state()).toMatchObject({
      parent: college('col-1'),
    });
  });
});

describe('the end of a team', () => {
  it('ends its memberships, and is seen on the day', () => {
    const history = given(teamFormed(), memberJoined('p-1'), dissolved('2025-02-01'));
    expect(history.state('2025-01-31').status).toBe('formed');
    expect(history.state('2025-02-01').status).toBe('dissolved');
    expect(membersOn(history.state(), startOfDay('2025-01-31'))).toHaveLength(1);
    expect(membersOn(history.state(), startOfDay('2025-02-01'))).toEqual([]);
  });

  it('is recorded on the day itself when that has passed, else planned', () => {
    given(teamFormed())
      .when(dissolve('2025-02-01'), { by: hr })
      .then({ type: 'TeamDissolved', effectiveAt: startOfDay('2025-02-01') });
    given(teamFormed())
      .when(dissolve('2025-08-01'), { by: hr })
      .then({ type: 'TeamDissolved', effectiveAt: NOW });
  });

  it('does not lie before its beginning, and comes once', () => {
    given({ ...teamFormed({ from: '2025-08-01', until: null }), at: '2025-01-02' })
      .when(dissolve('2025-08-01'), { by: hr })
      .thenRefused('END_BEFORE_BEGINNING', 'until');
    given(teamFormed(), dissolved('2025-08-01', '2025-01-10'))
      .when(dissolve('2025-08-01'), { by: hr })
      .thenRefused('ALREADY_ENDED', 'until');
  });

  it('leaves nothing to change, but much to record late', () => {
    given(teamFormed(), dissolved('2025-02-01')).when(rename, { by: hr }).thenRefused('TEAM_DISSOLVED');
    given(teamFormed(), dissolved('2025-02-01'))
      .when(rename, { by: hr, at: '2025-01-15' })
      .then({ type: 'TeamRenamed' });
  });

  it('can be put off by a correction', () =>
    given(teamFormed(), dissolved('2025-02-01'))
      .whenCorrected(
        { kind: 'replace', eventId: 'e2', data: { until: '2025-08-01' }, reason: words('postponed') },
        { by: hr },
      )
      .then({ type: 'TeamDissolved', data: { until: '2025-08-01' } }));
});

describe('a team', () => {
  it('is renamed', () => given(teamFormed()).when(rename, { by: hr }).then({ type: 'TeamRenamed' }));

  it('is not changed before it was formed', () =>
    given().when(rename, { by: hr }).thenRefused('TEAM_UNKNOWN'));

  it('names the moments at which it looks different', () =>
    expect(
      teamDecider.boundaries(
        given(teamFormed(), memberJoined('p-1', '2024-09-01', '2025-09-01'), moved('2025-01-01')).state(),
      ),
    ).toEqual(['2024-08-01', '2024-09-01', '2025-01-01', '2025-09-01'].map(startOfDay)));

  it('does not become another team by a correction', () =>
    given(teamFormed())
      .whenCorrected(
        {
          kind: 'replace',
          eventId: 'e1',
          data: { ...teamFormed().data, teamId: 'team-2' },
          reason: words('typo'),
        },
        { by: hr },
      )
      .thenRefused('IDENTITY_FIXED', 'teamId'));
});
