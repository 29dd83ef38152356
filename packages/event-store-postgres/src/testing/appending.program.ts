// Appends as fast as it can, from four writers, and prints each command id once the store has acknowledged it.
import { randomUUID } from 'node:crypto';
import { eventIdOf } from '@traject/event-store';
import { PostgresEventStore } from '../postgres-event-store.js';

const [connectionString = ''] = process.argv.slice(2);
const store = new PostgresEventStore({ connectionString });

async function write(writer: number): Promise<never> {
  for (;;) {
    const commandId = randomUUID();
    const events = [0, 1, 2].map((index) => ({
      id: eventIdOf(commandId, index),
      type: 'NeedRaised',
      schemaVersion: 1,
      institutionId: 'inst-1',
      actor: { kind: 'policy' as const, name: 'test' },
      capacity: null,
      effectiveAt: '2025-01-01T00:00:00.000Z',
      commandId,
      commandDigest: '0'.repeat(64),
      causationId: null,
      correlationId: commandId,
      data: { index },
    }));
    const outcome = await store.append({ stream: `need-${writer}`, expected: 'any', events });
    if (outcome.kind === 'appended') process.stdout.write(`${commandId}\n`);
  }
}

await Promise.all([1, 2, 3, 4].map(write));
