import type { DeliveryEvent } from './events.js';

/** What a file was and where its rows went. */
export type Delivery = DeliveryEvent['data'];

/** One stream per file, by its hash; a file is imported once. */
export type DeliveryState = { status: 'unknown' } | { status: 'imported'; delivery: Delivery };
