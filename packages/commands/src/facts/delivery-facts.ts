import { institutionDecider, type DeliveryFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** RecordDelivery: the BRIN under which the institution is registered. */
export async function deliveryFacts(question: FactsQuestion): Promise<DeliveryFacts> {
  const { ledger, now } = question;
  const read = await ledger.stateAt(institutionDecider, textField(question, 'institutionId'), now);
  const brin = read.state.status === 'registered' ? read.state.brin : null;
  return { brin, basis: [basisOf('brin', read, brin)] };
}
