// Many streams at once: what the replay of a programme or a team asks while one scrubs.
import { standing, wordOf, type Clocks, type Recorded, type Standing } from '@traject/domain';
import { courseOf, type AnyFolder, type Base, type Course } from './course.js';

/** The states of all streams at one pair of clocks; each is opened only when it is asked for. */
export interface Moment {
  /** Streams that have happened, in the order in which they first did. */
  streams: string[];
  /** The state of a stream; its folder's initial state when it has not happened yet; undefined for an unknown word. */
  stateOf(stream: string): unknown;
  /** How many standing events happened up to this moment. */
  count: number;
}

export interface World {
  /** Every event given, in order of recording. */
  events: readonly Recorded[];
  eventsOf(stream: string): readonly Recorded[];
  /** What stands as known at position `known`, in the world's order, of all streams. */
  course(known: number): Course;
  /** The states at `clocks`; of the events exactly on `asOf`, only up to order position `at`. */
  moment(clocks: Clocks, at?: number): Moment;
}

/** As many values of the known clock as are kept ready: the hindsight switch goes to and fro between two. */
const COURSES = 4;

/**
 * Indexes the events of many streams. `folders` gives the domain's deciders by word; streams of other words stay in the
 * course, without a state. Laying out a course of 20,000 events takes some tens of milliseconds, once per `known`; a
 * seek folds at most KEYFRAME_EVERY events. With a `base` the events are those after it, with what corrects them or was
 * corrected by them; it holds for one value of the known clock, which is then the only one to ask about.
 */
export function world(
  given: readonly Recorded[],
  folders: Readonly<Record<string, AnyFolder>>,
  base?: Base,
): World {
  const events = [...given].sort((a, b) => a.position - b.position);
  const streams = new Map<string, Recorded[]>();
  for (const event of events) {
    const list = streams.get(event.stream);
    if (list) list.push(event);
    else streams.set(event.stream, [event]);
  }
  const folderOf = (stream: string): AnyFolder | undefined => folders[wordOf(stream)];
  const standingOf = standingCache();
  const courses = new Map<number, Course>();

  const course = (known: number): Course => {
    const effective = lastUpTo(events, known);
    const ready = courses.get(effective);
    if (ready) return ready;
    const standings = new Map<string, readonly Standing[]>();
    for (const [stream, list] of streams) standings.set(stream, standingOf(stream, list, known));
    const laid = courseOf(standings, folderOf, base);
    const oldest = courses.size >= COURSES ? courses.keys().next().value : undefined;
    if (oldest !== undefined) courses.delete(oldest);
    courses.set(effective, laid);
    return laid;
  };

  return {
    events,
    eventsOf: (stream) => streams.get(stream) ?? [],
    course,
    moment({ asOf, known }, at) {
      const laid = course(known);
      const count = laid.countAt(asOf, at);
      const folded = laid.foldedAfter(count);
      return {
        count,
        streams: [...folded.keys()],
        stateOf(stream) {
          const folder = folderOf(stream);
          return folder?.at(folded.has(stream) ? folded.get(stream) : folder.initialState, asOf);
        },
      };
    },
  };
}

/** Corrections touch few streams: what stands in a stream changes only when one of its own events becomes known. */
function standingCache() {
  const kept = new Map<string, { count: number; stands: readonly Standing[] }>();
  return (stream: string, list: readonly Recorded[], known: number): readonly Standing[] => {
    const count = countUpTo(list, known);
    const last = kept.get(stream);
    if (last?.count === count) return last.stands;
    const stands = standing(list, known);
    kept.set(stream, { count, stands });
    return stands;
  };
}

/** How many of `events`, in order of position, are known at `known`. */
function countUpTo(events: readonly Recorded[], known: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.position ?? Infinity) <= known) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lastUpTo = (events: readonly Recorded[], known: number): number =>
  events[countUpTo(events, known) - 1]?.position ?? 0;
