// Events for the tests of this package.
import { randomUUID } from 'node:crypto';
import { eventIdOf, type AppendOutcome, type NewEvent, type StoredEvent } from '@traject/event-store';

export const CLOCK = '2025-03-01T09:00:00.000Z';

/** `count` events of one command. */
export const eventsOf = (
  count: number,
  { commandId = randomUUID(), ...over }: Partial<NewEvent> = {},
): NewEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: eventIdOf(commandId, index),
    type: 'NeedRaised',
    schemaVersion: 1,
    institutionId: 'inst-1',
    actor: { kind: 'policy' as const, name: 'test' },
    capacity: null,
    effectiveAt: '2025-02-01T00:00:00.000Z',
    commandId,
    commandDigest: 'a'.repeat(64),
    causationId: null,
    correlationId: commandId,
    data: { index },
    ...over,
  }));

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
