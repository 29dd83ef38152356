import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, specOf, words } from '../testing/scenario.js';
import { teamFormed } from '../testing/team-events.js';
import { mappingsOn, taughtOn } from './queries.js';
import { teamDecider } from './team.js';

const { given } = specOf(teamDecider);
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const quality = by('quality', 'q-1', { kind: 'institution', id: 'inst-1' });
const period = { from: '2024-08-01', until: null };
const at = startOfDay('2024-08-01');

describe('what a team teaches', () => {
  const data = { taughtId: 't-1', crebo: '25604', level: 3 as const, path: 'BOL' as const, period };
  const taught = { type: 'CreboTaught' as const, data, by: hr, at };
  const teach = { ...data, type: 'TeachCrebo' as const, teamId: 'team-1' };
  const drop = (until: string) => ({ type: 'DropCrebo' as const, teamId: 'team-1', taughtId: 't-1', until });

  it('is a crebo, level and path for a period', () =>
    given(teamFormed()).when(teach, { by: hr }).then({ type: 'CreboTaught', data, effectiveAt: at }));

  it('is the same crebo on another path too, but not twice on one', () => {
    given(teamFormed(), taught)
      .when({ ...teach, taughtId: 't-2', path: 'BBL' }, { by: hr })
      .then({ type: 'CreboTaught' });
    given(teamFormed(), taught)
      .when({ ...teach, taughtId: 't-2' }, { by: hr })
      .thenRefused('ALREADY_TAUGHT', 'period');
    given(teamFormed(), taught).when(teach, { by: hr }).thenRefused('ID_TAKEN', 'taughtId');
  });

  it('ends when the qualification changes', () => {
    given(teamFormed(), taught).when(drop('2025-02-01'), { by: hr }).then({ type: 'CreboDropped' });
    const dropped = {
      type: 'CreboDropped' as const,
      data: { taughtId: 't-1', until: '2025-02-01' },
      by: hr,
      at: startOfDay('2025-02-01'),
    };
    const state = given(teamFormed(), taught, dropped).state();
    expect(taughtOn(state, startOfDay('2025-01-31'))).toHaveLength(1);
    expect(taughtOn(state, startOfDay('2025-02-01'))).toEqual([]);
  });

  it('does not end when it was not taught, nor before it began', () => {
    given(teamFormed()).when(drop('2025-02-01'), { by: hr }).thenRefused('TAUGHT_UNKNOWN');
    given(teamFormed(), taught).when(drop('2024-08-01'), { by: hr }).thenRefused('END_BEFORE_BEGINNING');
  });

  it('is corrected to another level', () =>
    given(teamFormed(), taught)
      .whenCorrected(
        { kind: 'replace', eventId: 'e2', data: { ...data, level: 4 }, reason: words('read wrongly') },
        { by: hr },
      )
      .then({ type: 'CreboTaught', data: { level: 4 } }));
});

describe('the provider units of a team', () => {
  const data = { mappingId: 'u-1', providerUnit: '101A205', level: 3 as const, crebo: null, period };
  const mapped = { type: 'ProviderUnitMapped' as const, data, by: quality, at };
  const map = { ...data, type: 'MapProviderUnit' as const, teamId: 'team-1' };
  const unmap = (until: string) => ({
    type: 'UnmapProviderUnit' as const,
    teamId: 'team-1',
    mappingId: 'u-1',
    until,
  });
  const free = { mappedTo: null, basis: [] };

  it('are mapped by quality or HR for a period', () => {
    given(teamFormed())
      .when(map, { by: quality, facts: free })
      .then({ type: 'ProviderUnitMapped', data, effectiveAt: at });
    expect(teamDecider.permissions.MapProviderUnit.roles).toEqual(['quality', 'hr']);
  });

  it('count for one team only', () =>
    given(teamFormed())
      .when(map, { by: quality, facts: { mappedTo: 'team-2', basis: [] } })
      .thenRefused('MAPPED_TO_OTHER_TEAM', 'providerUnit'));

  it('are not mapped twice, but may be mapped per level', () => {
    given(teamFormed(), mapped)
      .when({ ...map, mappingId: 'u-2' }, { by: quality, facts: free })
      .thenRefused('ALREADY_MAPPED', 'period');
    given(teamFormed(), mapped)
      .when({ ...map, mappingId: 'u-2', level: 4 }, { by: quality, facts: free })
      .then({ type: 'ProviderUnitMapped' });
    given(teamFormed(), mapped)
      .when({ ...map, level: 4 }, { by: quality, facts: free })
      .thenRefused('ID_TAKEN', 'mappingId');
  });

  it('are unmapped on a day', () => {
    given(teamFormed(), mapped)
      .when(unmap('2025-02-01'), { by: quality })
      .then({ type: 'ProviderUnitUnmapped' });
    const unmapped = {
      type: 'ProviderUnitUnmapped' as const,
      data: { mappingId: 'u-1', until: '2025-02-01' },
      by: quality,
      at: startOfDay('2025-02-01'),
    };
    const state = given(teamFormed(), mapped, unmapped).state();
    expect(mappingsOn(state, startOfDay('2025-01-31'))).toHaveLength(1);
    expect(mappingsOn(state, startOfDay('2025-02-01'))).toEqual([]);
  });

  it('are not unmapped without a mapping, nor before it began', () => {
    given(teamFormed()).when(unmap('2025-02-01'), { by: quality }).thenRefused('MAPPING_UNKNOWN');
    given(teamFormed(), mapped)
      .when(unmap('2024-08-01'), { by: quality })
      .thenRefused('END_BEFORE_BEGINNING');
  });
});
