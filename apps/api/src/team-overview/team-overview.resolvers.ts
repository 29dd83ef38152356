import type { OwnershipStanding } from '@traject/read-model';
import type { Field } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { teamOverviewOf, type TeamOverviewArguments, type TeamOverviewRow } from './team-overview-list.js';
import type { KpiStanding } from './team-results.js';

type Row = Placed<TeamOverviewRow>;

export const teamOverviewResolvers = {
  Snapshot: {
    teamOverview: ((snapshot, args, context) => teamOverviewOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      TeamOverviewArguments
    >,
  },
  TeamOverview: {
    ownerships: (({ ownerships, snapshot }) => snapshot.placeAll(ownerships)) satisfies Field<Row>,
    kpis: (({ kpis, snapshot }) => snapshot.placeAll(kpis)) satisfies Field<Row>,
  },
  TeamOwnership: {
    theme: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<Placed<OwnershipStanding>>,
  },
  TeamKpi: {
    definition: (async ({ kpi, snapshot }) =>
      snapshot.place(await snapshot.definition.load(kpi))) satisfies Field<Placed<KpiStanding>>,
  },
};
