import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { AuditNoteEvent } from './events.js';
import type { AuditNoteState } from './state.js';

/** What a note becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(state: AuditNoteState, event: Recorded<AuditNoteEvent>): AuditNoteState {
  if (event.type === 'AuditNoteWritten') {
    return {
      ...{ status: 'standing', ...event.data, authorId: personOf(event.actor) },
      ...{ writtenAt: event.recordedAt, editedAt: null },
    };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'AuditNoteEdited':
      return { ...state, ...event.data, editedAt: event.recordedAt };
    case 'AuditNoteWithdrawn':
      return { ...state, status: 'withdrawn', reason: event.reason ?? null, withdrawnAt: event.recordedAt };
    default:
      return state;
  }
}
