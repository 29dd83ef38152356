import { rolesForUnits } from '@traject/read-model';
import type { College, Delivery, Theme } from '@traject/read-model';
import { agreementList, type KpiAgreementFilter } from '../kpi-agreement/kpi-agreement-lists.js';
import { normsOf } from '../kpi-definition/kpi-definition.resolvers.js';
import { leewaysOf, type LeewayFilter } from '../leeway/leeway-lists.js';
import { mayDecideOf } from '../leeway/may-decide.js';
import { measurementsOf, type MeasurementFilter } from '../measurement/measurement-lists.js';
import { alive } from '../organisation/organisation.resolvers.js';
import { person, viewerOf } from '../person/person.resolvers.js';
import { wordsBeforehand } from './words-beforehand.js';
import { needsOf, type TrainingNeedFilter } from '../training-need/training-need-lists.js';
import { inputError } from './input-error.js';
import {
  among,
  asked,
  metInSharedWork,
  ofSeenInstitution,
  ofSeenTeam,
  seenInstitutions,
  seenTeams,
} from './may-see.js';
import type { ClockArguments, Field } from './request-context.js';
import type { Snapshot } from './snapshot.js';

type Root = Field<unknown>;
interface ById {
  id: string;
}
interface TeamFilter {
  institutionId?: string | null;
  collegeId?: string | null;
  personId?: string | null;
  dissolved?: boolean | null;
}
interface OfInstitution {
  institutionId?: string | null;
  teamId?: string | null;
  themeId?: string | null;
  status?: string[] | null;
}

const MOST_PERSONS = 500;

const teams: Field<Snapshot, { filter?: TeamFilter | null }> = async (snapshot, { filter }, context) => {
  const institutions = await seenInstitutions(context, filter?.institutionId);
  const all = (await Promise.all(institutions.map((id) => snapshot.teamsOf.load(id)))).flat();
  const rows = filter?.dissolved ? all : alive(all);
  const personId = filter?.personId;
  const sight = await context.sight();
  // Who reads no names does not look for a person's teams either.
  if (personId && personId !== sight.personId && !sight.seesNames) return [];
  const of = personId
    ? new Set(
        (
          await Promise.all([snapshot.membershipsOf.load(personId), snapshot.leadsOfPerson.load(personId)])
        ).flatMap((list) => list.map(({ teamId }) => teamId)),
      )
    : null;
  return snapshot.placeAll(
    rows.filter(({ teamId, parentId }) => asked(filter?.collegeId, parentId) && (!of || of.has(teamId))),
  );
};

/** What lies directly under the institutions that the viewer works for. */
async function underInstitutions<T extends object>(
  institutionIds: readonly string[],
  snapshot: Snapshot,
  load: (id: string) => Promise<T[]>,
) {
  return snapshot.placeAll((await Promise.all(institutionIds.map(load))).flat());
}

const programmes: Field<Snapshot, { filter?: OfInstitution | null }> = async (
  snapshot,
  { filter },
  context,
) => {
  const ids = await seenInstitutions(context, filter?.institutionId);
  const all = (await Promise.all(ids.map((id) => snapshot.programmesOf.load(id)))).flat();
  const fits = await Promise.all(
    all.map(async ({ programmeId, status }) => {
      if (!among(filter?.status, status)) return false;
      const [ofTeam, onTheme] = await Promise.all([
        filter?.teamId ? snapshot.teamsOfProgramme.load(programmeId) : null,
        filter?.themeId ? snapshot.themesOfProgramme.load(programmeId) : null,
      ]);
      return (
        (!ofTeam || ofTeam.some(({ teamId }) => teamId === filter?.teamId)) &&
        (!onTheme || onTheme.some(({ themeId }) => themeId === filter?.themeId))
      );
    }),
  );
  return snapshot.placeAll(all.filter((_, index) => fits[index]));
};

export const rootResolvers = {
  Query: {
    now: ((_, args, context) => (args.waitFor ? context.snapshot(args) : context.present())) satisfies Field<
      unknown,
      ClockArguments
    >,
    asOf: ((_, args, context) => context.snapshot(args)) satisfies Field<unknown, ClockArguments>,
    viewer: ((_, __, context) => viewerOf(context)) satisfies Root,
    directory: (async (_, { personIds, withFormer }, context) => {
      const { institutionIds, seesNames } = await context.sight();
      if ((personIds?.length ?? 0) > MOST_PERSONS)
        throw inputError('personIds', `at most ${MOST_PERSONS} ids`);
      if (personIds) {
        const known = await context.persons.loadMany(personIds);
        return personIds.filter((_id, index) => known[index]).map(person);
      }
      if (!seesNames) return [];
      const snapshot = await context.present();
      const all = (await Promise.all([...institutionIds].map((id) => snapshot.teamsOf.load(id)))).flat();
      const [people, holders, met] = await Promise.all([
        Promise.all(
          all.flatMap(({ teamId }) => [
            (withFormer ? snapshot.membersEverOf : snapshot.membersOf).load(teamId),
            snapshot.leadsOf.load(teamId),
          ]),
        ),
        rolesForUnits(context.services.pool, snapshot.clocks, [
          ...institutionIds,
          ...all.flatMap(({ teamId, parentId }) => [teamId, parentId]),
        ]),
        metInSharedWork(context),
      ]);
      const own = [...people.flat(), ...holders].map(({ personId }) => personId);
      return [...new Set([...own, ...met.personIds])].map(person);
    }) satisfies Field<unknown, { personIds?: string[] | null; withFormer?: boolean | null }>,
  },
  Snapshot: {
    knownAt: (async ({ clocks }, _, { services }) => {
      for await (const event of services.store.readAll({
        direction: 'backwards',
        after: clocks.knownPosition + 1,
        limit: 1,
      })) {
        return event.recordedAt;
      }
      return null;
    }) satisfies Field<Snapshot>,
    knownPosition: (({ clocks }) => clocks.knownPosition) satisfies Field<Snapshot>,
    institutions: (async (snapshot, _, context) => {
      const ids = await seenInstitutions(context, null);
      const rows = await Promise.all(ids.map((id) => snapshot.institution.load(id)));
      return snapshot.placeAll(rows.filter((row) => row !== null));
    }) satisfies Field<Snapshot>,
    institutionsInSharedWork: (async (snapshot, _, context) =>
      (await metInSharedWork(context)).institutionIds.map((id) => ({
        kind: 'institution',
        id,
        snapshot,
      }))) satisfies Field<Snapshot>,
    institution: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenInstitution(context, await snapshot.institution.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    colleges: (async (snapshot, { institutionId }, context) =>
      underInstitutions<College>(await seenInstitutions(context, institutionId), snapshot, (id) =>
        snapshot.collegesOf.load(id),
      )) satisfies Field<Snapshot, { institutionId?: string | null }>,
    college: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenInstitution(context, await snapshot.college.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    teams,
    team: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenInstitution(context, await snapshot.team.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    themes: (async (snapshot, { filter }, context) => {
      const ids = await seenInstitutions(context, filter?.institutionId);
      const rows = await underInstitutions<Theme>(ids, snapshot, (id) => snapshot.themesOf.load(id));
      return rows.filter(({ status }) => among(filter?.status, status));
    }) satisfies Field<Snapshot, { filter?: OfInstitution | null }>,
    theme: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenInstitution(context, await snapshot.theme.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    programmes,
    programme: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenInstitution(context, await snapshot.programme.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    trainingNeeds: (async (snapshot, { filter }, context, info) => {
      const needs = await needsOf(context, snapshot, filter, info);
      await wordsBeforehand(context, info, needs);
      return needs;
    }) satisfies Field<Snapshot, { filter?: TrainingNeedFilter | null }>,
    trainingNeed: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenTeam(context, await snapshot.need.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    ownership: (async (snapshot, { themeId }, context) => {
      const theme = await ofSeenInstitution(context, await snapshot.theme.load(themeId));
      return theme && snapshot.place(await snapshot.ownershipOf(themeId));
    }) satisfies Field<Snapshot, { themeId: string }>,
    appraisalRounds: (async (snapshot, { filter }, context) => {
      const seen = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
      const rows = (await Promise.all(seen.map((id) => snapshot.roundsOfTeam.load(id)))).flat();
      return snapshot.placeAll(
        rows.filter(
          ({ themeId, status }) => asked(filter?.themeId, themeId) && among(filter?.status, status),
        ),
      );
    }) satisfies Field<Snapshot, { filter?: OfInstitution | null }>,
    appraisalRound: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenTeam(context, await snapshot.round.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    kpiAgreements: ((snapshot, { filter }, context, info) =>
      agreementList(context, snapshot, filter, info)) satisfies Field<
      Snapshot,
      { filter?: KpiAgreementFilter | null }
    >,
    kpiAgreement: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenTeam(context, await snapshot.agreement.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    measurements: ((snapshot, { filter }, context) =>
      measurementsOf(context, snapshot, filter)) satisfies Field<
      Snapshot,
      { filter?: MeasurementFilter | null }
    >,
    leeways: ((snapshot, { filter }, context) => leewaysOf(context, snapshot, filter)) satisfies Field<
      Snapshot,
      { filter?: LeewayFilter | null }
    >,
    leeway: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenTeam(context, await snapshot.leeway.load(id)))) satisfies Field<
      Snapshot,
      ById
    >,
    mayDecide: ((snapshot, { teamId }, context) => mayDecideOf(context, snapshot, teamId)) satisfies Field<
      Snapshot,
      { teamId: string }
    >,
    kpiDefinitions: (async (snapshot) =>
      snapshot.placeAll(await snapshot.definitions())) satisfies Field<Snapshot>,
    kpiDefinition: (async (snapshot, { kpi }) =>
      snapshot.place(await snapshot.definition.load(kpi))) satisfies Field<Snapshot, { kpi: string }>,
    norms: (async (snapshot, { kpi, ...args }) => {
      const kpis = kpi ? [kpi] : (await snapshot.definitions()).map((row) => row.kpi);
      return normsOf(snapshot, kpis, args);
    }) satisfies Field<Snapshot, { kpi?: string | null; level?: number | null; everyPeriod?: boolean }>,
    deliveries: (async (snapshot, { filter }, context) => {
      const { roles } = await context.sight();
      // A partner takes part with teams; what an institution delivered about its students is not theirs.
      const works = roles.filter(({ held, role }) => held && role !== 'partner');
      const ids = [...new Set(works.flatMap(({ institutionId }) => institutionId ?? []))];
      const rows = await underInstitutions<Delivery>(ids, snapshot, (id) => snapshot.deliveriesOf.load(id));
      return rows.filter(({ brin, kind }) => asked(filter?.brin, brin) && among(filter?.kind, kind));
    }) satisfies Field<
      Snapshot,
      { filter?: { brin?: string | null; kind?: Delivery['kind'][] | null } | null }
    >,
  },
};
