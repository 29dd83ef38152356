// The imports that this process holds, in memory only: each for its sender, for half an hour after it was last asked for.
import { DuoImport } from './duo-import.js';

const HALF_AN_HOUR = 30 * 60_000;
/** Of one person at a time; an older one of theirs makes room. */
const MOST_OF_ONE = 5;

/** See above; nothing of it outlives the process. */
export class Imports {
  readonly #held = new Map<string, { duoImport: DuoImport; forgetting: NodeJS.Timeout }>();
  readonly #keptMs: number;

  constructor(keptMs = HALF_AN_HOUR) {
    this.#keptMs = keptMs;
  }

  /** Takes one in; null when its id is in use. */
  begin(given: ConstructorParameters<typeof DuoImport>[0]): DuoImport | null {
    if (this.#held.has(given.id)) return null;
    const others = [...this.#held.values()].filter(
      ({ duoImport: { personId, status } }) =>
        personId === given.personId && status !== 'recording' && status !== 'reading',
    );
    const oldest = others[0]?.duoImport;
    if (oldest && others.length >= MOST_OF_ONE) this.#forget(oldest.id);
    const duoImport = new DuoImport(given);
    this.#held.set(given.id, { duoImport, forgetting: this.#forgetLater(given.id) });
    return duoImport;
  }

  /** The import, when it is this person's; asking for it keeps it. */
  of(personId: string | null, id: string): DuoImport | null {
    const found = this.#held.get(id);
    if (!found || found.duoImport.personId !== personId) return null;
    clearTimeout(found.forgetting);
    found.forgetting = this.#forgetLater(id);
    return found.duoImport;
  }

  /** Forgets it; true when it was this person's. One that is being recorded is recorded all the same. */
  discard(personId: string | null, id: string): boolean {
    if (!this.of(personId, id)) return false;
    this.#forget(id);
    return true;
  }

  #forgetLater(id: string): NodeJS.Timeout {
    return setTimeout(() => this.#forget(id), this.#keptMs).unref();
  }

  #forget(id: string): void {
    clearTimeout(this.#held.get(id)?.forgetting);
    this.#held.delete(id);
  }
}
