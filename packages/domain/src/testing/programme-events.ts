// A small programme for specs: two school years from 1 August 2024 under a college, with one theme and one team.
import { startOfDay } from '../kernel/instant.js';
import { by, words } from './scenario.js';

export const manager = by('manager', 'man-1', { kind: 'college', id: 'col-1' });
export const period = { from: '2024-08-01', until: '2026-08-01' as string | null };
/** What `started` says unless told otherwise. */
export const programmeData = {
  programmeId: 'pr-1',
  institutionId: 'inst-1',
  unit: { kind: 'college' as const, id: 'col-1' },
  title: words('LOB vernieuwd'),
  purpose: words('Better choices'),
  period,
  themeIds: ['th-1'],
  teamIds: ['team-1'],
};
/** What names the programme in a command. */
export const programme = { programmeId: 'pr-1' };
/** `ProgrammeStarted` on the day that its period begins. */
export const started = (
  more: Partial<typeof programmeData> = {},
  at = startOfDay((more.period ?? period).from),
) => ({
  type: 'ProgrammeStarted' as const,
  data: { ...programmeData, ...more },
  by: manager,
  at,
});
/** `ProgrammeTeamJoined` on the first day of its period. */
export const joined = (teamId: string, from: string, until: string | null = null) => ({
  type: 'ProgrammeTeamJoined' as const,
  data: { teamId, period: { from, until } },
  by: manager,
  at: startOfDay(from),
});
/** `ProgrammeTeamLeft` on the day itself. */
export const left = (teamId: string, until: string) => ({
  type: 'ProgrammeTeamLeft' as const,
  data: { teamId, until },
  by: manager,
  at: startOfDay(until),
});
export const closed = {
  type: 'ProgrammeClosed' as const,
  data: { findings: words('It works') },
  by: manager,
  at: '2025-02-01',
};
export const changed = (to: typeof period, at = '2025-01-10') => ({
  type: 'ProgrammePeriodChanged' as const,
  data: { period: to },
  by: manager,
  at,
});
/** Every theme and team that is named exists. */
export const facts = { missingThemeIds: [], missingTeamIds: [], basis: [] };
