import type { CommandName, Instant, Role, UnitRef } from '@traject/domain';

/** Free text of the generated institution: given as words to a command, kept beside the log for an event. */
export interface Words {
  words: string;
}
export const words = (said: string): Words => ({ words: said });

/** Who acts: a person in a capacity, or a policy. */
export type Doer = { personId: string; role: Role; unit: UnitRef } | { policy: string };

/** What an act records: as the command would, texts as `Words`. */
export interface Told {
  type: string;
  data: object;
  reason?: Words;
  /** Another than the act's, where the event says when it held (a period that began). */
  effectiveAt?: Instant;
}

/** One command of the generated institution, with the events that carrying it out gives. */
export interface Act {
  /** When it happened and was recorded. */
  at: Instant;
  by: Doer;
  command: CommandName;
  /** The stream that the command writes. */
  stream: string;
  /** What a person would give; texts as `Words`. */
  input: Readonly<Record<string, unknown>>;
  events: readonly Told[];
}
