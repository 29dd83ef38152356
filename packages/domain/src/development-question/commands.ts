import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';
import { helper, questionAbout } from './events.js';

/** Raised, answered and withdrawn by who speaks for the asker; matched, dismissed and reopened by a broker. */
export const developmentQuestionCommands = {
  RaiseDevelopmentQuestion: z.object({ ...questionAbout(), networkId: id(), partnerId: id() }),
  DismissMatchSuggestion: z.object({ questionId: id(), helper: helper(), reason: text() }),
  /** With `exchangeId`: that offer is taken up. Without one a new exchange is asked of this partner: `into`. */
  MatchDevelopmentQuestion: z.object({
    questionId: id(),
    helper: helper(),
    into: id(),
    why: text().nullable(),
  }),
  ReopenDevelopmentQuestion: z.object({ questionId: id(), reason: text() }),
  AnswerDevelopmentQuestion: z.object({ questionId: id(), answer: text() }),
  WithdrawDevelopmentQuestion: z.object({ questionId: id(), reason: text() }),
};
export type DevelopmentQuestionCommand = CommandOf<typeof developmentQuestionCommands>;
