import {
  heldFrom,
  institutionDecider,
  programmeDecider,
  rolesOn,
  personDecider,
  themeDecider,
  type Basis,
  type CoalitionDecisionFacts,
  type Period,
  type UnitRef,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { ownerOf } from '../units.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** FormCoalition: what it names that is not its host's. AddCoalitionMember: who that is, and for which institution. */
export async function coalitionFacts(question: FactsQuestion): Promise<CoalitionDecisionFacts> {
  switch (question.command) {
    case 'FormCoalition':
      return named(question);
    case 'AddCoalitionMember':
      return member(question);
    default:
      return {};
  }
}

async function named(question: FactsQuestion): Promise<CoalitionDecisionFacts> {
  const { input, ledger, at } = question;
  const institutionId = textField(question, 'institutionId');
  const missing: ('unit' | 'programme' | 'theme')[] = [];
  const basis: Basis[] = [];
  if ((await ownerOf(ledger, input.get('unit') as UnitRef)) !== institutionId) missing.push('unit');
  const programmeId = input.get('programmeId');
  if (typeof programmeId === 'string') {
    const read = await ledger.stateAt(programmeDecider, programmeId, at);
    const there = read.state.status !== 'unknown' && read.institutionId === institutionId;
    if (!there) missing.push('programme');
    basis.push(basisOf('programme', read, there));
  }
  const themeId = input.get('themeId');
  if (typeof themeId === 'string') {
    const read = await ledger.stateAt(themeDecider, themeId, at);
    const there = read.state.status === 'named' && read.institutionId === institutionId;
    if (!there) missing.push('theme');
    basis.push(basisOf('theme', read, there));
  }
  return { missing, basis };
}

/** Asked on the first day of the membership, which may lie ahead. */
async function member(question: FactsQuestion): Promise<CoalitionDecisionFacts> {
  const { input, ledger } = question;
  const { from } = input.get('period') as Period;
  const at = heldFrom(from, question.at);
  const basis: Basis[] = [];
  const institutionId = input.get('institutionId');
  let institutionKnown = true;
  if (typeof institutionId === 'string') {
    const read = await ledger.stateAt(institutionDecider, institutionId, at);
    institutionKnown = read.state.status !== 'unknown';
    basis.push(basisOf('institution', read, institutionKnown));
  }
  if (input.get('part') !== 'quality') return { institutionKnown, basis };
  const read = await ledger.stateAt(personDecider, textField(question, 'personId'), at);
  const isQualityOfficer = rolesOn(read.state, at).some(({ role }) => role === 'quality');
  return {
    institutionKnown,
    isQualityOfficer,
    basis: [...basis, basisOf('qualityRole', read, isQualityOfficer)],
  };
}
