import {
  heldFrom,
  leadsOn,
  membersOn,
  programmeDecider,
  teamDecider,
  trainingNeedDecider,
  type Basis,
  type Instant,
  type KnownActivity,
  type Period,
  type TeamState,
  type TrainingActivityFacts,
  type TrainingActivityState,
  type UnitRef,
} from '@traject/domain';
import { basisOf, type Read } from '../ledger.js';
import { ownerOf } from '../units.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** Teams, programme and needs that an activity names; who belongs to a team when someone takes part; who leads one. */
export async function trainingActivityFacts(question: FactsQuestion): Promise<TrainingActivityFacts> {
  const state = question.state as TrainingActivityState;
  switch (question.command) {
    case 'ProposeActivity':
      return {
        ...(await placed(question, String(question.input.get('programmeId') ?? ''))),
        needs: await needs(question, question.input.get('needIds') as string[]),
      };
    case 'ChangeActivity':
      return state.status === 'unknown' ? {} : placed(question, state.programmeId ?? '');
    case 'TieNeed':
      return { needs: await needs(question, [textField(question, 'needId')]) };
    case 'EnrolParticipant':
    case 'WithdrawParticipant':
      return state.status === 'unknown' ? {} : { enrolling: await enrolling(question, state) };
    case 'HoldSession':
    case 'RecordAttendance':
    case 'CorrectAttendance':
      return state.status === 'unknown' ? {} : { attending: await attending(question, state) };
    case 'EvaluateActivity':
      return { leading: await leading(question, state) };
    default:
      return {};
  }
}

/** The institution in which the activity is organised. */
function institutionOf({ ledger, input, state }: FactsQuestion): Promise<string> {
  const known = state as TrainingActivityState;
  const unit = known.status === 'unknown' ? (input.get('unit') as UnitRef | undefined) : known.unit;
  return ownerOf(ledger, unit ?? null);
}

async function placed(
  question: FactsQuestion,
  programmeId: string,
): Promise<Pick<TrainingActivityFacts, 'teams' | 'programme'>> {
  const { input, ledger, at } = question;
  const institutionId = await institutionOf(question);
  const period = input.get('period') as Period;
  const day = heldFrom(period.from, at);
  const basis: Basis[] = [];
  let allThere = true;
  for (const teamId of input.get('teamIds') as string[]) {
    const read = await ledger.stateAt(teamDecider, teamId, day);
    const there = read.state.status === 'formed' && read.institutionId === institutionId;
    allThere &&= there;
    basis.push(basisOf('teamFormed', read, there));
  }
  const teams = { allThere, basis };
  if (programmeId === '') return { teams };
  const read = await ledger.stateAt(programmeDecider, programmeId, at);
  const { state } = read;
  const runs = state.status !== 'unknown' && read.institutionId === institutionId ? state.period : null;
  return { teams, programme: { period: runs, basis: [basisOf('programme', read, runs)] } };
}

async function needs(
  question: FactsQuestion,
  needIds: readonly string[],
): Promise<NonNullable<TrainingActivityFacts['needs']>> {
  const { ledger, at } = question;
  const institutionId = await institutionOf(question);
  const missing: string[] = [];
  const basis: Basis[] = [];
  for (const needId of needIds) {
    const read = await ledger.stateAt(trainingNeedDecider, needId, at);
    const there = read.state.status !== 'unknown' && read.institutionId === institutionId;
    if (!there) missing.push(needId);
    basis.push(basisOf('need', read, there));
  }
  return { missing, basis };
}

const peopleOf = (read: Read<TeamState>, at: Instant) => ({
  members: membersOn(read.state, at).map(({ personId }) => personId),
  leads: leadsOn(read.state, at).map(({ personId }) => personId),
});

/** The team of the enrolment: who belongs to it now, or when the activity begins. */
async function enrolling(
  question: FactsQuestion,
  activity: KnownActivity,
): Promise<NonNullable<TrainingActivityFacts['enrolling']>> {
  const { ledger, at, input } = question;
  const given = input.get('teamId') ?? activity.enrolments[textField(question, 'personId')]?.teamId;
  if (typeof given !== 'string') return { members: [], leads: [], basis: [] };
  const read = await ledger.stateAt(teamDecider, given, at);
  const starts = activity.sessions
    .filter(({ status }) => status !== 'cancelled')
    .map(({ startsAt }) => startsAt)
    .sort();
  const now = peopleOf(read, at);
  const then = starts[0] === undefined ? now : peopleOf(read, starts[0]);
  const members = [...new Set([...now.members, ...then.members])];
  return { members, leads: now.leads, basis: [basisOf('members', read, members)] };
}

/** The teams of those whose attendance is recorded, on the date of the session. */
async function attending(
  question: FactsQuestion,
  activity: KnownActivity,
): Promise<NonNullable<TrainingActivityFacts['attending']>> {
  const { ledger, input, at } = question;
  const session = activity.sessions.find(({ sessionId }) => sessionId === input.get('sessionId'));
  const day = session?.startsAt ?? at;
  const entries = input.get('entries') as { personId: string }[] | undefined;
  const personIds = entries?.map(({ personId }) => personId) ?? [String(input.get('personId') ?? '')];
  const teamIds = new Set(personIds.flatMap((personId) => activity.enrolments[personId]?.teamId ?? []));
  const teams: Record<string, { members: string[]; leads: string[] }> = {};
  const basis: Basis[] = [];
  for (const teamId of teamIds) {
    const read = await ledger.stateAt(teamDecider, teamId, day);
    // Who leads today may record what happened before: rights are those at recording.
    const { leads } = peopleOf(await ledger.stateAt(teamDecider, teamId, at), at);
    const { members } = peopleOf(read, day);
    teams[teamId] = { members, leads };
    basis.push(basisOf('members', read, members));
  }
  return { teams, basis };
}

async function leading(
  { ledger, at }: FactsQuestion,
  activity: TrainingActivityState,
): Promise<NonNullable<TrainingActivityFacts['leading']>> {
  if (activity.status === 'unknown') return { leads: [], basis: [] };
  const reads = await Promise.all(activity.teamIds.map((teamId) => ledger.stateAt(teamDecider, teamId, at)));
  return {
    leads: reads.flatMap((read) => peopleOf(read, at).leads),
    basis: reads.map((read) => basisOf('leads', read, peopleOf(read, at).leads)),
  };
}
