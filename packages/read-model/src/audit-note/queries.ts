import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { auditNoteTable } from './table.js';

export type AuditNoteHeld = Held<typeof auditNoteTable>;

type Ids = readonly string[];

/** The notes with these ids at the clocks; who may read which is the caller's to ask. */
export const auditNotesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<AuditNoteHeld[]> =>
  ask(sql, {
    table: auditNoteTable,
    clocks,
    by: 'noteId',
    keys: ids,
    order: ['aboutFrom', 'writtenAt', 'noteId'],
  });

/** The notes on programmes, teams, persons or institutions with these ids, in order of what they are about. */
export const auditNotesOnScopes = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<AuditNoteHeld[]> =>
  ask(sql, {
    ...{ table: auditNoteTable, clocks, by: 'scopeId', keys: ids },
    order: ['aboutFrom', 'writtenAt', 'noteId'],
  });

/** Every note in these institutions, in order of what they are about. */
export const auditNotesOfInstitutions = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<AuditNoteHeld[]> =>
  ask(sql, {
    ...{ table: auditNoteTable, clocks, by: 'institutionId', keys: ids },
    order: ['aboutFrom', 'writtenAt', 'noteId'],
  });
