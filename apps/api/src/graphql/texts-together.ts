import type { KeptText, TextStore } from '@traject/event-store';
import { Rounds } from '@traject/read-model';

/** The words of texts, for all operations that ask at the same time, in one statement. One per process; keeps nothing. */
export class TextsTogether {
  readonly #rounds: Rounds<readonly string[], ReadonlyMap<string, KeptText>>;

  constructor(texts: Pick<TextStore, 'get'>) {
    this.#rounds = new Rounds(async (asked) => {
      const kept = await texts.get([...new Set(asked.flat())]);
      return asked.map(() => kept);
    });
  }

  /** The texts with these ids, and perhaps others. */
  get(ids: readonly string[]): Promise<ReadonlyMap<string, KeptText>> {
    return this.#rounds.ask(ids);
  }
}
