// What must be recorded in reaction to an event. Who runs policies (lease, checkpoint, order) is the read model's
// business; here stands what they do.
import type { EventFilter } from '@traject/event-store';
import type { Instant, Recorded, Text } from '@traject/domain';
import type { CommandDeps } from '../command-deps.js';
import type { CommandResult } from '../command-request.js';
import { correctEvent } from '../correct-event.js';
import { executeCommand } from '../execute-command.js';

/** What a policy does: gives a command, or retracts an event of its own that has lost its ground. */
export type PolicyAct =
  | { kind: 'command'; command: string; input: object; texts: readonly Text[] }
  | { kind: 'retract'; stream: string; eventId: string; reason: string };

/** Answers an event with acts; `purpose` tells several on one event apart. No answer is an empty list. */
export interface ReactionPolicy {
  /** Its name in actors and derived ids; never changed once it ran. */
  name: string;
  filter: EventFilter;
  react(event: Recorded): Promise<{ command: PolicyAct; purpose: string }[]>;
}

/** An act with what makes it repeatable: one event gives one `commandId`, however often it is met. */
export interface PolicyReaction {
  policy: string;
  command: PolicyAct;
  commandId: string;
  causationId: string;
  correlationId: string;
  effectiveAt: Instant;
}

/**
 * Carries out what a policy does. A refusal is an outcome: its receipt stands in the log, where people find that what
 * was set off could not be done.
 */
export async function react(deps: CommandDeps, reaction: PolicyReaction): Promise<CommandResult> {
  const { policy, command: act, commandId, causationId, correlationId, effectiveAt } = reaction;
  const meta = {
    commandId,
    actor: { kind: 'policy', name: policy },
    causationId,
    correlationId,
  } as const;
  if (act.kind === 'retract') {
    const { stream, eventId, reason } = act;
    return correctEvent(deps, { ...meta, kind: 'retract', stream, eventId, reason });
  }
  const { command, input, texts } = act;
  const result = await executeCommand(deps, { ...meta, command, input, keptTexts: texts, effectiveAt });
  // A policy builds its input itself: one that is not valid is a defect in the program, to be tried again when mended.
  if (result.kind === 'invalid') throw new Error(`policy ${policy} gave ${command} an invalid input`);
  return result;
}
