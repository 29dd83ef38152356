import type { Instant } from '@traject/domain';

/** How large an institution is generated; the first day of its first school year is 1 August of `firstYear`. */
export interface Size {
  colleges: number;
  /** In total; spread evenly over the colleges. */
  teams: number;
  membersPerTeam: number;
  years: number;
  firstYear: number;
  /** Activities of a team in a year besides those that its needs lead to. */
  activitiesPerTeam: number;
  /** The moment up to which things happened; sessions after it are scheduled. */
  until: Instant;
  seed: number;
}

/** 400 teams in 40 colleges, 6,000 staff, five school years: about 971,000 events. */
export const LARGE: Size = {
  colleges: 40,
  teams: 400,
  membersPerTeam: 15,
  years: 5,
  firstYear: 2022,
  activitiesPerTeam: 6,
  until: '2026-11-15T12:00:00.000Z',
  seed: 1,
};
