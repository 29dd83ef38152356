// Free text beside the log, where it can be erased. See docs/adr/0004-erasable-text.md.
import { createHash, randomBytes } from 'node:crypto';
import type { Instant, Text } from '@traject/domain';

/** A text as it was written with the salt of its commitment, or that it was erased and when. */
export type KeptText =
  { kind: 'kept'; value: string; salt: string; commitment: string } | { kind: 'erased'; at: Instant };

/** A text that is to be kept, under an id of its own. */
export interface GivenValue {
  id: string;
  value: string;
}

/** That a text was erased, and when. */
export interface ErasedText {
  id: string;
  at: Instant;
}

export interface TextStore {
  /**
   * Keeps `value` (any length, as `wellFormed` makes it) under `id` and returns what an event holds of it. The same id with
   * the same value returns the first commitment; with another value, or after erasure, throws TEXT_ID_REUSED.
   */
  put(id: string, value: string): Promise<Text>;
  /**
   * As `put`, of many at once, in their order. Where one throws, whether the others were kept is not said: putting them
   * again gives what they are known by.
   */
  putAll(given: readonly GivenValue[]): Promise<Text[]>;
  /** What is known under each id; an id that was never put is absent. */
  get(ids: readonly string[]): Promise<Map<string, KeptText>>;
  /** Removes text and salt and keeps when that was; erasing again, or an unknown id, changes nothing. */
  erase(id: string): Promise<void>;
  /** Every text that was erased, the last first; what was erased at one moment by id. */
  erasures(): Promise<ErasedText[]>;
}

/** A fresh salt: 32 random bytes, hexadecimal. Without it a short text could be guessed from its commitment. */
export const newSalt = (): string => randomBytes(32).toString('hex');

/** The commitment to a text: SHA-256 over the salt's bytes followed by the text's UTF-8, hexadecimal. */
export const commitmentOf = (salt: string, value: string): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(value, 'utf8').digest('hex');

/** The text as it can be kept everywhere: NUL and lone surrogates become U+FFFD. */
export const wellFormed = (value: string): string => value.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD');
