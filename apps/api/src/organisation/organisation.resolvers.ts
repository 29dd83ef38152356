import { quorumNeeded, DEFAULT_QUORUM, type QuorumRule } from '@traject/domain';
import type {
  College,
  Institution,
  Team,
  TeamCrebo,
  TeamLead,
  TeamMember,
  TeamProviderUnit,
} from '@traject/read-model';
import { leewaysOf } from '../leeway/leeway-lists.js';
import { mayDecideOf } from '../leeway/may-decide.js';
import { agreementList, type KpiAgreementFilter } from '../kpi-agreement/kpi-agreement-lists.js';
import { measurementsOf, type MeasurementFilter } from '../measurement/measurement-lists.js';
import { ofSeenInstitution, seenTeams } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';
import { open, person } from '../person/person.resolvers.js';
import { needsOf, type TrainingNeedFilter } from '../training-need/training-need-lists.js';

const period = ({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string | null }) => ({
  from: periodFrom,
  until: periodUntil,
});

const quorumField: Field<Placed<Team>> = async ({ teamId, snapshot }) => {
  const [set] = (await snapshot.quorumOf.load(teamId)).filter(({ holds }) => holds);
  const rule: QuorumRule = set ? { kind: set.kind, share: set.share } : DEFAULT_QUORUM;
  const members = (await snapshot.membersOf.load(teamId)).length;
  return {
    ...rule,
    from: set?.fromDate ?? null,
    source: set?.source ?? null,
    needed: quorumNeeded(rule, members),
  };
};

/** Teams of which the viewer sees the detail. */
const detail =
  <A, R>(
    field: (team: Placed<Team>, args: A, context: Parameters<Field<unknown>>[2]) => Promise<R[]>,
  ): Field<Placed<Team>, A> =>
  async (team, args, context) =>
    (await seenTeams(context, [team.teamId])).length > 0 ? field(team, args, context) : [];

export const organisationResolvers = {
  Institution: {
    id: (({ institutionId }) => institutionId) satisfies Field<Placed<Institution>>,
    name: (({ name }) => open(name)) satisfies Field<Placed<Institution>>,
    colleges: (async ({ institutionId, snapshot }) =>
      snapshot.placeAll(await snapshot.collegesOf.load(institutionId))) satisfies Field<Placed<Institution>>,
    teams: (async ({ institutionId, snapshot }) =>
      snapshot.placeAll(alive(await snapshot.teamsOf.load(institutionId)))) satisfies Field<
      Placed<Institution>
    >,
    themes: (async ({ institutionId, snapshot }) =>
      snapshot.placeAll(await snapshot.themesOf.load(institutionId))) satisfies Field<Placed<Institution>>,
    programmes: (async ({ institutionId, snapshot }) =>
      snapshot.placeAll(await snapshot.programmesOf.load(institutionId))) satisfies Field<
      Placed<Institution>
    >,
  },
  College: {
    id: (({ collegeId }) => collegeId) satisfies Field<Placed<College>>,
    name: (({ name }) => open(name)) satisfies Field<Placed<College>>,
    institution: (async ({ institutionId, snapshot }) =>
      snapshot.place(await snapshot.institution.load(institutionId))) satisfies Field<Placed<College>>,
    teams: (async ({ collegeId, snapshot }) =>
      snapshot.placeAll(alive(await snapshot.teamsUnder.load(collegeId)))) satisfies Field<Placed<College>>,
  },
  Team: {
    id: (({ teamId }) => teamId) satisfies Field<Placed<Team>>,
    name: (({ name }) => open(name)) satisfies Field<Placed<Team>>,
    period: ((team) => period(team)) satisfies Field<Placed<Team>>,
    institution: (async ({ institutionId, snapshot }) =>
      snapshot.place(await snapshot.institution.load(institutionId))) satisfies Field<Placed<Team>>,
    parent: (({ parentKind, parentId, snapshot }) => ({
      kind: parentKind,
      id: parentId,
      snapshot,
    })) satisfies Field<Placed<Team>>,
    college: (async ({ parentKind, parentId, snapshot }) =>
      parentKind === 'college'
        ? snapshot.place(await snapshot.college.load(parentId))
        : null) satisfies Field<Placed<Team>>,
    members: detail(async ({ teamId, snapshot }) => snapshot.placeAll(await snapshot.membersOf.load(teamId))),
    memberCount: (async ({ teamId, snapshot }) =>
      (await snapshot.membersOf.load(teamId)).length) satisfies Field<Placed<Team>>,
    leads: detail(async ({ teamId, snapshot }) => snapshot.placeAll(await snapshot.leadsOf.load(teamId))),
    taughtCrebos: (async ({ teamId, snapshot }) =>
      (await snapshot.crebosOf.load(teamId)).filter(({ holds }) => holds)) satisfies Field<Placed<Team>>,
    providerUnits: (async ({ teamId, snapshot }) =>
      (await snapshot.providerUnitsOf.load(teamId)).filter(({ holds }) => holds)) satisfies Field<
      Placed<Team>
    >,
    quorum: quorumField,
    trainingNeeds: ((team, { filter }, context, info) =>
      needsOf(context, team.snapshot, { ...filter, teamId: team.teamId }, info)) satisfies Field<
      Placed<Team>,
      { filter?: TrainingNeedFilter }
    >,
    kpiAgreements: ((team, { filter }, context, info) =>
      agreementList(context, team.snapshot, { ...filter, teamId: team.teamId }, info)) satisfies Field<
      Placed<Team>,
      { filter?: KpiAgreementFilter }
    >,
    measurements: ((team, { filter }, context) =>
      measurementsOf(context, team.snapshot, { ...filter, teamId: team.teamId })) satisfies Field<
      Placed<Team>,
      { filter?: MeasurementFilter }
    >,
    leeways: ((team, { inForce }, context) =>
      leewaysOf(context, team.snapshot, {
        teamId: team.teamId,
        ...(inForce && { inForce }),
      })) satisfies Field<Placed<Team>, { inForce?: boolean }>,
    mayDecide: ((team, _, context) => mayDecideOf(context, team.snapshot, team.teamId)) satisfies Field<
      Placed<Team>
    >,
    programmes: (async ({ teamId, snapshot }, _, context) => {
      const part = (await snapshot.programmesOfTeam.load(teamId)).filter(({ holds }) => holds);
      const rows = await Promise.all(part.map(({ programmeId }) => snapshot.programme.load(programmeId)));
      const seen = await Promise.all(rows.map((row) => ofSeenInstitution(context, row)));
      return snapshot.placeAll(seen.filter((row) => row !== null));
    }) satisfies Field<Placed<Team>>,
    ownerships: (async ({ teamId, institutionId, snapshot }) => {
      const themes = await snapshot.themesOf.load(institutionId);
      const all = await Promise.all(themes.map(({ themeId }) => snapshot.ownershipOf(themeId)));
      const its = all.filter(
        (ownership) =>
          ownership.holderTeamIds.includes(teamId) || ('teamId' in ownership && ownership.teamId === teamId),
      );
      return snapshot.placeAll(its);
    }) satisfies Field<Placed<Team>>,
    themeAppraisals: detail(async ({ teamId, snapshot }) =>
      snapshot.placeAll(await snapshot.themeAppraisalsOf.load(teamId)),
    ),
    appraisalRounds: detail(async ({ teamId, snapshot }) =>
      snapshot.placeAll(await snapshot.roundsOfTeam.load(teamId)),
    ),
  },
  Membership: {
    id: (({ membershipId }) => membershipId) satisfies Field<Placed<TeamMember>>,
    person: (({ personId }) => person(personId)) satisfies Field<Placed<TeamMember>>,
    period: ((row) => period(row)) satisfies Field<Placed<TeamMember>>,
    fte: (async ({ fte }, _, context) => ((await context.sight()).seesNames ? fte : null)) satisfies Field<
      Placed<TeamMember>
    >,
  },
  LeadAppointment: {
    id: (({ appointmentId }) => appointmentId) satisfies Field<Placed<TeamLead>>,
    person: (({ personId }) => person(personId)) satisfies Field<Placed<TeamLead>>,
    period: ((row) => period(row)) satisfies Field<Placed<TeamLead>>,
  },
  TaughtCrebo: {
    id: (({ taughtId }) => taughtId) satisfies Field<TeamCrebo>,
    period: ((row) => period(row)) satisfies Field<TeamCrebo>,
  },
  ProviderUnitMapping: {
    id: (({ mappingId }) => mappingId) satisfies Field<TeamProviderUnit>,
    period: ((row) => period(row)) satisfies Field<TeamProviderUnit>,
  },
};

/** Teams that exist, or will. */
export const alive = <T extends { status: string }>(teams: readonly T[]): T[] =>
  teams.filter(({ status }) => status === 'formed');
