import { streamOf, themeDecider, type OwnershipFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { formedTeams, textField, type FactsQuestion } from './facts-question.js';

/** Whether the theme is in use and which of the teams that are named exist. */
export async function ownershipFacts(question: FactsQuestion): Promise<OwnershipFacts> {
  switch (question.command) {
    case 'AssignOwnership':
    case 'ClaimOwnership':
      return {
        theme: await themeOn(question),
        teams: await formedTeams(question, [textField(question, 'teamId')]),
      };
    case 'OfferOwnership':
      return { teams: await formedTeams(question, [textField(question, 'toTeamId')]) };
    case 'ResolveOwnershipContest':
      return { teams: await formedTeams(question, question.input.get('holderTeamIds') as string[]) };
    default:
      return {};
  }
}

async function themeOn(question: FactsQuestion): Promise<NonNullable<OwnershipFacts['theme']>> {
  const { ledger, at } = question;
  const read = await ledger.stateAt(themeDecider, textField(question, 'themeId'), at);
  const team = await ledger.events(streamOf('team', textField(question, 'teamId')));
  // A theme is its institution's; a team of another one neither holds nor claims it.
  const alive = read.state.status === 'named' && read.institutionId === team[0]?.institutionId;
  return { alive, basis: [basisOf('theme', read, alive)] };
}
