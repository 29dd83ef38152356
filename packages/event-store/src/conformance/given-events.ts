// Events for the suite; every id follows from the command id, as in production.
import { eventIdOf } from '../derived-id.js';
import type { AppendOutcome, NewEvent, StoredEvent, SubscriptionMessage } from '../port.js';

let commands = 0;

/** `count` events of one command; a fresh command id unless `over` names one. */
export function events(count: number, over: Partial<NewEvent> = {}): NewEvent[] {
  commands += 1;
  const commandId = over.commandId ?? `command-${commands}`;
  return Array.from({ length: count }, (_, index) => ({
    id: eventIdOf(commandId, index),
    type: 'NeedRaised',
    schemaVersion: 1,
    institutionId: 'inst-1',
    actor: { kind: 'person', personId: 'p-1' },
    capacity: { role: 'teamLead', unit: { kind: 'team', id: 't-1' } },
    effectiveAt: '2025-02-01T00:00:00.000Z',
    commandId,
    commandDigest: 'a'.repeat(64),
    causationId: null,
    correlationId: 'c-1',
    data: { index },
    ...over,
  }));
}

/** The events of an append that must have succeeded. */
export function appended(outcome: AppendOutcome): StoredEvent[] {
  if (outcome.kind !== 'appended') throw new Error(`expected an append, got ${outcome.kind}`);
  return outcome.events;
}

/** Everything an iterable gives. */
export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}

/** Takes messages until `enough` says so, and ends the subscription. */
export async function take(
  source: AsyncIterable<SubscriptionMessage>,
  enough: (seen: SubscriptionMessage[]) => boolean,
): Promise<SubscriptionMessage[]> {
  const seen: SubscriptionMessage[] = [];
  for await (const message of source) {
    seen.push(message);
    if (enough(seen)) break;
  }
  return seen;
}

/** The positions of the events among messages. */
export const positionsOf = (messages: readonly SubscriptionMessage[]): number[] =>
  messages.flatMap((message) => (message.kind === 'event' ? [message.event.position] : []));
