import type { Leeway } from '@traject/read-model';
import { ofSeenInstitution, ofSeenTeam } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';
import { isInForce } from './leeway-lists.js';

type PlacedLeeway = Placed<Leeway>;

export const leewayResolvers = {
  Leeway: {
    id: (({ leewayId }) => leewayId) satisfies Field<PlacedLeeway>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<PlacedLeeway>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<PlacedLeeway>,
    agreement: (async ({ agreementId, snapshot }, _, context) =>
      agreementId === null
        ? null
        : snapshot.place(
            await ofSeenTeam(context, await snapshot.agreement.load(agreementId)),
          )) satisfies Field<PlacedLeeway>,
    bandwidth: (({ bandwidthKpi, bandwidthLevel, bandwidthWidth }) =>
      bandwidthKpi === null || bandwidthWidth === null
        ? null
        : { kpi: bandwidthKpi, level: bandwidthLevel, width: bandwidthWidth }) satisfies Field<PlacedLeeway>,
    period: (({ periodFrom, periodUntil }) => ({
      from: periodFrom,
      until: periodUntil,
    })) satisfies Field<PlacedLeeway>,
    inForce: ((leeway) => isInForce(leeway)) satisfies Field<PlacedLeeway>,
  },
};
