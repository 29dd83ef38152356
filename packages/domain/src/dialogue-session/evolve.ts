import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { DialogueSessionEvent } from './events.js';
import { statusOf } from './standing.js';
import type {
  DialogueMinutes,
  DialogueSessionState,
  FollowUp,
  HeldDialogue,
  MinutesStance,
} from './state.js';

/** What the dialogue becomes by `event`. Total: an event that it does not know changes nothing. */
export function evolve(
  state: DialogueSessionState,
  event: Recorded<DialogueSessionEvent>,
): DialogueSessionState {
  if (event.type === 'DialoguePlanned') return { status: 'planned', ...event.data };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'DialogueReplanned':
      return { ...state, ...event.data };
    case 'DialogueCancelled':
      return { ...state, status: 'cancelled', reason: event.reason ?? null };
    case 'DialogueHeld': {
      const { presences } = event.data;
      return { ...state, status: 'held', presences, minutes: [], followUps: [] };
    }
    default:
      return 'presences' in state ? withStatus(heldAfter(state, event)) : state;
  }
}

const withStatus = (held: HeldDialogue): HeldDialogue => ({ ...held, status: statusOf(held) });

function heldAfter(state: HeldDialogue, event: Recorded<DialogueSessionEvent>): HeldDialogue {
  switch (event.type) {
    case 'MinutesProposed': {
      const proposed: DialogueMinutes = { ...event.data, proposedAt: event.effectiveAt, stances: {} };
      return { ...state, minutes: [...state.minutes, proposed] };
    }
    case 'MinutesConfirmed':
      return withStance(state, event, 'confirmed');
    case 'MinutesObjected':
      return withStance(state, event, 'objected');
    case 'FollowUpAgreed':
      return { ...state, followUps: [...state.followUps, { ...event.data, status: 'open', outcome: null }] };
    case 'FollowUpDone':
      return withFollowUp(state, event.data.followUpId, { status: 'done', outcome: event.data.result });
    case 'FollowUpDropped':
      return withFollowUp(state, event.data.followUpId, {
        status: 'dropped',
        outcome: event.reason ?? null,
      });
    default:
      return state;
  }
}

function withStance(
  state: HeldDialogue,
  event: Extract<Recorded<DialogueSessionEvent>, { type: 'MinutesConfirmed' | 'MinutesObjected' }>,
  stance: MinutesStance,
): HeldDialogue {
  const personId = personOf(event.actor);
  if (personId === null) return state;
  const taken = { stance, reason: event.reason ?? null, at: event.effectiveAt };
  const minutes = state.minutes.map((one) =>
    one.version === event.data.version ? { ...one, stances: { ...one.stances, [personId]: taken } } : one,
  );
  return { ...state, minutes };
}

const withFollowUp = (
  state: HeldDialogue,
  followUpId: string,
  change: Pick<FollowUp, 'status' | 'outcome'>,
): HeldDialogue => ({
  ...state,
  followUps: state.followUps.map((one) => (one.followUpId === followUpId ? { ...one, ...change } : one)),
});
