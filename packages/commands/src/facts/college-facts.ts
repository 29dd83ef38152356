import {
  END_OF_TIME,
  institutionDecider,
  startOfDay,
  teamDecider,
  type Basis,
  type CollegeFacts,
  type Instant,
  type TeamState,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** FoundCollege: whether the institution is registered. CloseCollege: how many teams hang under it. */
export async function collegeFacts(question: FactsQuestion): Promise<Partial<CollegeFacts>> {
  if (question.command === 'CloseCollege') return teamsUnder(question);
  if (question.command !== 'FoundCollege') return {};
  const { ledger, at } = question;
  const read = await ledger.stateAt(institutionDecider, textField(question, 'institutionId'), at);
  const institutionExists = read.state.status === 'registered';
  return { institutionExists, basis: [basisOf('institutionExists', read, institutionExists)] };
}

/** Looks through the teams that ever were to hang under the college: no single stream says which do. */
async function teamsUnder(question: FactsQuestion): Promise<Partial<CollegeFacts>> {
  const { readAll, ledger, at, now } = question;
  const collegeId = textField(question, 'collegeId');
  const streams = new Set<string>();
  for await (const { data, stream } of readAll({ filter: { types: ['TeamFormed', 'TeamMoved'] } })) {
    const parent = 'parent' in data ? data.parent : null;
    if (typeof parent === 'object' && parent !== null && 'id' in parent && parent.id === collegeId) {
      streams.add(stream);
    }
  }
  const basis: Basis[] = [];
  let under = 0;
  for (const stream of streams) {
    const read = await ledger.stateOf(teamDecider, stream, now);
    const hangs = hangsUnder(read.state, collegeId, at);
    basis.push(basisOf('teamsUnder', read, hangs));
    if (hangs) under += 1;
  }
  return { teamsUnder: under, basis };
}

/** Whether the team hangs under the college at `at` or on a later day. */
function hangsUnder(team: TeamState, collegeId: string, at: Instant): boolean {
  if (team.status === 'unknown') return false;
  const end = team.period.until === null ? END_OF_TIME : startOfDay(team.period.until);
  const parents = [...team.parents].sort((a, b) => (a.from < b.from ? -1 : 1));
  return parents.some(({ parent, from }, index) => {
    const next = parents[index + 1];
    const until = next && startOfDay(next.from) < end ? startOfDay(next.from) : end;
    return parent.kind === 'college' && parent.id === collegeId && until > at && startOfDay(from) < until;
  });
}
