// How fast it plays: by event, by the world's time, or the whole in a given time.
import type { Step } from './address.js';

export type Pace =
  /** So many events a second. */
  | { by: 'event'; perSecond: number }
  /** So much of the world's time in a second. */
  | { by: 'time'; unit: 'day' | 'week' | 'month' }
  /** From the beginning to the end in so many seconds. */
  | { by: 'whole'; seconds: number };

/** Every pace, from slow to fast within its kind; its name stands in the choice. */
export const PACES = {
  half: { by: 'event', perSecond: 0.5 },
  one: { by: 'event', perSecond: 1 },
  two: { by: 'event', perSecond: 2 },
  five: { by: 'event', perSecond: 5 },
  ten: { by: 'event', perSecond: 10 },
  day: { by: 'time', unit: 'day' },
  week: { by: 'time', unit: 'week' },
  month: { by: 'time', unit: 'month' },
  whole60: { by: 'whole', seconds: 60 },
  whole30: { by: 'whole', seconds: 30 },
} as const satisfies Readonly<Record<string, Pace>>;
export type PaceName = keyof typeof PACES;
const NAMES = Object.keys(PACES) as PaceName[];

/** The names of the paces, by kind, in the order in which they are chosen from. */
export const paceNames = (by: Pace['by']): PaceName[] => NAMES.filter((name) => PACES[name].by === by);

/** The pace `by` places faster (negative: slower); the first and the last stay. */
export const paced = (name: PaceName, by: number): PaceName =>
  NAMES[Math.min(Math.max(NAMES.indexOf(name) + by, 0), NAMES.length - 1)] ?? name;

/** The pace that goes with a step that was just chosen: events by event, time by time. */
export function paceOfStep(step: Step, current: PaceName): PaceName {
  const { by } = PACES[current];
  if (by === 'whole') return current;
  if (step === 'event') return by === 'event' ? current : 'two';
  return step === 'term' ? 'month' : step;
}

const DAY = 86_400_000;
/** The mean length of a month in the Gregorian calendar: 365.2425 / 12 days. */
const UNIT = { day: DAY, week: 7 * DAY, month: 30.436875 * DAY };

/** Milliseconds of the picture that pass in one of the viewer's; `length` is how long the whole picture is. */
export const pictureSpeed = (pace: Exclude<Pace, { by: 'event' }>, length: number): number =>
  pace.by === 'time' ? UNIT[pace.unit] / 1000 : length / (pace.seconds * 1000);
