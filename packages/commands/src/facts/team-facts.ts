import {
  collegeDecider,
  heldFrom,
  institutionDecider,
  overlap,
  teamDecider,
  type Basis,
  type Instant,
  type Period,
  type TeamFacts,
  type TeamState,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** FormTeam and MoveTeam: the unit it is to hang under. MapProviderUnit: to whom the unit is mapped already. */
export async function teamFacts(question: FactsQuestion): Promise<Partial<TeamFacts>> {
  const { input, at } = question;
  switch (question.command) {
    case 'FormTeam': {
      const period = input.get('period') as Period;
      return parentOn(question, heldFrom(period.from, at));
    }
    case 'MoveTeam':
      return parentOn(question, heldFrom(textField(question, 'from'), at));
    case 'MapProviderUnit':
      return mappedTo(question);
    default:
      return { basis: [] };
  }
}

async function parentOn({ ledger, input }: FactsQuestion, day: Instant): Promise<Partial<TeamFacts>> {
  const { kind, id } = input.get('parent') as { kind: 'institution' | 'college'; id: string };
  if (kind === 'institution') {
    const read = await ledger.stateAt(institutionDecider, id, day);
    const parent = read.state.status === 'registered' ? { institutionId: id, open: true } : null;
    return { parent, basis: [basisOf('parent', read, parent)] };
  }
  const read = await ledger.stateAt(collegeDecider, id, day);
  const { state } = read;
  const parent =
    state.status === 'unknown'
      ? null
      : { institutionId: state.institutionId, open: state.status === 'founded' };
  return { parent, basis: [basisOf('parent', read, parent)] };
}

/** Looks through the teams to which this provider unit was ever mapped: no single stream says to whom it is. */
async function mappedTo(question: FactsQuestion): Promise<Partial<TeamFacts>> {
  const { readAll, ledger, input, stream } = question;
  const period = input.get('period') as Period;
  const [own, level, crebo] = [ledger.events(stream), input.get('level'), input.get('crebo')];
  const institutionId = (await own)[0]?.institutionId;
  const streams = new Set<string>();
  const filter = { types: ['ProviderUnitMapped'], ...(institutionId && { institutionIds: [institutionId] }) };
  for await (const event of readAll({ filter })) {
    if ('providerUnit' in event.data && event.data.providerUnit === input.get('providerUnit'))
      streams.add(event.stream);
  }
  streams.delete(stream);
  const basis: Basis[] = [];
  let mapped: string | null = null;
  for (const other of streams) {
    const read = await ledger.stateOf(teamDecider, other, question.now);
    const same = allMappings(read.state).some(
      (mapping) =>
        mapping.providerUnit === input.get('providerUnit') &&
        mapping.level === level &&
        mapping.crebo === crebo &&
        overlap(mapping.period, period),
    );
    basis.push(basisOf('mapped', read, same));
    if (same && read.state.status !== 'unknown') mapped = read.state.teamId;
  }
  return { mappedTo: mapped, basis };
}

const allMappings = (team: TeamState) => (team.status === 'unknown' ? [] : team.mappings);
