// The generated institution: what its people do in a number of school years, in the order in which it is recorded.
import type { Act } from './act.js';
import { activityOf } from './activities.js';
import { JR_COURSES, VSV_COURSES, type AgreementCourse } from './agreement-courses.js';
import { agreementOf, type Digest } from './agreements.js';
import { teamsOf, type Team } from './cast.js';
import { deal } from './deal.js';
import { employments } from './employments.js';
import { JR, RESULTS, VSV, type Kpi } from './kpis.js';
import { momentOn } from './moments.js';
import { activityDay, endOf, NEED_COURSES, needOf, NEEDS_PER_YEAR, type NeedCourse } from './needs.js';
import { organisation } from './organisation.js';
import { ownerships } from './ownerships.js';
import { drawFrom, type Draw } from './random.js';
import { resultsOf } from './results.js';
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
  // What was begun in a year may end in another: everything waits for the year of its moment.
  let waiting: Act[] = ownerships(size, draw);
  for (let year = size.firstYear; year < size.firstYear + size.years; year += 1) {
    waiting.push(...yearOf(size, year, draw, digest));
    const next = momentOn(year + 1, 0, 0);
    yield inOrder(waiting.filter(({ at }) => at < next && at <= size.until));
    waiting = waiting.filter(({ at }) => at >= next);
  }
  yield inOrder(waiting.filter(({ at }) => at <= size.until));
}

/** Everything that begins in the school year that begins in `year`. */
function yearOf(size: Size, year: number, draw: Draw, digest: Digest): Act[] {
  const [teams, round] = [teamsOf(size), year - size.firstYear];
  const needs = deal(NEED_COURSES, teams.length * NEEDS_PER_YEAR, round, draw);
  const acts = teams.flatMap((team, place) => [
    ...needs
      .slice(place * NEEDS_PER_YEAR, (place + 1) * NEEDS_PER_YEAR)
      .flatMap((course, number) => needWithActivity({ team, year, number, course }, draw)),
    ...Array.from({ length: size.activitiesPerTeam }, (_, number) =>
      activityOf(
        team,
        year,
        {
          activityId: `activity-${team.number}-${year}-${number}`,
          needIds: [],
          day: (DAYS[number % DAYS.length] ?? 0) + draw.below(10),
        },
        draw,
      ),
    ).flat(),
  ]);
  // Everybody agrees on early school leaving, and half of the teams on what students leave with as well.
  const agreements = (kpi: Kpi, of: readonly Team[], courses: readonly AgreementCourse[]): Act[] => {
    const results = deal(RESULTS, of.length, round, draw);
    return of.flatMap((team, place) => {
      const about = { team, year, kpi, course: courses[place] ?? 'onTime' };
      const agreement = agreementOf(about, draw, digest);
      return [...agreement.acts, ...resultsOf(about, agreement, results[place] ?? 'met', draw)];
    });
  };
  const half = teams.filter(({ number }) => number % 2 === 0);
  return [
    ...acts,
    ...agreements(VSV, teams, deal(VSV_COURSES, teams.length, round, draw)),
    ...agreements(JR, half, deal(JR_COURSES, half.length, round, draw)),
  ];
}

function needWithActivity(
  about: { team: Team; year: number; number: number; course: NeedCourse },
  draw: Draw,
): Act[] {
  const { id, acts, activityId } = needOf(about, draw);
  if (activityId === null) return acts;
  const occasion = { activityId, needIds: [id], day: activityDay(about.number) };
  return [
    ...acts,
    ...activityOf(about.team, about.year, occasion, draw),
    ...endOf(about, { id, activityId }, occasion.day, draw),
  ];
}

/** In order of time; acts of one moment keep their order. */
const inOrder = (acts: readonly Act[]): Act[] =>
  acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
