// What stood as known at one position, over many streams, in the world's order, with a keyframe every so many events.
import type { DomainEvent, Folder, Instant, Recorded, Standing } from '@traject/domain';

/** A seek folds at most this many events. */
export const KEYFRAME_EVERY = 256;

/** Folds a stream of any word. */
export type AnyFolder = Folder<unknown, DomainEvent>;

/** An event at its place in the course; `key` is its order after corrections. */
export interface Step {
  stream: string;
  event: Recorded;
  key: Standing['key'];
}

/** The folded but not yet opened states per stream, after the first `count` steps. */
export type Folded = ReadonlyMap<string, unknown>;

export interface Course {
  steps: readonly Step[];
  /** How many steps happened up to and including `asOf`; of those exactly on it, only up to order position `at`. */
  countAt(asOf: Instant, at?: number): number;
  /** The states after the first `count` steps. */
  foldedAfter(count: number): Folded;
}

/** What a course goes on from where its beginning is not among the events: everything up to `from` is folded already. */
export interface Base {
  from: Instant;
  /** Of the events whose order falls exactly on `from` only those up to this order position are; all of them when absent. */
  at?: number;
  /** In the order in which the streams began. */
  folded: Folded;
}

/**
 * Lays out a course; `folderOf` gives the folder of a stream, or undefined for a word it does not know. With a `base`
 * nothing up to its moment is a step: it is in the base, also where a correction of it is among the events.
 */
export function courseOf(
  standings: ReadonlyMap<string, readonly Standing[]>,
  folderOf: (stream: string) => AnyFolder | undefined,
  base?: Base,
): Course {
  const steps: Step[] = [];
  const end = base && { effectiveAt: base.from, position: base.at ?? Number.MAX_SAFE_INTEGER };
  for (const [stream, stands] of standings) {
    for (const { event, key } of stands) if (!end || before(end, key) < 0) steps.push({ stream, event, key });
  }
  steps.sort((a, b) => before(a.key, b.key));

  const keyframes: Folded[] = [base?.folded ?? new Map()];
  const fold = (states: Map<string, unknown>, from: number, to: number) => {
    for (const { stream, event } of steps.slice(from, to)) {
      const folder = folderOf(stream);
      if (!folder) continue;
      const state = states.has(stream) ? states.get(stream) : folder.initialState;
      states.set(stream, folder.evolve(state, event));
    }
    return states;
  };
  /** Keyframes are made as far as they are asked for, and kept. */
  const keyframe = (index: number): Folded => {
    for (let n = keyframes.length; n <= index; n += 1) {
      keyframes.push(fold(new Map(keyframes[n - 1]), (n - 1) * KEYFRAME_EVERY, n * KEYFRAME_EVERY));
    }
    return keyframes[index] ?? new Map();
  };

  return {
    steps,
    countAt(asOf, at = Number.MAX_SAFE_INTEGER) {
      let low = 0;
      let high = steps.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const step = steps[middle];
        if (step && before(step.key, { effectiveAt: asOf, position: at }) <= 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    foldedAfter(count) {
      const index = Math.floor(count / KEYFRAME_EVERY);
      const start = keyframe(index);
      if (count === index * KEYFRAME_EVERY) return start;
      return fold(new Map(start), index * KEYFRAME_EVERY, count);
    },
  };
}

const before = (a: Standing['key'], b: Standing['key']): number =>
  a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : a.position - b.position;
