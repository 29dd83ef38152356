import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { DevelopmentPhase } from '../network/events.js';
import type { ReciprocityLevel, ExchangeSide } from '../reciprocity-exchange/side.js';
import type { Helper, MatchReason } from './events.js';

export interface DismissedSuggestion {
  helper: Helper;
  reason: Text | null;
  at: Instant;
  eventId: string;
}
export interface QuestionMatch {
  helper: ExchangeSide;
  /** The offer that was taken up; null where the partner was asked. */
  offerId: string | null;
  /** The exchange in which they help each other. */
  exchangeId: string;
  reasons: MatchReason[];
  why: Text | null;
  at: Instant;
  eventId: string;
}
export interface QuestionFacts {
  questionId: string;
  institutionId: string;
  programmeId: string | null;
  themeId: string;
  level: ReciprocityLevel;
  phase: DevelopmentPhase;
  region: string | null;
  question: Text;
  asker: ExchangeSide;
  dismissed: DismissedSuggestion[];
  /** The match that holds; null while it is open. */
  match: QuestionMatch | null;
  /** Matches that came to nothing, in order of time. */
  earlier: QuestionMatch[];
  answer: Text | null;
  /** Why it was reopened or withdrawn. */
  reason: Text | null;
  /** When its status last changed. */
  since: Instant;
}
export const QUESTION_STATUSES = ['open', 'matched', 'answered', 'withdrawn'] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];
export type DevelopmentQuestionState = { status: 'unknown' } | ({ status: QuestionStatus } & QuestionFacts);
export type KnownQuestion = Exclude<DevelopmentQuestionState, { status: 'unknown' }>;
