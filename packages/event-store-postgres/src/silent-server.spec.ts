import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { PostgresEventStore } from './postgres-event-store.js';

it('does not wait without end for a server that takes connections and says nothing', async () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const connectionString = `postgresql://user:password@127.0.0.1:${address.port}/database`;
  const store = new PostgresEventStore({ connectionString, patience: 50 });
  const event = {
    ...{ id: 'event-1', type: 'NeedRaised', schemaVersion: 1, institutionId: 'inst-1', capacity: null },
    ...{ effectiveAt: '2025-01-01T00:00:00.000Z', commandId: 'command-1', commandDigest: '0'.repeat(64) },
    ...{ causationId: null, correlationId: 'command-1', data: {} },
    actor: { kind: 'policy' as const, name: 'test' },
  };
  const append = store.append({ stream: 'need-1', expected: 'any', events: [event] });
  await expect(append).rejects.toThrow('connection timeout');
  await store.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});
