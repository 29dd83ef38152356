import { membersOn, quorumNeeded, quorumOn, teamDecider, type TeamQuorum } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { stateField, type FactsQuestion } from './facts-question.js';

/** The members and the quorum, on `effectiveAt`, of the team that the command's aggregate is of. */
export async function teamQuorum(question: FactsQuestion): Promise<TeamQuorum> {
  const { ledger, at } = question;
  const read = await ledger.stateAt(teamDecider, String(stateField(question, 'teamId')), at);
  const members = membersOn(read.state, at).map(({ personId }) => personId);
  const { rule } = quorumOn(read.state, at);
  const needed = quorumNeeded(rule, members.length);
  return {
    members,
    rule,
    needed,
    basis: [basisOf('members', read, members), basisOf('quorum', read, { rule, needed })],
  };
}
