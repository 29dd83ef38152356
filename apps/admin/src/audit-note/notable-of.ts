import type { ActionContext } from '../replay/actions.js';
import type { Notable } from './may-note.js';

/** What a note in this replay is on; its institution is that of what was recorded last. */
export const notableOf = ({
  scope,
  id,
  history,
}: Pick<ActionContext, 'scope' | 'id' | 'history'>): Notable => ({
  ...{ scope, id },
  institutionId: scope === 'institution' ? id : (history.buffer.events.at(-1)?.institutionId ?? null),
});
