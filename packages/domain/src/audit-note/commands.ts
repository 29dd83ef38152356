import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, instant, text } from '../kernel/fields.js';
import { auditNotePicture, auditNoteScope, auditNoteVisibility, notedEvent } from './events.js';

/** By who audits, for themselves: the author of a note is who writes it. `institutionId` is that of the scope. */
export const auditNoteCommands = {
  WriteAuditNote: z.object({
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
  EditAuditNote: z.object({ noteId: id(), text: text(), visibility: auditNoteVisibility() }),
  WithdrawAuditNote: z.object({ noteId: id(), reason: text() }),
};
export type AuditNoteCommand = CommandOf<typeof auditNoteCommands>;
