// How much ownership the partners feel of their networks, before the lead moved and after.
import type { Calendar } from './calendar.js';
import { asPartner, casperLead, COMMUNITIES, partnerKeys, type PartnerKey } from './communities-cast.js';
import type { Step } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

/** The seven scores of each who answered. */
type Scores = Partial<Record<PartnerKey, number[]>>;
const BEFORE: Scores = {
  zeewaard: [4, 3, 4, 3, 4, 4, 3],
  havikslaan: [2, 2, 3, 2, 2, 3, 2],
  duinoord: [5, 4, 5, 5, 4, 5, 4],
  kassen: [2, 3, 2, 2, 2, 2, 3],
  esdoorn: [3, 3, 4, 3, 3, 3, 4],
  merwezoom: [2, 3, 3, 2, 3, 2, 2],
  hogeschool: [4, 4, 3, 4, 4, 3, 4],
};
const AFTER: Scores = {
  zeewaard: [6, 6, 6, 5, 6, 6, 6],
  havikslaan: [5, 4, 5, 5, 5, 4, 5],
  duinoord: [6, 5, 6, 6, 5, 6, 6],
  kassen: [3, 3, 4, 3, 3, 3, 3],
  waterschap: [5, 5, 5, 4, 5, 5, 5],
  esdoorn: [5, 4, 5, 4, 5, 4, 4],
  merwezoom: [6, 6, 5, 6, 6, 6, 5],
  hogeschool: [5, 5, 4, 5, 5, 5, 5],
};

/** Two rounds, a year and more apart; answers stay with who gave them, the distribution is shown from five on. */
export function communitiesOwnership(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const ask = (of: SchoolYear, roundId: string, opened: string, closesOn: string, scores: Scores) => {
    of.did(`${opened} 09:00`, casperLead, 'OpenAppraisalRound', {
      ...{ roundId, themeId: COMMUNITIES.ownership, teamId: COMMUNITIES.team, instrument: 'poq-7', closesOn },
      partnersOfProgrammeId: COMMUNITIES.programme,
    });
    partnerKeys.forEach((key, index) => {
      const own = scores[key];
      if (own) of.did(`${opened} 1${index}:15`, asPartner(key), 'AnswerAppraisal', { roundId, scores: own });
    });
  };
  ask(year(0), 'round-regie-voor', '01-20', calendar.date(0, '02-14'), BEFORE);
  year(0).did('02-14 16:00', casperLead, 'CloseAppraisalRound', { roundId: 'round-regie-voor' });
  ask(year(1), 'round-regie-na', '05-11', calendar.date(1, '06-05'), AFTER);
  year(1).did('06-05 16:00', casperLead, 'CloseAppraisalRound', { roundId: 'round-regie-na' });
  return steps;
}
