import { NOT_SHARED, type SharedWith } from '../kernel/decider.js';
import { ROLES, type Role } from '../kernel/fields.js';
import type { AuditNoteScopeKind, AuditNoteVisibility } from './events.js';
import type { AuditNoteState } from './state.js';

/** Who audits, and so writes notes: see the roles in `domain.md` and docs/visibility.md. */
export const AUDITING_ROLES: readonly Role[] = ['auditor', 'board', 'quality'];

/** Who meets words at all: an analyst reads figures, and a partner only what they take part in. */
const READING_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'analyst' && role !== 'partner');

/** What of a note says who reads it. */
export interface AuditNoteAddressed {
  institutionId: string;
  authorId: string | null;
  scope: { kind: AuditNoteScopeKind; id: string };
  visibility: AuditNoteVisibility;
}

/**
 * Who reads a note today, as `visibility` has it: its author always. What is on a person's history is read by that person
 * where it is for who may see the scope, and by who audits there; by nobody else.
 */
export function readersOfNote({
  institutionId,
  authorId,
  scope,
  visibility,
}: AuditNoteAddressed): SharedWith {
  const author = authorId === null ? [] : [authorId];
  switch (visibility) {
    case 'author':
      return { institutionIds: [], personIds: author };
    case 'auditors':
      return { institutionIds: [institutionId], personIds: author, roles: AUDITING_ROLES };
    case 'scope':
      return scope.kind === 'person'
        ? { institutionIds: [institutionId], personIds: [...author, scope.id], roles: AUDITING_ROLES }
        : { institutionIds: [institutionId], personIds: author, roles: READING_ROLES };
    default:
      return visibility satisfies never;
  }
}

/** As `readersOfNote`, of a state. */
export const noteSharedWith = (state: AuditNoteState): SharedWith =>
  state.status === 'unknown' ? NOT_SHARED : readersOfNote(state);
