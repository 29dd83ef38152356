import type { Delivery, MeasurementHeld } from '@traject/read-model';
import type { Field } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';
import { personOrNull } from '../person/person.resolvers.js';
import { isWithheld, judged, normRow } from './judgement.js';

type PlacedMeasurement = Placed<MeasurementHeld>;

/** A figure, unless it is about too few people for this viewer. */
const figure =
  (name: 'value' | 'numerator' | 'denominator'): Field<PlacedMeasurement> =>
  async (row, _, context) =>
    (await isWithheld(row, context)) ? null : row[name];

export const measurementResolvers = {
  Measurement: {
    id: (({ measurementId }) => measurementId) satisfies Field<PlacedMeasurement>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<PlacedMeasurement>,
    definition: (async ({ kpi, snapshot }) =>
      snapshot.place(await snapshot.definition.load(kpi))) satisfies Field<PlacedMeasurement>,
    period: (({ periodFrom, periodUntil }) => ({
      from: periodFrom,
      until: periodUntil,
    })) satisfies Field<PlacedMeasurement>,
    value: figure('value'),
    numerator: figure('numerator'),
    denominator: figure('denominator'),
    withheld: ((row, _, context) => isWithheld(row, context)) satisfies Field<PlacedMeasurement>,
    at: (({ measuredAt }) => measuredAt) satisfies Field<PlacedMeasurement>,
    norm: (async (row) => normRow(row, (await judged(row)).norm)) satisfies Field<PlacedMeasurement>,
    normOutcome: (async (row, _, context) => {
      const judgement = await judged(row);
      if (judgement.norm === null && judgement.outcome === 'notAssessable' && judgement.reason === 'noNorm')
        return null;
      // What is withheld is not given away by how it compares.
      return (await isWithheld(row, context)) ? 'notAssessable' : judgement.outcome;
    }) satisfies Field<PlacedMeasurement>,
    notAssessable: (async (row) => {
      const judgement = await judged(row);
      return judgement.outcome === 'notAssessable' ? judgement.reason : null;
    }) satisfies Field<PlacedMeasurement>,
  },
  Delivery: {
    recordedAt: (({ validFrom }) => validFrom) satisfies Field<Placed<Delivery>>,
    by: (async ({ stream }, _, context) => {
      const [event] = await context.streams.load(stream);
      return event?.actor.kind === 'person' ? personOrNull(event.actor.personId) : null;
    }) satisfies Field<Placed<Delivery>>,
  },
};
