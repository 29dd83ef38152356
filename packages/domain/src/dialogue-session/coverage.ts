// Coverage: the share of a theme's stakeholder map that was heard in a dialogue, on a date and over time.
import type { Period } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';

/** A stakeholder of the map; `period` are days in Europe/Amsterdam. */
export interface Mapped {
  stakeholderId: string;
  period: Period;
}
/** A stakeholder of whom at least one person was at a dialogue on the day `on`. */
export interface Heard {
  stakeholderId: string;
  on: LocalDate;
}
export interface Coverage {
  on: LocalDate;
  /** How many stakeholders are on the map on that day. */
  mapped: number;
  /** How many of these were heard on or before that day. */
  heard: number;
  /** `heard` of `mapped`, 0-1 in thousandths; null where nobody is on the map. */
  share: number | null;
  /** Who is on the map and was not heard yet. */
  unheardIds: string[];
}

const holds = ({ from, until }: Period, on: LocalDate): boolean =>
  from <= on && (until === null || on < until);

/** The share on one day. Who was heard stays heard for as long as it is on the map. */
export function coverageOn(map: readonly Mapped[], heard: readonly Heard[], on: LocalDate): Coverage {
  const present = map.filter(({ period }) => holds(period, on));
  const known = new Set(heard.filter((one) => one.on <= on).map(({ stakeholderId }) => stakeholderId));
  const unheardIds = present.map(({ stakeholderId }) => stakeholderId).filter((id) => !known.has(id));
  const count = present.length - unheardIds.length;
  const share = present.length === 0 ? null : Math.round((count / present.length) * 1000) / 1000;
  return { on, mapped: present.length, heard: count, share, unheardIds };
}

/** The share on each day up to `until` on which the map or who was heard changed, in order; and on `until` itself. */
export function coverageOverTime(
  map: readonly Mapped[],
  heard: readonly Heard[],
  until: LocalDate,
): Coverage[] {
  const ends = map.flatMap(({ period }) => (period.until === null ? [] : [period.until]));
  const days = [...map.map(({ period }) => period.from), ...ends, ...heard.map(({ on }) => on)];
  const past = [...new Set(days.filter((day) => day < until))].sort();
  const points = past.map((day) => coverageOn(map, heard, day));
  const changed = points.filter((point, index) => !sameFigures(point, points[index - 1]));
  return map.length === 0 ? [] : [...changed, coverageOn(map, heard, until)];
}

const sameFigures = (a: Coverage, b: Coverage | undefined): boolean =>
  b !== undefined && a.mapped === b.mapped && a.unheardIds.join() === b.unheardIds.join();
