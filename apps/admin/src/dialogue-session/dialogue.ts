import type { DialogueQuery } from './documents.generated.js';

/** A dialogue as its page asks for it. */
export type Dialogue = NonNullable<DialogueQuery['now']['dialogue']>;
