import { readersOfNote } from '@traject/domain';
import type { AuditNoteHeld } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import type { Sight } from '../graphql/viewer.js';

/** True when the note, as it is today, is the viewer's to read: the same rule as for its events in history. */
function reads({ personId, roles }: Sight, note: AuditNoteHeld): boolean {
  const { institutionId, authorId, scopeKind, scopeId, visibility } = note;
  const scope = { kind: scopeKind, id: scopeId };
  const readers = readersOfNote({ institutionId, authorId, scope, visibility });
  if (readers.personIds.includes(personId)) return true;
  return roles.some(
    ({ role, held, institutionId: of }) =>
      held &&
      of !== null &&
      readers.institutionIds.includes(of) &&
      (readers.roles === undefined || readers.roles.includes(role)),
  );
}

/**
 * Of these notes those that are the viewer's to read. Their visibility today counts, on whatever date they are asked about:
 * that a note could be read once gives no rights after its author made it private.
 */
export async function notesRead(
  context: RequestContext,
  notes: readonly AuditNoteHeld[],
): Promise<AuditNoteHeld[]> {
  if (notes.length === 0) return [];
  const [sight, present] = await Promise.all([context.sight(), context.present()]);
  const today = await Promise.all(notes.map(({ noteId }) => present.auditNote.load(noteId)));
  return notes.filter((_, index) => {
    const note = today[index];
    return note ? reads(sight, note) : false;
  });
}
