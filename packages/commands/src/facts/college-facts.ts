import { institutionDecider, type CollegeFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** FoundCollege: whether the institution is registered. */
export async function collegeFacts(question: FactsQuestion): Promise<Partial<CollegeFacts>> {
  if (question.command !== 'FoundCollege') return {};
  const { ledger, at } = question;
  const read = await ledger.stateAt(institutionDecider, textField(question, 'institutionId'), at);
  const institutionExists = read.state.status === 'registered';
  return { institutionExists, basis: [basisOf('institutionExists', read, institutionExists)] };
}
