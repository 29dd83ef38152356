// How fast a rebuild goes, from what it says of itself.
import type { RebuildProgress } from '@traject/read-model';

export interface Pace {
  eventsPerSecond: number;
  secondsLeft: number;
}

/** Before so many milliseconds a speed says nothing. */
const SOONEST = 1000;

/** Measures each phase by itself: what an earlier process did does not count. */
export class Speed {
  #phase: string | null = null;
  #from = { done: 0, at: 0 };

  /** The pace after `progress`, `now` in milliseconds of any clock that only goes forward; null while it is not known. */
  after({ phase, done, total }: RebuildProgress, now = performance.now()): Pace | null {
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#from = { done, at: now };
    }
    const events = done - this.#from.done;
    const elapsed = now - this.#from.at;
    if (elapsed < SOONEST || events <= 0) return null;
    const perSecond = (1000 * events) / elapsed;
    return { eventsPerSecond: Math.round(perSecond), secondsLeft: Math.ceil((total - done) / perSecond) };
  }
}
