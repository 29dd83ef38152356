import type { ActionContext } from '../replay/action.js';
import type { Notable } from './may-note.js';

/** What a note in this replay is on; its institution is that of what was recorded last and has been read. */
export const notableOf = ({
  scope,
  id,
  history,
}: Pick<ActionContext, 'scope' | 'id' | 'history'>): Notable => ({
  ...{ scope, id },
  institutionId:
    scope === 'institution'
      ? id
      : (history.buffer.events.findLast((event) => event.institutionId !== '')?.institutionId ?? null),
});
