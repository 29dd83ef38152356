import type { DialogueSessionEvent } from '@traject/domain';
import type { Corrector, WordCorrectors } from '../corrector.js';

const guide: Corrector = ['facilitator', 'teamLead', 'quality'];

export const dialogueSessionCorrectors = {
  DialoguePlanned: guide,
  DialogueReplanned: guide,
  DialogueHeld: guide,
  MinutesProposed: { by: ['facilitator'], fixedBy: ['MinutesConfirmed', 'MinutesObjected'] },
  MinutesConfirmed: 'author',
  MinutesObjected: 'author',
  FollowUpAgreed: guide,
  FollowUpDone: [
    'member',
    'teamLead',
    'partner',
    'facilitator',
    'quality',
    'manager',
    'hr',
    'broker',
    'board',
  ],
  FollowUpDropped: guide,
  DialogueCancelled: guide,
} satisfies WordCorrectors<DialogueSessionEvent['type']>;
