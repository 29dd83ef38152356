import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, text } from '../kernel/fields.js';
import { developmentPhase } from '../network/events.js';
import { reciprocityLevel, side } from '../reciprocity-exchange/side.js';

/** Why a partner could help: what a suggestion rests on. See `suggest.ts`. */
export const MATCH_REASONS = [
  'offersThis',
  'laterPhase',
  'deliveredBefore',
  'sameTheme',
  'sameLevel',
  'otherNetwork',
  'otherRegion',
] as const;
export const matchReason = () => z.enum(MATCH_REASONS);
export type MatchReason = z.infer<ReturnType<typeof matchReason>>;

/** Who could help: a partner of a network, and what it offers where it does (`exchangeId`). */
export const helper = () => z.object({ networkId: id(), partnerId: id(), exchangeId: id().nullable() });
export type Helper = z.infer<ReturnType<typeof helper>>;

/** `phase` is how far the asker has come with this; `region` that of its network, a code. */
export const questionAbout = () => ({
  questionId: id(),
  institutionId: id(),
  programmeId: id().nullable(),
  themeId: id(),
  level: reciprocityLevel(),
  phase: developmentPhase(),
  question: text(),
});

export const developmentQuestionEvents = {
  /** `institutionId`: the host of the network in which it is raised. */
  DevelopmentQuestionRaised: event(
    z.object({ ...questionAbout(), region: code().nullable(), asker: side() }),
  ),
  /** A broker does not follow this suggestion; the reason stands beside it. */
  MatchSuggestionDismissed: event(z.object({ helper: helper() })),
  /** `into` is the exchange in which they help each other; `reasons` is what the match rested on when it was decided. */
  DevelopmentQuestionMatched: event(
    z.object({
      helper: side(),
      offerId: id().nullable(),
      into: id(),
      reasons: z.array(matchReason()),
      why: text().nullable(),
    }),
  ),
  /** The match came to nothing. */
  DevelopmentQuestionReopened: event(z.object({})),
  DevelopmentQuestionAnswered: event(z.object({ answer: text() })),
  DevelopmentQuestionWithdrawn: event(z.object({})),
};
export type DevelopmentQuestionEvent = EventOf<typeof developmentQuestionEvents>;
