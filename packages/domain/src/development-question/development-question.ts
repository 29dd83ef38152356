import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import { NOT_SHARED, type Decider, type Permission } from '../kernel/decider.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import { takingPart } from '../network/network.js';
import { sharedWithSides } from '../reciprocity-exchange/side.js';
import type { DevelopmentQuestionCommand } from './commands.js';
import { decide, type DevelopmentQuestionFacts } from './decide.js';
import type { DevelopmentQuestionEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import type { DevelopmentQuestionState } from './state.js';

type Of = Decider<
  DevelopmentQuestionState,
  DevelopmentQuestionCommand,
  DevelopmentQuestionEvent,
  DevelopmentQuestionFacts
>;

const byBroker: Permission = { roles: ['broker'], anyInstitution: true };

const permissions: Of['permissions'] = {
  RaiseDevelopmentQuestion: takingPart,
  DismissMatchSuggestion: byBroker,
  MatchDevelopmentQuestion: byBroker,
  ReopenDevelopmentQuestion: byBroker,
  AnswerDevelopmentQuestion: takingPart,
  WithdrawDevelopmentQuestion: takingPart,
};

const BY_BROKER: readonly DevelopmentQuestionEvent['type'][] = [
  'MatchSuggestionDismissed',
  'DevelopmentQuestionMatched',
  'DevelopmentQuestionReopened',
];
const FIXED = ['questionId', 'institutionId', 'asker', 'helper', 'offerId', 'into', 'reasons'];

const correctable: Of['correctable'] = (event, _state, context, change) => {
  const identity = keepsIdentity(event, change, FIXED);
  if (identity) return identity;
  return BY_BROKER.includes(event.type) ? onlyBy(byBroker, context) : onlyItsAuthor(event, context);
};

/** A development question (ontwikkelvraag) of a partner, on relation, process or content, and who helps with it. */
export const developmentQuestionDecider: Of = {
  word: 'developmentQuestion',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'RaiseDevelopmentQuestion')
      return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  // Who once was matched met the question then: it is their history too.
  sharedWith: (state) =>
    state.status === 'unknown'
      ? NOT_SHARED
      : sharedWithSides([state.asker, ...[...state.earlier, state.match].map((one) => one?.helper ?? null)]),
  decide,
  legal,
  correctable,
  evolve,
  // A question has no periods: it is as its events left it.
  at: (state) => state,
  boundaries: () => [],
};
