import type { Actor, Recorded, Refusal, Text } from '@traject/domain';
import type { InputIssue } from './input-issue.js';
import type { AskedCapacity } from './resolve-capacity.js';

/** What accompanies any command and any correction. */
export interface RequestMeta {
  /** Given twice, it is carried out once: 1-120 letters, digits, . _ ~ -. */
  commandId: string;
  actor: Actor;
  capacity?: AskedCapacity | undefined;
  /** Teams that the actor may belong to, where the command is not about one; each is checked. */
  teamIds?: readonly string[] | undefined;
  /** A date or moment, if it did not take place now. */
  effectiveAt?: string | undefined;
  /** The event that set it off; null for a person's own command. */
  causationId?: string | null | undefined;
  /** The command's id when absent. */
  correlationId?: string | undefined;
}

export interface CommandRequest extends RequestMeta {
  /** Name of the command, such as `ProposeNeed`. */
  command: string;
  /** Its input, with text as plain strings. */
  input: object;
  /** Texts that were deposited before and may stand in the input as references (a policy's). */
  keptTexts?: readonly Text[] | undefined;
}

export interface CorrectionRequest extends RequestMeta {
  /** The stream of the event that is corrected. */
  stream: string;
  eventId: string;
  kind: 'replace' | 'retract';
  /** For a replacement: the whole payload, text as plain strings or as the references that the event holds. */
  data?: object | undefined;
  reason: string;
}

/**
 * What came of it. `done`: recorded, or the first outcome of the same command (`duplicate`). `refused`: by a rule, with
 * a receipt in the log. `invalid`: the input has not the form that is asked; nothing is recorded.
 */
export type CommandResult =
  | { kind: 'done'; events: Recorded[]; duplicate: boolean; stream: string; entityId: string }
  | { kind: 'refused'; refusal: Refusal; duplicate: boolean }
  | { kind: 'invalid'; issues: InputIssue[] };
