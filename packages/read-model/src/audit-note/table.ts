import type { AuditNoteScopeKind, AuditNoteState, AuditNoteVisibility } from '@traject/domain';
import { instant, integer, listOf, oneOf, optional, string, table, textRef } from '../table.js';

export const auditNoteTable = table(
  'audit_note',
  {
    noteId: string(),
    institutionId: string(),
    scopeKind: oneOf<AuditNoteScopeKind>(),
    scopeId: string(),
    /** The moment in the world that it is about, or where the period begins that it is about. */
    aboutFrom: instant(),
    /** Where that period ends (exclusive); null for a moment. */
    aboutUntil: optional(instant()),
    seenAsOf: instant(),
    seenAt: optional(integer()),
    seenKnown: instant(),
    seenPosition: integer(),
    eventIds: listOf(),
    text: textRef(),
    visibility: oneOf<AuditNoteVisibility>(),
    refersTo: optional(string()),
    status: oneOf<Exclude<AuditNoteState['status'], 'unknown'>>(),
    authorId: optional(string()),
    /** When the log took it, and its last edit. */
    writtenAt: instant(),
    editedAt: optional(instant()),
    withdrawnAt: optional(instant()),
    /** Why it was withdrawn. */
    reason: optional(textRef()),
  },
  [['noteId'], ['scopeId'], ['institutionId']],
);
