// The generated institution: what its people do in a number of school years, in the order in which it is recorded.
import type { Instant } from '@traject/domain';
import type { Act } from './act.js';
import { activityOf } from './activities.js';
import { agreementOf, type Digest } from './agreements.js';
import { teamsOf } from './cast.js';
import { employments } from './employments.js';
import { endOf, needOf, NEEDS_PER_YEAR, activityDay } from './needs.js';
import { organisation } from './organisation.js';
import { drawFrom } from './random.js';
import type { Size } from './size.js';

/** Days of the school year on which activities without a need are proposed. */
const DAYS = [20, 60, 95, 130, 165, 200];

/**
 * The acts of `size`, school year by school year: each list is sorted by time and begins where the one before it ends.
 * What lies after `size.until` has not happened.
 */
export function* largeInstitution(size: Size, digest: Digest): Generator<Act[]> {
  const draw = drawFrom(size.seed);
  yield [...organisation(size), ...employments(size)];
  for (let year = size.firstYear; year < size.firstYear + size.years; year += 1) {
    const acts: Act[] = [];
    for (const team of teamsOf(size)) {
      for (let number = 0; number < NEEDS_PER_YEAR; number += 1) {
        const need = needOf(team, year, number, draw);
        acts.push(...need.acts);
        if (need.activityId === null) continue;
        const occasion = { activityId: need.activityId, needIds: [need.id], day: activityDay(number) };
        acts.push(...activityOf(team, year, occasion, draw));
        acts.push(...endOf(team, year, { id: need.id, activityId: need.activityId }, occasion.day, draw));
      }
      for (let number = 0; number < size.activitiesPerTeam; number += 1) {
        const occasion = {
          activityId: `activity-${team.number}-${year}-${number}`,
          needIds: [],
          day: (DAYS[number % DAYS.length] ?? 0) + draw.below(10),
        };
        acts.push(...activityOf(team, year, occasion, draw));
      }
      acts.push(...agreementOf(team, year, draw, digest));
    }
    yield inOrder(acts, size.until);
  }
}

/** Those that happened, in order of time; acts of one moment keep their order. */
const inOrder = (acts: readonly Act[], until: Instant): Act[] =>
  acts.filter(({ at }) => at <= until).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
