import { textStoreConformance } from './conformance/conformance.js';
import { InMemoryTextStore } from './in-memory-text-store.js';

textStoreConformance('the in-memory text store', async (now) => new InMemoryTextStore({ now }));
