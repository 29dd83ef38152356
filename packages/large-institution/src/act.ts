import type { CommandName, Instant, Role, UnitRef } from '@traject/domain';

/** Free text of the generated institution: given as words to a command, kept beside the log for an event. */
export interface Words {
  words: string;
  /** Under which a later event repeats the same text. */
  name?: string;
}
export const words = (said: string): Words => ({ words: said });

/** In the data of an event: the text that an earlier one gave under this name. */
export interface TextNamed {
  textNamed: string;
}

/** In the data of an event: the id of the earlier one that was told under this name. */
export interface EventNamed {
  eventNamed: string;
}

/** Who acts: a person in a capacity, or a policy. */
export type Doer = { personId: string; role: Role; unit: UnitRef } | { policy: string };

/** What an act records: as the command would, texts as `Words`. */
export interface Told {
  type: string;
  data: object;
  reason?: Words;
  /** Another than the act's, where the event says when it held (a period that began). */
  effectiveAt?: Instant;
  /** Under which later events refer to this one. */
  name?: string;
  /** The event, by its name, that this one takes the place of. */
  replaces?: string;
}

/** One command of the generated institution, with the events that carrying it out gives. */
export interface Act {
  /** When it was recorded. */
  at: Instant;
  /** When it happened, where it was recorded late. */
  effectiveAt?: Instant;
  by: Doer;
  /** `CorrectEvent`: a correction, of which the input is the new data and the reason. */
  command: CommandName | 'CorrectEvent';
  /** The stream that the command writes. */
  stream: string;
  /** What a person would give; texts as `Words`. */
  input: Readonly<Record<string, unknown>>;
  events: readonly Told[];
}
