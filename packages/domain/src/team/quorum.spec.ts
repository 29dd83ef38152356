import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, NOW, specOf, words } from '../testing/scenario.js';
import { teamFormed } from '../testing/team-events.js';
import { DEFAULT_QUORUM, type QuorumRule } from './events.js';
import { quorumNeeded, quorumOn } from './queries.js';
import { teamDecider } from './team.js';

const { given } = specOf(teamDecider);
const lead = by('teamLead', 'p-1');
const twoThirds: QuorumRule = { kind: 'atLeast', share: 2 / 3 };
const source = words('Minutes of the team of 9 January');
const set = (from: string, rule: QuorumRule = twoThirds) => ({
  type: 'SetQuorum' as const,
  teamId: 'team-1',
  rule,
  from,
  source,
});
const wasSet = (from: string, rule: QuorumRule = twoThirds, at = startOfDay(from)) => ({
  type: 'QuorumSet' as const,
  data: { rule, from, source },
  by: lead,
  at,
});

describe('the quorum of a team', () => {
  it('is more than half until the team decides otherwise', () =>
    expect(quorumOn(given(teamFormed()).state(), NOW)).toEqual({ rule: DEFAULT_QUORUM, source: null }));

  it('is set by the team from a day on, with where it was decided', () => {
    given(teamFormed()).when(set('2025-01-10'), { by: lead }).then({ type: 'QuorumSet', data: { source } });
    const state = given(teamFormed(), wasSet('2025-01-10')).state();
    expect(quorumOn(state, startOfDay('2025-01-09')).rule).toEqual(DEFAULT_QUORUM);
    expect(quorumOn(state, startOfDay('2025-01-10'))).toEqual({ rule: twoThirds, source });
  });

  it('belongs to the team: a manager is told so', () => {
    const { roles, refused } = teamDecider.permissions.SetQuorum;
    expect(roles).toEqual(['teamLead', 'member']);
    expect(refused?.manager?.code).toBe('QUORUM_IS_THE_TEAMS_OWN');
  });

  it('is set late, under one that came after', () => {
    const state = given(
      teamFormed(),
      wasSet('2025-02-01', { kind: 'atLeast', share: 1 }),
      wasSet('2024-12-01'),
    ).state();
    expect(quorumOn(state, startOfDay('2025-01-01')).rule).toEqual(twoThirds);
    expect(quorumOn(state, NOW).rule).toEqual({ kind: 'atLeast', share: 1 });
  });

  it('is not set twice from one day, nor for a day outside the team, nor to more than all', () => {
    given(teamFormed(), wasSet('2025-01-10'))
      .when(set('2025-01-10', { kind: 'atLeast', share: 1 }), { by: lead })
      .thenRefused('QUORUM_ALREADY_SET', 'from');
    given({ ...teamFormed({ from: '2025-08-01', until: null }), at: '2025-01-02' })
      .when(set('2025-07-01'), { by: lead })
      .thenRefused('PERIOD_OUTSIDE_TEAM');
    given(teamFormed())
      .when(set('2025-01-10', { kind: 'moreThan', share: 1 }), { by: lead })
      .thenRefused('QUORUM_UNREACHABLE', 'rule');
  });

  it('is corrected by the team, and not by HR', () => {
    const correction = {
      kind: 'replace' as const,
      eventId: 'e2',
      data: { rule: DEFAULT_QUORUM, from: '2025-01-10', source },
      reason: words('misread'),
    };
    given(teamFormed(), wasSet('2025-01-10'))
      .whenCorrected(correction, { by: lead })
      .then({ type: 'QuorumSet' });
    given(teamFormed(), wasSet('2025-01-10'))
      .whenCorrected(correction, { by: by('hr') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });

  it.each<[QuorumRule['kind'], number, number, number]>([
    ['moreThan', 0.5, 7, 4],
    ['moreThan', 0.5, 8, 5],
    ['moreThan', 0.5, 1, 1],
    ['moreThan', 0, 9, 1],
    ['moreThan', 0.57, 100, 58],
    ['atLeast', 0.5, 8, 4],
    ['atLeast', 2 / 3, 9, 6],
    ['atLeast', 2 / 3, 10, 7],
    ['atLeast', 0.07, 100, 7],
    ['atLeast', 1, 6, 6],
    ['atLeast', 0, 6, 1],
    ['atLeast', 0.5, 0, 1],
  ])('%s %d of %d members takes %d', (kind, share, members, needed) =>
    expect(quorumNeeded({ kind, share }, members)).toBe(needed),
  );
});
