import type { Text } from '../kernel/fields.js';
import type { Instant, LocalDate } from '../kernel/instant.js';

export interface DialogueArrangement {
  /** Invited, of the theme's stakeholder map. */
  stakeholderIds: string[];
  startsAt: Instant;
  endsAt: Instant;
  place: Text;
  agenda: Text;
}
/** Who was there of one stakeholder: `number` people (0: missing), of whom `personIds` by name. */
export interface DialoguePresence {
  stakeholderId: string;
  number: number;
  personIds: string[];
}
export type MinutesStance = 'confirmed' | 'objected';
export interface DialogueMinutes {
  version: number;
  minutes: Text;
  proposedAt: Instant;
  /** By person id; a later stance of the same person replaces the earlier one. */
  stances: Record<string, { stance: MinutesStance; reason: Text | null; at: Instant }>;
}
export interface FollowUp {
  followUpId: string;
  action: Text;
  ownerId: string;
  dueOn: LocalDate;
  status: 'open' | 'done' | 'dropped';
  /** What came of it, or why it was dropped. */
  outcome: Text | null;
}

/** What stays the same in every state of a dialogue. */
export interface DialogueFacts extends DialogueArrangement {
  sessionId: string;
  institutionId: string;
  themeId: string;
  programmeId: string | null;
  teamId: string | null;
}
export type DialogueSessionState =
  | { status: 'unknown' }
  | ({ status: 'planned' } & DialogueFacts)
  | ({ status: 'cancelled'; reason: Text | null } & DialogueFacts)
  | HeldDialogue;

export const HELD_STATUSES = ['held', 'minutesProposed', 'objected', 'confirmed', 'followedUp'] as const;
export interface HeldDialogue extends DialogueFacts {
  /** Follows from the last minutes and the follow-ups: see `statusOf`. */
  status: (typeof HELD_STATUSES)[number];
  presences: DialoguePresence[];
  /** Every version, the last one last. */
  minutes: DialogueMinutes[];
  followUps: FollowUp[];
}
