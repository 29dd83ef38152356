import type { Programme, ProgrammePartnerHeld, ProgrammeTeamHeld } from '@traject/read-model';
import type { Field } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';
import { agreementList, type KpiAgreementFilter } from '../kpi-agreement/kpi-agreement-lists.js';
import { leewaysOf } from '../leeway/leeway-lists.js';
import { open, personOrNull } from '../person/person.resolvers.js';
import { needsOf, type TrainingNeedFilter } from '../training-need/training-need-lists.js';

type PlacedProgramme = Placed<Programme>;
const period = ({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string | null }) => ({
  from: periodFrom,
  until: periodUntil,
});

export const programmeResolvers = {
  Programme: {
    id: (({ programmeId }) => programmeId) satisfies Field<PlacedProgramme>,
    title: (({ title }) => open(title)) satisfies Field<PlacedProgramme>,
    period: ((programme) => period(programme)) satisfies Field<PlacedProgramme>,
    institution: (async ({ institutionId, snapshot }) =>
      snapshot.place(await snapshot.institution.load(institutionId))) satisfies Field<PlacedProgramme>,
    unit: (({ unitKind, unitId, snapshot }) => ({
      kind: unitKind,
      id: unitId,
      snapshot,
    })) satisfies Field<PlacedProgramme>,
    themes: (async ({ programmeId, snapshot }) => {
      const links = await snapshot.themesOfProgramme.load(programmeId);
      const rows = await Promise.all(links.map(({ themeId }) => snapshot.theme.load(themeId)));
      return snapshot.placeAll(rows.filter((row) => row !== null));
    }) satisfies Field<PlacedProgramme>,
    teams: (async ({ programmeId, snapshot }) =>
      snapshot.placeAll(await snapshot.teamsOfProgramme.load(programmeId))) satisfies Field<PlacedProgramme>,
    partners: (async ({ programmeId, snapshot }) =>
      snapshot.placeAll(
        await snapshot.partnersOfProgramme.load(programmeId),
      )) satisfies Field<PlacedProgramme>,
    trainingNeeds: ((programme, { filter }, context, info) =>
      needsOf(
        context,
        programme.snapshot,
        { ...filter, programmeId: programme.programmeId },
        info,
      )) satisfies Field<PlacedProgramme, { filter?: TrainingNeedFilter }>,
    kpiAgreements: ((programme, { filter }, context, info) =>
      agreementList(
        context,
        programme.snapshot,
        { ...filter, programmeId: programme.programmeId },
        info,
      )) satisfies Field<PlacedProgramme, { filter?: KpiAgreementFilter }>,
    leeways: (({ programmeId, snapshot }, _, context) =>
      leewaysOf(context, snapshot, { programmeId })) satisfies Field<PlacedProgramme>,
  },
  ProgrammeTeam: {
    team: (async ({ teamId, snapshot }) => snapshot.place(await snapshot.team.load(teamId))) satisfies Field<
      Placed<ProgrammeTeamHeld>
    >,
    period: ((row) => period(row)) satisfies Field<Placed<ProgrammeTeamHeld>>,
  },
  ProgrammePartner: {
    id: (({ partnerId }) => partnerId) satisfies Field<Placed<ProgrammePartnerHeld>>,
    contact: (({ contactId }) => personOrNull(contactId)) satisfies Field<Placed<ProgrammePartnerHeld>>,
    period: ((row) => period(row)) satisfies Field<Placed<ProgrammePartnerHeld>>,
  },
};
