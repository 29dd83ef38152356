import type { Recorded } from '../kernel/envelope.js';
import type { DevelopmentQuestionEvent } from './events.js';
import type { DevelopmentQuestionState, KnownQuestion } from './state.js';

type Of<T extends DevelopmentQuestionEvent['type']> = Extract<
  Recorded<DevelopmentQuestionEvent>,
  { type: T }
>;

function matched(state: KnownQuestion, event: Of<'DevelopmentQuestionMatched'>): KnownQuestion {
  const { helper, offerId, into, reasons, why } = event.data;
  const match = { helper, offerId, exchangeId: into, reasons, why, at: event.effectiveAt, eventId: event.id };
  return { ...state, status: 'matched', match, since: event.effectiveAt };
}

/** What a question becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(
  state: DevelopmentQuestionState,
  event: Recorded<DevelopmentQuestionEvent>,
): DevelopmentQuestionState {
  const since = event.effectiveAt;
  if (event.type === 'DevelopmentQuestionRaised') {
    const empty = { dismissed: [], match: null, earlier: [], answer: null, reason: null };
    return { status: 'open', ...event.data, ...empty, since };
  }
  if (state.status === 'unknown') return state;
  const reason = event.reason ?? null;
  switch (event.type) {
    case 'MatchSuggestionDismissed': {
      const one = { ...event.data, reason, at: event.effectiveAt, eventId: event.id };
      return { ...state, dismissed: [...state.dismissed, one] };
    }
    case 'DevelopmentQuestionMatched':
      return matched(state, event);
    case 'DevelopmentQuestionReopened': {
      const earlier = [...state.earlier, ...(state.match ? [state.match] : [])];
      return { ...state, status: 'open', match: null, earlier, reason, since };
    }
    case 'DevelopmentQuestionAnswered':
      return { ...state, status: 'answered', answer: event.data.answer, since };
    case 'DevelopmentQuestionWithdrawn':
      return { ...state, status: 'withdrawn', reason, since };
    default:
      return state;
  }
}
