import { auditNoteDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { auditNoteTable } from './table.js';

export const auditNoteRows = wordRows({
  word: 'auditNote',
  folder: auditNoteDecider,
  tables: [auditNoteTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { noteId, institutionId, scope, from, until, seen, events, text, visibility } = state;
    const { refersTo, status, authorId, writtenAt, editedAt } = state;
    const over = state.status === 'withdrawn' ? state : { withdrawnAt: null, reason: null };
    return [
      row(auditNoteTable, {
        ...{ noteId, institutionId, scopeKind: scope.kind, scopeId: scope.id },
        ...{ aboutFrom: from, aboutUntil: until, seenAsOf: seen.asOf, seenAt: seen.at },
        ...{ seenKnown: seen.known, seenPosition: seen.position },
        ...{ eventIds: events.map(({ eventId }) => eventId), text, visibility, refersTo, status, authorId },
        ...{ writtenAt, editedAt, withdrawnAt: over.withdrawnAt, reason: over.reason },
      }),
    ];
  },
  // A note is on a programme or a team, and no part of its history: it says of no scope that it belongs to it.
});
