// Appends from many writers at once, each so many times; prints what each append came to, and ends.
import { randomUUID } from 'node:crypto';
import { eventIdOf } from '@traject/event-store';
import { PostgresEventStore } from '../postgres-event-store.js';

const [connectionString = '', writers = '8', appends = '25'] = process.argv.slice(2);
const store = new PostgresEventStore({ connectionString });

async function write(writer: number): Promise<void> {
  for (let n = 0; n < Number(appends); n += 1) {
    const commandId = randomUUID();
    const events = [0, 1].map((index) => ({
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
    // Half of them on streams that every process writes.
    const stream = n % 2 === 0 ? `need-${writer}` : `need-${process.pid}-${writer}`;
    const outcome = await store.append({ stream, expected: 'any', events });
    process.stdout.write(`${outcome.kind} ${commandId}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await store.close();
