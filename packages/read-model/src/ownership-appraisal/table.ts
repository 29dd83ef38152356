import { date, integer, integers, number, oneOf, optional, string, table } from '../table.js';

/** Holds no answer: a distribution of members and one of partners only, each of a closed round of five answers or more. */
export const appraisalRoundTable = table(
  'appraisal_round',
  {
    roundId: string(),
    themeId: string(),
    teamId: string(),
    instrument: oneOf<'poq-7'>(),
    closesOn: date(),
    status: oneOf<'open' | 'closed'>(),
    answers: optional(integer()),
    mean: optional(number()),
    counts: optional(integers()),
    partnersOfProgrammeId: optional(string()),
    partnerAnswers: optional(integer()),
    partnerMean: optional(number()),
    partnerCounts: optional(integers()),
  },
  [['roundId'], ['themeId'], ['teamId']],
);
