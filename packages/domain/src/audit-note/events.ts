import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, instant, text } from '../kernel/fields.js';

/** Whose history a note is on: what a replay can be of. */
export const AUDIT_NOTE_SCOPES = ['programme', 'team', 'person', 'institution'] as const;
export type AuditNoteScopeKind = (typeof AUDIT_NOTE_SCOPES)[number];
export const auditNoteScope = () => z.object({ kind: z.enum(AUDIT_NOTE_SCOPES), id: id() });

/** Who reads a note besides its author: nobody, who audits there, or who may see the scope. */
export const AUDIT_NOTE_VISIBILITIES = ['author', 'auditors', 'scope'] as const;
export type AuditNoteVisibility = (typeof AUDIT_NOTE_VISIBILITIES)[number];
export const auditNoteVisibility = () => z.enum(AUDIT_NOTE_VISIBILITIES);

/** A position in the log, from 1; 0 where nothing was known yet. */
const position = () => z.number().int().min(0);

/**
 * The picture that the author looked at, so that it can be restored: the moment in the world, the last event folded
 * among those of exactly that instant (null: all of them), and what was known, as a moment and as the position it meant.
 */
export const auditNotePicture = () =>
  z.object({ asOf: instant(), at: position().nullable(), known: instant(), position: position() });
export type AuditNotePicture = z.infer<ReturnType<typeof auditNotePicture>>;

/** An event that a note is about, with the stream in which it stands. */
export const notedEvent = () =>
  z.object({ eventId: id(), stream: code(/^[A-Za-z][A-Za-z0-9]*-[^\s\p{Cc}]{1,250}$/u) });
export type NotedEvent = z.infer<ReturnType<typeof notedEvent>>;

export const auditNoteEvents = {
  /** `from`: the moment in the world that it is about; `until`: the end (exclusive) where it is about a period. */
  AuditNoteWritten: event(
    z.object({
      noteId: id(),
      institutionId: id(),
      scope: auditNoteScope(),
      from: instant(),
      until: instant().nullable(),
      seen: auditNotePicture(),
      events: z.array(notedEvent()).max(50),
      text: text(),
      visibility: auditNoteVisibility(),
      refersTo: id().nullable(),
    }),
  ),
  AuditNoteEdited: event(z.object({ text: text(), visibility: auditNoteVisibility() })),
  /** With its reason; it stays to be read, as withdrawn. */
  AuditNoteWithdrawn: event(z.object({})),
};
export type AuditNoteEvent = EventOf<typeof auditNoteEvents>;
