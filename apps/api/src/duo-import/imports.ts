// The imports that this process holds, in memory only: each for its sender, for half an hour after it was last asked for.
const HALF_AN_HOUR = 30 * 60_000;
/** Of one person at a time; an older one of theirs makes room. */
const MOST_OF_ONE = 5;

/** What it must know of an import. */
interface HeldImport {
  readonly id: string;
  readonly personId: string;
  readonly status: string;
}

/** See above; nothing of it outlives the process. */
export class Imports<T extends HeldImport> {
  readonly #held = new Map<string, { held: T; forgetting: NodeJS.Timeout }>();
  readonly #keptMs: number;

  constructor(keptMs = HALF_AN_HOUR) {
    this.#keptMs = keptMs;
  }

  /** Takes one in; null when its id is in use. */
  begin(given: T): T | null {
    if (this.#held.has(given.id)) return null;
    const others = [...this.#held.values()].filter(
      ({ held: { personId, status } }) =>
        personId === given.personId && status !== 'recording' && status !== 'reading',
    );
    const oldest = others[0]?.held;
    if (oldest && others.length >= MOST_OF_ONE) this.#forget(oldest.id);
    this.#held.set(given.id, { held: given, forgetting: this.#forgetLater(given.id) });
    return given;
  }

  /** The import, when it is this person's; asking for it keeps it. */
  of(personId: string | null, id: string): T | null {
    const found = this.#held.get(id);
    if (!found || found.held.personId !== personId) return null;
    clearTimeout(found.forgetting);
    found.forgetting = this.#forgetLater(id);
    return found.held;
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
