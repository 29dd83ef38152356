import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { AuditNotePicture, AuditNoteScopeKind, AuditNoteVisibility, NotedEvent } from './events.js';

export interface AuditNoteFacts {
  noteId: string;
  institutionId: string;
  scope: { kind: AuditNoteScopeKind; id: string };
  from: Instant;
  until: Instant | null;
  seen: AuditNotePicture;
  events: NotedEvent[];
  text: Text;
  visibility: AuditNoteVisibility;
  /** The earlier note that it goes on from. */
  refersTo: string | null;
  /** Whose it is, from its first event on. */
  authorId: string | null;
  /** When the log took it: its editable time counts from here. */
  writtenAt: Instant;
  /** When the log took the last edit; null where it stands as it was written. */
  editedAt: Instant | null;
}
export type AuditNoteState =
  | { status: 'unknown' }
  | ({ status: 'standing' } & AuditNoteFacts)
  | ({ status: 'withdrawn'; reason: Text | null; withdrawnAt: Instant } & AuditNoteFacts);
export type KnownAuditNote = Exclude<AuditNoteState, { status: 'unknown' }>;
