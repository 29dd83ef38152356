// A small team for specs: formed on 1 August 2024 under a college, with invented people.
import type { TeamEvent } from '../team/events.js';
import { startOfDay } from '../kernel/instant.js';
import { by, words, type Happened } from './scenario.js';

const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
export const college = (id: string) => ({ kind: 'college' as const, id });

/** `TeamFormed` on the day that its period begins. */
export const teamFormed = (period = { from: '2024-08-01', until: null as string | null }) => ({
  type: 'TeamFormed' as const,
  data: {
    teamId: 'team-1',
    institutionId: 'inst-1',
    name: words('Team Mobiliteit'),
    parent: college('col-1'),
    period,
  },
  by: hr,
  at: startOfDay(period.from),
});

/** `MemberJoined` with the id `m-<person>`, on the day that its period begins. */
export const memberJoined = (personId: string, from = '2024-08-01', until: string | null = null) => ({
  type: 'MemberJoined' as const,
  data: { membershipId: `m-${personId}`, personId, period: { from, until }, fte: 0.8 },
  by: hr,
  at: startOfDay(from),
});

/** `MemberLeft` on the day itself, or decided before it. */
export const memberLeft = (personId: string, until: string, at = startOfDay(until)) =>
  ({
    type: 'MemberLeft',
    data: { membershipId: `m-${personId}`, until },
    by: hr,
    at,
  }) satisfies Happened<TeamEvent>;
