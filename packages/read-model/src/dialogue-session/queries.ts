import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { dialogueFollowUpTable, dialoguePresenceTable, dialogueSessionTable } from './table.js';

export type DialogueSession = Held<typeof dialogueSessionTable>;
export type DialoguePresenceHeld = Held<typeof dialoguePresenceTable>;
export type DialogueFollowUp = Held<typeof dialogueFollowUpTable>;

type Ids = readonly string[];
const order: (keyof (typeof dialogueSessionTable)['columns'])[] = ['startsAt', 'sessionId'];

/** The dialogues with these ids at the clocks, in whatever state. */
export const dialoguesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<DialogueSession[]> =>
  ask(sql, { table: dialogueSessionTable, clocks, by: 'sessionId', keys: ids, order });

/** The dialogues of institutions at the clocks, in order of when they start. */
export const dialoguesOfInstitutions = (
  sql: Sql,
  clocks: ReadClocks,
  institutionIds: Ids,
): Promise<DialogueSession[]> =>
  ask(sql, { table: dialogueSessionTable, clocks, by: 'institutionId', keys: institutionIds, order });

/** The dialogues on themes at the clocks, in order of when they start. */
export const dialoguesOnThemes = (sql: Sql, clocks: ReadClocks, themeIds: Ids): Promise<DialogueSession[]> =>
  ask(sql, { table: dialogueSessionTable, clocks, by: 'themeId', keys: themeIds, order });

/** Who was invited to dialogues and who was there. */
export const presencesAtDialogues = (
  sql: Sql,
  clocks: ReadClocks,
  sessionIds: Ids,
): Promise<DialoguePresenceHeld[]> =>
  ask(sql, {
    table: dialoguePresenceTable,
    clocks,
    by: 'sessionId',
    keys: sessionIds,
    order: ['sessionId', 'stakeholderId'],
  });

/** Who was invited and who was there at all dialogues on themes: what coverage counts. */
export const presencesOnThemes = (
  sql: Sql,
  clocks: ReadClocks,
  themeIds: Ids,
): Promise<DialoguePresenceHeld[]> =>
  ask(sql, {
    table: dialoguePresenceTable,
    clocks,
    by: 'themeId',
    keys: themeIds,
    order: ['themeId', 'onDay', 'stakeholderId'],
  });

/** What dialogues agreed to do. */
export const followUpsOfDialogues = (
  sql: Sql,
  clocks: ReadClocks,
  sessionIds: Ids,
): Promise<DialogueFollowUp[]> =>
  ask(sql, {
    table: dialogueFollowUpTable,
    clocks,
    by: 'sessionId',
    keys: sessionIds,
    order: ['sessionId', 'dueOn', 'followUpId'],
  });
