import type { DevelopmentQuestionEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

const byBroker = ['broker'] as const;

export const developmentQuestionCorrectors = {
  DevelopmentQuestionRaised: 'author',
  MatchSuggestionDismissed: byBroker,
  DevelopmentQuestionMatched: byBroker,
  DevelopmentQuestionReopened: byBroker,
  DevelopmentQuestionAnswered: 'author',
  DevelopmentQuestionWithdrawn: 'author',
} satisfies WordCorrectors<DevelopmentQuestionEvent['type']>;
