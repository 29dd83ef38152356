import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { DialogueSessionCommand } from './commands.js';
import type { DialogueSessionEvent } from './events.js';
import * as no from './refusals.js';
import type { DialogueSessionState } from './state.js';

/** `named`: for PlanDialogue, whether its theme, programme and team are there. */
export interface DialogueSessionFacts extends NamedFacts {
  /** For PlanDialogue, ReplanDialogue and HoldDialogue: who is on the theme's map on the day of the dialogue. */
  map?: { stakeholderIds: readonly string[]; basis: Basis[] };
}
type Context = DecideContext<DialogueSessionFacts>;
type CommandFor<T extends DialogueSessionCommand['type']> = Extract<DialogueSessionCommand, { type: T }>;
type Decided = Decision<DialogueSessionEvent>;

const GUIDES = ['facilitator', 'teamLead', 'quality'] as const;

function offTheMap(ids: readonly string[], { facts }: Context, refusal: () => Refusal): Refusal | null {
  const { stakeholderIds } = gathered(facts.map, 'map');
  return ids.every((stakeholderId) => stakeholderIds.includes(stakeholderId)) ? null : refusal();
}
const basisOfMap = ({ facts }: Context): Basis[] => gathered(facts.map, 'map').basis;

/** Plans a dialogue with stakeholders who are on the theme's map on its day. */
export function planDialogue({ type: _, ...data }: CommandFor<'PlanDialogue'>, context: Context): Decided {
  const refusal = refuseMissing(context.facts) ?? offTheMap(data.stakeholderIds, context, no.notOnTheMap);
  if (refusal) return reject(refusal);
  return accept([
    { type: 'DialoguePlanned', data, basis: [...basisOfNamed(context.facts), ...basisOfMap(context)] },
  ]);
}

/** Another day, place, agenda or company. */
export function replanDialogue(
  { type: _, sessionId: __, reason, ...data }: CommandFor<'ReplanDialogue'>,
  state: DialogueSessionState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.dialogueUnknown());
  const refusal = offTheMap(data.stakeholderIds, context, no.notOnTheMap);
  if (refusal) return reject(refusal);
  return accept([{ type: 'DialogueReplanned', data, ...(reason && { reason }), basis: basisOfMap(context) }]);
}

/** Says who was there. It was held at its own time, however much later that is recorded. */
export function holdDialogue(
  { presences }: CommandFor<'HoldDialogue'>,
  state: DialogueSessionState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.dialogueUnknown());
  const refusal = offTheMap(
    presences.map(({ stakeholderId }) => stakeholderId),
    context,
    no.presenceNotOnTheMap,
  );
  if (refusal) return reject(refusal);
  const effectiveAt = state.endsAt < context.effectiveAt ? state.endsAt : context.effectiveAt;
  return accept([{ type: 'DialogueHeld', data: { presences }, effectiveAt, basis: basisOfMap(context) }]);
}

/** Proposes minutes, anew after an objection. */
export function proposeMinutes(
  { minutes }: CommandFor<'ProposeMinutes'>,
  state: DialogueSessionState,
): Decided {
  const version = 'minutes' in state ? state.minutes.length + 1 : 1;
  return accept([{ type: 'MinutesProposed', data: { version, minutes } }]);
}

/** What was done about a follow-up: said by its owner or by who guides the dialogue. */
export function finishFollowUp(
  { followUpId, result }: CommandFor<'FinishFollowUp'>,
  state: DialogueSessionState,
  { actor, capacity }: Context,
): Decided {
  const owner = 'followUps' in state && state.followUps.find((one) => one.followUpId === followUpId)?.ownerId;
  const guides = capacity !== null && GUIDES.some((role) => role === capacity.role);
  if (owner && owner !== personOf(actor) && !guides) return reject(no.notYourFollowUp());
  return accept([{ type: 'FollowUpDone', data: { followUpId, result } }]);
}

export function decide(
  command: DialogueSessionCommand,
  state: DialogueSessionState,
  context: Context,
): Decided {
  switch (command.type) {
    case 'PlanDialogue':
      return planDialogue(command, context);
    case 'ReplanDialogue':
      return replanDialogue(command, state, context);
    case 'HoldDialogue':
      return holdDialogue(command, state, context);
    case 'ProposeMinutes':
      return proposeMinutes(command, state);
    case 'ConfirmMinutes':
      return accept([{ type: 'MinutesConfirmed', data: { version: command.version } }]);
    case 'ObjectToMinutes':
      return accept([
        { type: 'MinutesObjected', data: { version: command.version }, reason: command.reason },
      ]);
    case 'AgreeFollowUp': {
      const { followUpId, action, ownerId, dueOn } = command;
      return accept([{ type: 'FollowUpAgreed', data: { followUpId, action, ownerId, dueOn } }]);
    }
    case 'FinishFollowUp':
      return finishFollowUp(command, state, context);
    case 'DropFollowUp':
      return accept([
        { type: 'FollowUpDropped', data: { followUpId: command.followUpId }, reason: command.reason },
      ]);
    case 'CancelDialogue':
      return accept([{ type: 'DialogueCancelled', data: {}, reason: command.reason }]);
    default:
      return command satisfies never;
  }
}
