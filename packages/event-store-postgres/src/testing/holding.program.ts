// Appends in a transaction that it leaves open, as a connection of the store would hold it, says so, and does no more.
import { Client } from 'pg';
import { append } from '../append.js';
import { writingSession } from '../session-options.js';

const [connectionString = '', patience = '1000'] = process.argv.slice(2);
const client = new Client({ connectionString, options: writingSession({ patience: Number(patience) }) });
client.on('error', () => undefined);
await client.connect();
await client.query('begin');
const commandId = 'command-held';
await append(
  client,
  [
    {
      stream: 'need-held',
      expected: 'any',
      events: [
        {
          id: 'event-held',
          type: 'NeedRaised',
          schemaVersion: 1,
          institutionId: 'inst-1',
          actor: { kind: 'policy', name: 'test' },
          capacity: null,
          effectiveAt: '2025-01-01T00:00:00.000Z',
          commandId,
          commandDigest: '0'.repeat(64),
          causationId: null,
          correlationId: commandId,
          data: {},
        },
      ],
    },
  ],
  { clock: '2025-03-01T09:00:00.000Z' },
);
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
