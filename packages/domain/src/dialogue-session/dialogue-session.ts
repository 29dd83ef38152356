import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import { NOT_SHARED, type Decider, type Permission } from '../kernel/decider.js';
import type { Role } from '../kernel/fields.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import type { DialogueSessionCommand } from './commands.js';
import { decide, type DialogueSessionFacts } from './decide.js';
import type { DialogueSessionEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import { minutesAnswered } from './refusals.js';
import { attendants } from './standing.js';
import type { DialogueSessionState } from './state.js';

type Of = Decider<DialogueSessionState, DialogueSessionCommand, DialogueSessionEvent, DialogueSessionFacts>;

/** Everyone who can have been there; whether they were is asked of the dialogue. */
const PARTICIPANTS: readonly Role[] = [
  'member',
  'teamLead',
  'partner',
  'facilitator',
  'quality',
  'manager',
  'hr',
  'broker',
  'board',
];
/** A role for any unit of the institution counts: a dialogue crosses teams. */
const guide: Permission = { roles: ['facilitator', 'teamLead', 'quality'], anyUnit: true };
const answer: Permission = { roles: PARTICIPANTS, personal: true, anyUnit: true };

const permissions: Record<DialogueSessionCommand['type'], Permission> = {
  PlanDialogue: guide,
  ReplanDialogue: guide,
  HoldDialogue: guide,
  ProposeMinutes: { roles: ['facilitator'], anyUnit: true },
  ConfirmMinutes: answer,
  ObjectToMinutes: answer,
  AgreeFollowUp: guide,
  FinishFollowUp: { roles: PARTICIPANTS, anyUnit: true },
  DropFollowUp: guide,
  CancelDialogue: guide,
};

const correctable: Of['correctable'] = (event, state, context, change) => {
  switch (event.type) {
    case 'MinutesConfirmed':
    case 'MinutesObjected':
      return keepsIdentity(event, change, ['version']) ?? onlyItsAuthor(event, context);
    case 'MinutesProposed': {
      const { version } = event.data;
      const answered =
        'minutes' in state &&
        state.minutes.some((one) => one.version === version && Object.keys(one.stances).length > 0);
      if (answered) return minutesAnswered();
      return keepsIdentity(event, change, ['version']) ?? onlyBy(permissions.ProposeMinutes, context);
    }
    case 'FollowUpDone':
      return keepsIdentity(event, change, ['followUpId']) ?? onlyBy(permissions.FinishFollowUp, context);
    default:
      return (
        keepsIdentity(event, change, ['sessionId', 'institutionId', 'themeId', 'teamId', 'followUpId']) ??
        onlyBy(guide, context)
      );
  }
};

/** A dialogue with who has an interest in a theme (brede dialoog), and what it agreed. */
export const dialogueSessionDecider: Of = {
  word: 'dialogueSession',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    const of = command.type === 'PlanDialogue' ? command : state.status === 'unknown' ? null : state;
    if (of === null) return null;
    return of.teamId === null
      ? { kind: 'institution', id: of.institutionId }
      : { kind: 'team', id: of.teamId };
  },
  // Who was there reads what was said, also a parent or a company that no team knows.
  sharedWith: (state) =>
    'presences' in state ? { institutionIds: [], personIds: attendants(state.presences) } : NOT_SHARED,
  decide,
  legal,
  correctable,
  personalActs: ['MinutesConfirmed', 'MinutesObjected'],
  evolve,
  // Nothing about a dialogue changes by time alone.
  at: (state) => state,
  boundaries: () => [],
};
