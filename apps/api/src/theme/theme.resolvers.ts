import type { Theme, ThemeAppraisalHeld } from '@traject/read-model';
import { coverageOf, coverageSeriesOf } from '../dialogue-session/coverage.js';
import { ofSeenTeams } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';
import { open } from '../person/person.resolvers.js';
import { needsOf, type TrainingNeedFilter } from '../training-need/training-need-lists.js';

type PlacedTheme = Placed<Theme>;

export const themeResolvers = {
  Theme: {
    id: (({ themeId }) => themeId) satisfies Field<PlacedTheme>,
    name: (({ name }) => open(name)) satisfies Field<PlacedTheme>,
    institution: (async ({ institutionId, snapshot }) =>
      snapshot.place(await snapshot.institution.load(institutionId))) satisfies Field<PlacedTheme>,
    appraisals: (async ({ themeId, snapshot }, _, context) =>
      snapshot.placeAll(
        await ofSeenTeams(context, await snapshot.appraisalsOfTheme.load(themeId)),
      )) satisfies Field<PlacedTheme>,
    ownership: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.ownershipOf(themeId))) satisfies Field<PlacedTheme>,
    appraisalRounds: (async ({ themeId, snapshot }, _, context) =>
      snapshot.placeAll(
        await ofSeenTeams(context, await snapshot.roundsOnTheme.load(themeId)),
      )) satisfies Field<PlacedTheme>,
    stakeholders: (async ({ themeId, snapshot }, { everyPeriod }) =>
      snapshot.placeAll(
        (await snapshot.stakeholdersOf.load(themeId)).filter(({ holds }) => everyPeriod === true || holds),
      )) satisfies Field<PlacedTheme, { everyPeriod?: boolean | null }>,
    coverage: (({ themeId, snapshot }) => coverageOf(snapshot, themeId)) satisfies Field<PlacedTheme>,
    coverageOverTime: (({ themeId, snapshot }) =>
      coverageSeriesOf(snapshot, themeId)) satisfies Field<PlacedTheme>,
    trainingNeeds: ((theme, { filter }, context, info) =>
      needsOf(context, theme.snapshot, { ...filter, themeId: theme.themeId }, info)) satisfies Field<
      PlacedTheme,
      { filter?: TrainingNeedFilter }
    >,
    programmes: (async ({ themeId, snapshot }) => {
      const links = await snapshot.programmesOfTheme.load(themeId);
      const rows = await Promise.all(links.map(({ programmeId }) => snapshot.programme.load(programmeId)));
      return snapshot.placeAll(rows.filter((row) => row !== null));
    }) satisfies Field<PlacedTheme>,
  },
  ThemeAppraisal: {
    team: (async ({ teamId, snapshot }) => snapshot.place(await snapshot.team.load(teamId))) satisfies Field<
      Placed<ThemeAppraisalHeld>
    >,
    theme: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<Placed<ThemeAppraisalHeld>>,
  },
};
