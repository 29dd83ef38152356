// Notes of who audits in random histories. For tests only.
import { AUDIT_NOTE_SCOPES, AUDIT_NOTE_VISIBILITIES } from '@traject/domain';
import { dayOf } from './random-act.js';
import { plain, text, word, type Ids, type WordPayloads } from './payload.js';

const of = <T>(values: readonly T[], n: number): T | undefined => values[n % values.length];
const onDay = (day: number, n: number): string => `${dayOf(day + (n % 9))}T10:00:00.000Z`;

export const notes = (prefix: string, ids: Ids, person: (n: number) => string): WordPayloads[] => {
  const noteId = `${prefix}note`;
  return [
    word('auditNote', noteId, {
      AuditNoteWritten: ({ day, numbers: [a, b, c] }) => ({
        data: {
          ...{ noteId, institutionId: ids.institution },
          scope: { kind: of(AUDIT_NOTE_SCOPES, a), id: of([ids.programme, ids.team, person(c)], a) },
          ...{ from: onDay(day, a), until: b % 2 === 0 ? null : onDay(day + 10, b) },
          seen: { asOf: onDay(day, a), at: c % 2 === 0 ? null : c, known: onDay(day, c), position: b },
          events: a % 3 === 0 ? [] : [{ eventId: `${prefix}e${b}`, stream: `team-${ids.team}` }],
          ...{ text: text(b), visibility: of(AUDIT_NOTE_VISIBILITIES, c) },
          refersTo: b % 3 === 0 ? `${prefix}note0` : null,
        },
      }),
      AuditNoteEdited: ({ numbers: [a, b] }) => ({
        data: { text: text(a), visibility: of(AUDIT_NOTE_VISIBILITIES, b) },
      }),
      AuditNoteWithdrawn: plain({}),
    }),
  ];
};
