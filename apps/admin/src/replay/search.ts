import * as z from 'zod/mini';

/** What the replay keeps in the address; the page itself reads and checks each part. */
export const replaySearch = z.looseObject({});
