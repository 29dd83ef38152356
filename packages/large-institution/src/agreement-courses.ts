/**
 * How a team's agreement on VSV may go in a school year, and how often of forty:
 * - `onTime`: both sign in September.
 * - `late`: management signs months after the team; the team's proposal was recorded late.
 * - `overdue`: the same until the next summer.
 * - `recalled`: management annuls its signature, and both sign another version.
 * - `amended`: after the first figures of the year both agree on another target.
 * - `amendmentRefused`: management proposes another, and the team refuses.
 * - `imposed`, `imposedOverDissent`: it goes to the board, which imposes a target in October.
 * - `longEscalated`: it lies with the board until January.
 * - `silent`: nothing is measured until long after the year, and it is closed a year late.
 */
export const VSV_COURSES = {
  onTime: 21,
  late: 4,
  overdue: 2,
  recalled: 2,
  amended: 4,
  amendmentRefused: 2,
  imposed: 1,
  imposedOverDissent: 1,
  longEscalated: 1,
  silent: 2,
} as const;
export type AgreementCourse = keyof typeof VSV_COURSES;

/** The same of an agreement on JR, which half of the teams have. */
export const JR_COURSES = { onTime: 34, late: 3, silent: 3 } as const satisfies Partial<
  Record<AgreementCourse, number>
>;
