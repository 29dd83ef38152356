import type { HrInboxQuery } from './documents.generated.js';

/** A need that waits for an activity, as the inbox asks for it. */
export type Waiting = HrInboxQuery['now']['needsInbox']['nodes'][number];
