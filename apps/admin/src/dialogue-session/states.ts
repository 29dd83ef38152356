import type { Tint } from '../ui/chip.js';
import type { DialogueStatus } from './documents.generated.js';

export const DIALOGUE_TINTS: Readonly<Record<DialogueStatus, Tint>> = {
  planned: 'planned',
  held: 'open',
  minutesProposed: 'open',
  objected: 'contested',
  confirmed: 'holding',
  followedUp: 'done',
  cancelled: 'none',
};
export const STATUSES = [
  'planned',
  'held',
  'minutesProposed',
  'objected',
  'confirmed',
  'followedUp',
  'cancelled',
] as const;
/** The course of a dialogue that goes as it should. */
export const COURSE = ['planned', 'held', 'minutesProposed', 'confirmed', 'followedUp'] as const;
