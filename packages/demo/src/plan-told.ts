// How the story tells of a training plan: what a version holds, who votes, and what comes of it.
import { teams, member, type TeamKey } from './cast.js';
import type { Calendar } from './calendar.js';
import type { PersonKey } from './people.js';
import type { Told } from './step.js';
import type { SchoolYear } from './teller.js';

/** The plan of a team for school year `index` of the story. */
export const planId = (calendar: Calendar, of: TeamKey, index: number): string =>
  `${teams[of]}.${calendar.firstYear + index}`;

/** What a version holds: hours and euro. */
export const planContent = (
  hours: number,
  needs: readonly [needId: string, hours: number, budget: number][],
  costs: readonly [lineId: string, what: string, amount: number][],
) => ({
  hours,
  needs: needs.map(([needId, asked, budget]) => ({ needId, hours: asked, budget })),
  costs: costs.map(([lineId, what, amount]) => ({ lineId, what, amount })),
});

/** The input of a command on the version that a named step put on the table. */
export const onVersion =
  (planId: string, version: number, step: string, more: Record<string, unknown> = {}) =>
  (told: Told): Record<string, unknown> => ({ planId, version, hash: told.hash(step), ...more });

/** Members vote for the version of a named step, one at a time. */
export function voteFor(
  year: SchoolYear,
  of: TeamKey,
  about: { planId: string; version: number; step: string },
  votes: readonly (readonly [at: string, who: PersonKey])[],
): void {
  for (const [at, who] of votes) {
    const input = onVersion(about.planId, about.version, about.step, { vote: 'for', note: null });
    year.did(at, member(who, of), 'VoteOnPlan', input);
  }
}
