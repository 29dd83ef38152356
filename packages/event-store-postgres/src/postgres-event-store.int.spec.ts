import { eventStoreConformance } from '@traject/event-store/conformance';
import { PostgresEventStore } from './postgres-event-store.js';
import { freshDatabase } from './testing/testing.js';

eventStoreConformance(
  'the PostgreSQL event store',
  async () => {
    const database = await freshDatabase();
    return {
      open: async (now) => new PostgresEventStore({ connectionString: database.url, now, readers: 3 }),
      breakConnections: () => database.breakConnections(),
      dispose: () => database.drop(),
    };
  },
  { severalStreams: true, connections: true },
);
