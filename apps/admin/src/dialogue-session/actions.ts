import type { DialogueStatus } from './documents.generated.js';

export type DialogueAction =
  'replan' | 'hold' | 'cancel' | 'propose' | 'confirm' | 'object' | 'agree' | 'settle' | 'correctPresences';

interface Me {
  /** Facilitator, team lead or quality officer of whatever unit. */
  guides: boolean;
  facilitates: boolean;
  /** Was there by name. */
  attended: boolean;
  /** What they said of the last minutes. */
  stance: 'confirmed' | 'objected' | null;
}

/** What somebody may do with a dialogue in this state, in the order in which it is offered. The server decides. */
export function dialogueActions(status: DialogueStatus, me: Me): DialogueAction[] {
  const guide = (...actions: DialogueAction[]) => (me.guides ? actions : []);
  const answer: DialogueAction[] = me.attended
    ? [
        ...(me.stance === 'confirmed' ? [] : (['confirm'] as const)),
        ...(me.stance === 'objected' ? [] : (['object'] as const)),
      ]
    : [];
  switch (status) {
    case 'planned':
      return guide('hold', 'replan', 'cancel');
    case 'held':
      return [...(me.facilitates ? (['propose'] as const) : []), ...guide('correctPresences')];
    case 'minutesProposed':
      return [...answer, ...guide('correctPresences')];
    case 'objected':
      return [...(me.facilitates ? (['propose'] as const) : []), ...answer];
    case 'confirmed':
    case 'followedUp':
      return [...answer.filter((action) => action === 'confirm'), ...guide('agree')];
    case 'cancelled':
      return [];
    default:
      return status satisfies never;
  }
}

/** Whether somebody may say what came of a follow-up: its owner, and who guides the dialogue. */
export const maySettle = (ownerId: string, me: Pick<Me, 'guides'> & { personId: string }): boolean =>
  me.guides || me.personId === ownerId;
