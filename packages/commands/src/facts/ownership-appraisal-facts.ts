import { partnersOn, programmeDecider, type OwnershipAppraisalFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { stateField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/**
 * OpenAppraisalRound: whether its theme, and the programme whose partners it asks, are there. AnswerAppraisal of a round
 * that asks partners: the contacts of that programme's partners on that date.
 */
export async function ownershipAppraisalFacts(question: FactsQuestion): Promise<OwnershipAppraisalFacts> {
  switch (question.command) {
    case 'OpenAppraisalRound':
      return {
        named: await namedFact(question, [
          naming(question, 'theme', 'themeId'),
          naming(question, 'programme', 'partnersOfProgrammeId'),
        ]),
      };
    case 'AnswerAppraisal': {
      const programmeId = stateField(question, 'partnersOfProgrammeId');
      return typeof programmeId === 'string' ? { partners: await contactsOf(question, programmeId) } : {};
    }
    default:
      return {};
  }
}

async function contactsOf(
  { ledger, at }: FactsQuestion,
  programmeId: string,
): Promise<NonNullable<OwnershipAppraisalFacts['partners']>> {
  const read = await ledger.stateAt(programmeDecider, programmeId, at);
  const contactIds = partnersOn(read.state, at).flatMap(({ contactId }) => contactId ?? []);
  return { contactIds, basis: [basisOf('partners', read, contactIds)] };
}
