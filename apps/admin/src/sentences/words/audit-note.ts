import type { AuditNoteEvent } from '@traject/domain';
import { nothing, wordsOf, type WordSentences } from '../telling.js';

/** The events of `auditNote`, as they are told and drawn. */
export const auditNoteSentences = {
  values: {
    AuditNoteWritten: (data, to) => ({ text: wordsOf(data.text, to) }),
    AuditNoteEdited: (data, to) => ({ text: wordsOf(data.text, to) }),
    AuditNoteWithdrawn: nothing,
  },
  shapes: { AuditNoteWritten: 'circle', AuditNoteWithdrawn: 'cross' },
} satisfies WordSentences<AuditNoteEvent['type']>;
