import { eventStoreConformance } from './conformance/conformance.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { InMemoryLog } from './in-memory-log.js';

eventStoreConformance(
  'the in-memory event store',
  async () => {
    const log = new InMemoryLog();
    return {
      open: async (now) => new InMemoryEventStore({ now, log }),
      dispose: async () => undefined,
    };
  },
  { severalStreams: true, connections: false },
);
