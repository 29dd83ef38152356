import type { Instant, Text } from '@traject/domain';
import { EventStoreError } from './errors.js';
import {
  commitmentOf,
  newSalt,
  wellFormed,
  type ErasedText,
  type GivenValue,
  type KeptText,
  type TextStore,
} from './text-store.js';

/** Texts without a disk, for tests. `now` is the clock of erasure. */
export class InMemoryTextStore implements TextStore {
  readonly #texts = new Map<string, KeptText>();
  readonly #now: () => Instant;

  constructor({ now }: { now: () => Instant }) {
    this.#now = now;
  }

  async put(id: string, given: string): Promise<Text> {
    const value = wellFormed(given);
    const kept = this.#texts.get(id);
    if (kept && (kept.kind === 'erased' || kept.value !== value)) {
      throw new EventStoreError('TEXT_ID_REUSED', `text id ${id} is in use`, { textId: id });
    }
    if (kept) return { text: id, commitment: kept.commitment };
    const salt = newSalt();
    const commitment = commitmentOf(salt, value);
    this.#texts.set(id, { kind: 'kept', value, salt, commitment });
    return { text: id, commitment };
  }

  async putAll(given: readonly GivenValue[]): Promise<Text[]> {
    return Promise.all(given.map(({ id, value }) => this.put(id, value)));
  }

  async get(ids: readonly string[]): Promise<Map<string, KeptText>> {
    return new Map([...this.#texts].filter(([id]) => ids.includes(id)));
  }

  async erase(id: string): Promise<void> {
    if (this.#texts.get(id)?.kind === 'kept') this.#texts.set(id, { kind: 'erased', at: this.#now() });
  }

  async erasures(): Promise<ErasedText[]> {
    const erased = [...this.#texts].flatMap(([id, kept]) =>
      kept.kind === 'erased' ? [{ id, at: kept.at }] : [],
    );
    return erased.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at > b.at ? -1 : 1));
  }
}
