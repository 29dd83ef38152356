import type { Recorded } from '../kernel/envelope.js';
import type { Refusal } from '../kernel/refusal.js';
import type { DevelopmentQuestionEvent } from './events.js';
import * as no from './refusals.js';
import type { DevelopmentQuestionState, KnownQuestion, QuestionStatus } from './state.js';

type Type = DevelopmentQuestionEvent['type'];
type Of<T extends Type> = Extract<Recorded<DevelopmentQuestionEvent>, { type: T }>;

/** The states in which an event may follow. */
const AFTER: Record<Exclude<Type, 'DevelopmentQuestionRaised'>, QuestionStatus[]> = {
  MatchSuggestionDismissed: ['open'],
  DevelopmentQuestionMatched: ['open'],
  DevelopmentQuestionReopened: ['matched'],
  DevelopmentQuestionAnswered: ['matched'],
  DevelopmentQuestionWithdrawn: ['open', 'matched'],
};

function matched(
  { asker }: KnownQuestion,
  { data: { helper, offerId, into } }: Of<'DevelopmentQuestionMatched'>,
): Refusal | null {
  if (helper.partnerId === asker.partnerId) return no.helpsItself();
  if (helper.contactId === asker.contactId) return no.oneSpeaksForBoth();
  return offerId !== null && offerId !== into ? no.intoIsOffer() : null;
}

function dismissed(
  state: KnownQuestion,
  { data: { helper } }: Of<'MatchSuggestionDismissed'>,
): Refusal | null {
  const { networkId, partnerId, exchangeId } = helper;
  const already = state.dismissed.some(
    (one) =>
      one.helper.networkId === networkId &&
      one.helper.partnerId === partnerId &&
      one.helper.exchangeId === exchangeId,
  );
  return already ? no.alreadyDismissed() : null;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(
  state: DevelopmentQuestionState,
  event: Recorded<DevelopmentQuestionEvent>,
): Refusal | null {
  if (event.type === 'DevelopmentQuestionRaised')
    return state.status === 'unknown' ? null : no.questionExists();
  if (state.status === 'unknown') return no.questionUnknown();
  const needed: readonly QuestionStatus[] | undefined = AFTER[event.type];
  if (needed && !needed.includes(state.status)) return no.questionStatus(state.status, needed);
  switch (event.type) {
    case 'MatchSuggestionDismissed':
      return dismissed(state, event);
    case 'DevelopmentQuestionMatched':
      return matched(state, event);
    default:
      return null;
  }
}
