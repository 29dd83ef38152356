import { DEFAULT_QUORUM, quorumNeeded, type QuorumRule } from '@traject/domain';
import type { NeedStance, TrainingNeed } from '@traject/read-model';
import { ofSeenTeam, ofSeenTeams, ofSeenInstitution } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';
import { person, personOrNull } from '../person/person.resolvers.js';

type Need = Placed<TrainingNeed>;

/** Counts the stances of those who are members on the snapshot's date; what is only reported does not count. */
const quorum: Field<Need> = async ({ needId, teamId, snapshot }) => {
  const [members, stances, rules] = await Promise.all([
    snapshot.membersOf.load(teamId),
    snapshot.stancesOn.load(needId),
    snapshot.quorumOf.load(teamId),
  ]);
  const set = rules.find(({ holds }) => holds);
  const rule: QuorumRule = set ? { kind: set.kind, share: set.share } : DEFAULT_QUORUM;
  const counting = stances.filter(
    ({ personId, standing }) =>
      standing !== 'reported' && members.some((member) => member.personId === personId),
  );
  return {
    endorsements: counting.filter(({ stance }) => stance === 'endorse').length,
    objections: counting.filter(({ stance }) => stance === 'object').length,
    members: members.length,
    needed: quorumNeeded(rule, members.length),
  };
};

const needById = async (need: Need, id: string | null, context: Parameters<Field<Need>>[2]) =>
  id === null ? null : need.snapshot.place(await ofSeenTeam(context, await need.snapshot.need.load(id)));

export const trainingNeedResolvers = {
  TrainingNeed: {
    id: (({ needId }) => needId) satisfies Field<Need>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Need>,
    theme: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<Need>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<Need>,
    proposedBy: (({ proposedBy }) => personOrNull(proposedBy)) satisfies Field<Need>,
    stances: (async ({ needId, snapshot }) =>
      snapshot.placeAll(await snapshot.stancesOn.load(needId))) satisfies Field<Need>,
    quorum,
    endorsement: (({ endorsements, members, needed, endorsedAt }) =>
      endorsedAt === null ? null : { endorsements, members, needed, at: endorsedAt }) satisfies Field<Need>,
    deferredFrom: (({ before }) => before) satisfies Field<Need>,
    guskeyLevels: (({ guskeyLevels }) => guskeyLevels ?? []) satisfies Field<Need>,
    splitFrom: ((need, _, context) => needById(need, need.splitFrom, context)) satisfies Field<Need>,
    splitInto: (async (need, _, context) => {
      const parts = await Promise.all(
        (need.parts ?? []).map(({ needId }) => needById(need, needId, context)),
      );
      return parts.filter((part) => part !== null);
    }) satisfies Field<Need>,
    mergedInto: ((need, _, context) => needById(need, need.intoNeedId, context)) satisfies Field<Need>,
    mergedFrom: (async ({ needId, snapshot }, _, context) =>
      snapshot.placeAll(
        await ofSeenTeams(context, await snapshot.needsMergedInto.load(needId)),
      )) satisfies Field<Need>,
  },
  Stance: {
    person: (({ personId }) => person(personId)) satisfies Field<NeedStance>,
    at: (({ takenAt }) => takenAt) satisfies Field<NeedStance>,
  },
};
