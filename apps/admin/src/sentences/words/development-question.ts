import type { DevelopmentQuestionEvent } from '@traject/domain';
import { nothing, wordsOf, type WordSentences } from '../telling.js';

/** The events of `developmentQuestion`, as they are told and drawn. */
export const developmentQuestionSentences = {
  values: {
    DevelopmentQuestionRaised: ({ asker, question, level }, to) => ({
      partner: wordsOf(asker.name, to),
      question: wordsOf(question, to),
      level,
    }),
    MatchSuggestionDismissed: nothing,
    DevelopmentQuestionMatched: ({ helper, offerId }, to) => ({
      partner: wordsOf(helper.name, to),
      offered: offerId === null ? 'no' : 'yes',
    }),
    DevelopmentQuestionReopened: nothing,
    DevelopmentQuestionAnswered: ({ answer }, to) => ({ answer: wordsOf(answer, to) }),
    DevelopmentQuestionWithdrawn: nothing,
  },
  shapes: {
    DevelopmentQuestionRaised: 'circle',
    DevelopmentQuestionMatched: 'square',
    MatchSuggestionDismissed: 'cross',
    DevelopmentQuestionWithdrawn: 'cross',
  },
} satisfies WordSentences<DevelopmentQuestionEvent['type']>;
