// What the answers of participants make of the minutes, and the follow-ups of the dialogue.
import type { DialogueMinutes, DialoguePresence, HeldDialogue } from './state.js';

/** The persons who were there by name, each once. */
export const attendants = (presences: readonly DialoguePresence[]): string[] => [
  ...new Set(presences.flatMap(({ personIds }) => personIds)),
];

/** How many confirmations make minutes count as confirmed: more than half of those who were there by name. */
export const confirmationsNeeded = (presences: readonly DialoguePresence[]): number =>
  Math.floor(attendants(presences).length / 2) + 1;

/** How many persons confirmed this version, and how many object to it. */
export function countStances({ stances }: DialogueMinutes): { confirmed: number; objected: number } {
  const given = Object.values(stances);
  return {
    confirmed: given.filter(({ stance }) => stance === 'confirmed').length,
    objected: given.filter(({ stance }) => stance === 'objected').length,
  };
}

/**
 * objected while someone objects to the last version; confirmed when more than half of those who were there by name
 * confirmed it and nobody objects; followed up when what was agreed then was done or dropped, and something was agreed.
 */
export function statusOf({
  presences,
  minutes,
  followUps,
}: Pick<HeldDialogue, 'presences' | 'minutes' | 'followUps'>): HeldDialogue['status'] {
  const last = minutes.at(-1);
  if (!last) return 'held';
  const { confirmed, objected } = countStances(last);
  if (objected > 0) return 'objected';
  if (confirmed < confirmationsNeeded(presences)) return 'minutesProposed';
  const settled = followUps.length > 0 && followUps.every(({ status }) => status !== 'open');
  return settled ? 'followedUp' : 'confirmed';
}
