import { OPEN } from '../training-need/states.js';
import type { OverviewQuery } from './documents.generated.js';

export type OverviewTeam = OverviewQuery['now']['teams'][number];

/** A reason to look at a team, the weightiest first; `count` or `days` where the sentence has a figure. */
export interface Reason {
  kind:
    | 'contested'
    | 'escalated'
    | 'imposed'
    | 'missed'
    | 'belowNorm'
    | 'negotiating'
    | 'unplanned'
    | 'thinEvidence'
    | 'silent';
  count: number;
  days: number;
}

/** From this many days without an event a team with open work is called silent. */
export const SILENCE = 90;
const DAY = 86_400_000;

/** The latest measurement in the period of an agreement, judged. */
export function latestResult(agreement: OverviewTeam['kpiAgreements'][number]) {
  return agreement.results.findLast(({ measurement }) => measurement.value !== null);
}

/** Whether anything is under way in the team: without it, silence means nothing. */
const underWay = (team: OverviewTeam): boolean =>
  team.trainingNeeds.some(({ status }) => OPEN.includes(status)) ||
  team.kpiAgreements.some(({ status }) => status !== 'closed');

/** What asks for attention in a team; `lastEvent` is null when nothing is known to have happened. `now` is an instant. */
export function reasonsToLook(team: OverviewTeam, lastEvent: string | null, now: string): Reason[] {
  const agreements = team.kpiAgreements;
  const latest = agreements.map(latestResult);
  const unplanned = team.trainingNeeds.filter(({ status }) => status === 'endorsed').length;
  const thin = team.trainingNeeds.filter(
    ({ status, guskeyLevels }) => status === 'closed' && !guskeyLevels.some((level) => level >= 4),
  ).length;
  const days = lastEvent === null ? 0 : Math.floor((Date.parse(now) - Date.parse(lastEvent)) / DAY);
  const rules: [Reason['kind'], boolean, number][] = [
    ['contested', team.ownerships.some(({ status }) => status === 'contested'), 0],
    ['escalated', agreements.some(({ status }) => status === 'escalated'), 0],
    ['imposed', agreements.some(({ imposed, status }) => imposed && status !== 'closed'), 0],
    ['missed', latest.some((result) => result?.outcome === 'missed'), 0],
    ['belowNorm', latest.some((result) => result?.normOutcome === 'insufficient'), 0],
    ['negotiating', agreements.some(({ status }) => status === 'negotiating'), 0],
    ['unplanned', unplanned > 0, unplanned],
    ['thinEvidence', thin > 0, thin],
    ['silent', days >= SILENCE && underWay(team), 0],
  ];
  return rules.filter(([, holds]) => holds).map(([kind, , count]) => ({ kind, count, days }));
}

/** When something last happened in each team, from the events of its needs, agreements and themes. */
export function lastEvents(
  teams: readonly OverviewTeam[],
  events: readonly { entityId: string; effectiveAt: string }[],
): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { entityId, effectiveAt } of events) {
    const known = latest.get(entityId);
    if (known === undefined || known < effectiveAt) latest.set(entityId, effectiveAt);
  }
  return new Map(
    teams.flatMap(({ id, trainingNeeds, kpiAgreements, ownerships }) => {
      const ids = [
        id,
        ...trainingNeeds.map((need) => need.id),
        ...kpiAgreements.map((agreement) => agreement.id),
        ...ownerships.map(({ themeId }) => themeId),
      ];
      const last = ids
        .flatMap((each) => latest.get(each) ?? [])
        .toSorted()
        .at(-1);
      return last === undefined ? [] : [[id, last] as const];
    }),
  );
}
