import { eventStoreConformance } from '@traject/event-store/conformance';
import { testLog } from './testing/test-log.js';

eventStoreConformance('the KurrentDB event store', () => testLog(), {
  severalStreams: false,
  connections: true,
});
