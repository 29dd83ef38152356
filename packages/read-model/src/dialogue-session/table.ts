import type { DialogueMinutes, FollowUp, HeldDialogue } from '@traject/domain';
import {
  boolean,
  date,
  instant,
  integer,
  json,
  listOf,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

export const dialogueSessionTable = table(
  'dialogue_session',
  {
    sessionId: string(),
    institutionId: string(),
    themeId: string(),
    programmeId: optional(string()),
    teamId: optional(string()),
    status: oneOf<'planned' | 'cancelled' | HeldDialogue['status']>(),
    startsAt: instant(),
    endsAt: instant(),
    place: textRef(),
    agenda: textRef(),
    /** Why it was called off. */
    reason: optional(textRef()),
    /** Every version of the minutes with who said what of it; null before it was held. */
    minutes: optional(json<DialogueMinutes[]>()),
    /** Of the last version: how many confirmed it, object to it, and how many confirmations it takes. */
    confirmed: optional(integer()),
    objected: optional(integer()),
    needed: optional(integer()),
    /** Who was there by name. */
    personIds: listOf(),
  },
  [['sessionId'], ['institutionId'], ['themeId'], ['programmeId']],
);

/** Who was invited, and who was there of them; `number` is null before the dialogue was held. */
export const dialoguePresenceTable = table(
  'dialogue_presence',
  {
    sessionId: string(),
    themeId: string(),
    stakeholderId: string(),
    invited: boolean(),
    onDay: date(),
    number: optional(integer()),
    personIds: listOf(),
  },
  [['sessionId'], ['themeId']],
);

/** What was agreed to do. */
export const dialogueFollowUpTable = table(
  'dialogue_follow_up',
  {
    sessionId: string(),
    followUpId: string(),
    action: textRef(),
    ownerId: string(),
    dueOn: date(),
    status: oneOf<FollowUp['status']>(),
    outcome: optional(textRef()),
  },
  [['sessionId'], ['ownerId']],
);
