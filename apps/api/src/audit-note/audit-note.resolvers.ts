import { editableUntil, type AuditNoteState } from '@traject/domain';
import type { AuditNoteHeld } from '@traject/read-model';
import { connectionOf, type PageArguments } from '../graphql/connection.js';
import { among, asked } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import { personNamed } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { notesRead } from './notes-read.js';

type PlacedNote = Placed<AuditNoteHeld>;

interface AuditNotesArguments extends PageArguments {
  filter?: {
    scopeId?: string | null;
    institutionId?: string | null;
    authorId?: string | null;
    from?: string | null;
    until?: string | null;
    status?: Exclude<AuditNoteState['status'], 'unknown'>[] | null;
  } | null;
}

const auditNotes: Field<Snapshot, AuditNotesArguments> = async (snapshot, { filter, ...page }, context) => {
  const { institutionIds } = await context.sight();
  const { scopeId, institutionId, authorId, from, until, status } = filter ?? {};
  const rows = scopeId
    ? await snapshot.auditNotesOn.load(scopeId)
    : (await snapshot.auditNotesIn.loadMany([...institutionIds])).flatMap((of) =>
        of instanceof Error ? [] : of,
      );
  const fits = rows.filter(
    (note) =>
      asked(institutionId, note.institutionId) &&
      asked(authorId, note.authorId) &&
      among(status, note.status) &&
      // A moment counts as one millisecond: it lies in a period that begins with it, and in none that ends with it.
      (!from || (note.aboutUntil === null ? note.aboutFrom >= from : note.aboutUntil > from)) &&
      (!until || note.aboutFrom < until),
  );
  return connectionOf(
    await notesRead(context, fits),
    page,
    ({ noteId }) => noteId,
    (row) => snapshot.place(row),
  );
};

const auditNote: Field<Snapshot, { id: string }> = async (snapshot, { id }, context) => {
  const note = await snapshot.auditNote.load(id);
  const [read] = await notesRead(context, note ? [note] : []);
  return snapshot.place(read ?? null);
};

export const auditNoteResolvers = {
  Snapshot: { auditNotes, auditNote },
  AuditNote: {
    id: (({ noteId }) => noteId) satisfies Field<PlacedNote>,
    from: (({ aboutFrom }) => aboutFrom) satisfies Field<PlacedNote>,
    until: (({ aboutUntil }) => aboutUntil) satisfies Field<PlacedNote>,
    seen: (({ seenAsOf, seenAt, seenKnown, seenPosition }) => ({
      ...{ asOf: seenAsOf, at: seenAt, known: seenKnown, knownPosition: seenPosition },
    })) satisfies Field<PlacedNote>,
    refersTo: (({ refersTo, snapshot }, _, context, info) =>
      refersTo === null
        ? null
        : auditNote(snapshot, { id: refersTo }, context, info)) satisfies Field<PlacedNote>,
    author: (({ authorId }) => personNamed(authorId ?? '', false)) satisfies Field<PlacedNote>,
    own: (({ authorId }, _, { personId }) => authorId === personId) satisfies Field<PlacedNote>,
    editableUntil: (({ writtenAt }) => editableUntil(writtenAt)) satisfies Field<PlacedNote>,
  },
};
