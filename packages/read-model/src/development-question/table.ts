import type {
  DevelopmentPhase,
  DismissedSuggestion,
  QuestionMatch,
  QuestionStatus,
  ReciprocityLevel,
} from '@traject/domain';
import { instant, json, oneOf, optional, string, table, textRef } from '../table.js';

export const developmentQuestionTable = table(
  'development_question',
  {
    questionId: string(),
    institutionId: string(),
    programmeId: optional(string()),
    themeId: string(),
    level: oneOf<ReciprocityLevel>(),
    phase: oneOf<DevelopmentPhase>(),
    region: optional(string()),
    question: textRef(),
    status: oneOf<QuestionStatus>(),
    since: instant(),
    askerNetworkId: string(),
    askerId: string(),
    askerInstitutionId: optional(string()),
    askerContactId: string(),
    askerName: textRef(),
    /** The match that holds; these are read as a whole. */
    match: optional(json<QuestionMatch>()),
    earlier: json<QuestionMatch[]>(),
    dismissed: json<DismissedSuggestion[]>(),
    answer: optional(textRef()),
    reason: optional(textRef()),
  },
  [['questionId'], ['askerNetworkId'], ['programmeId']],
);
