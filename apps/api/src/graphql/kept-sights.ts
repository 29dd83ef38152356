// What viewers may see, kept for as long as nothing can have changed it: at one position of the log, in the same tables, and
// until a period of theirs, or of a team that they see, begins or ends.
import type { Instant } from '@traject/domain';
import type { ReadHead, Sql } from '@traject/read-model';
import { sightWithin, type Sight } from './viewer.js';

/** So many viewers are remembered; whose sight was asked longest ago is forgotten first. */
const MOST = 500;

interface Kept {
  head: ReadHead;
  /** When it was asked; it holds from then on. */
  from: Instant;
  asked: ReturnType<typeof sightWithin>;
}

/** One per process. Nothing in a sight may be changed: operations share it. */
export class KeptSights {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** What a person may see at `now`, as known at `head`. */
  async of(sql: Sql, head: ReadHead, now: Instant, personId: string): Promise<Sight> {
    const known = this.#kept.get(personId);
    if (known?.head.position === head.position && known.head.tables === head.tables && known.from <= now) {
      const { sight, until } = await known.asked;
      if (until === null || now < until) return sight;
    }
    const clocks = { validAt: now, knownPosition: head.position };
    const kept = { head, from: now, asked: sightWithin(sql, clocks, personId) };
    this.#keep(personId, kept);
    return (await kept.asked).sight;
  }

  #keep(personId: string, kept: Kept): void {
    this.#kept.delete(personId);
    this.#kept.set(personId, kept);
    kept.asked.catch(() => this.#kept.get(personId) === kept && this.#kept.delete(personId));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) return;
      this.#kept.delete(oldest);
    }
  }
}
