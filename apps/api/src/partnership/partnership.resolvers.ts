import type { PartnershipSignature } from '@traject/domain';
import type {
  BoundaryObservationHeld,
  LearningPotentialHeld,
  PartnershipHeld,
  PartnershipPartyHeld,
  PartnershipVersionHeld,
} from '@traject/read-model';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { institutionNamed, personNamed, programmeOf, seenRow } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { personOrNull } from '../person/person.resolvers.js';
import {
  observationCounts,
  observationsOf,
  type ObservationArguments,
  type ObservationFilter,
} from './boundary-observations.js';
import { partnershipsOf, type PartnershipArguments } from './partnership-lists.js';

type PlacedPartnership = Placed<PartnershipHeld>;
/** `named` where the viewer speaks for one of the two, and knows the other by name. */
type PlacedParty = Placed<PartnershipPartyHeld> & { named: boolean };
type Observation = Placed<BoundaryObservationHeld>;

/** All parts come together, so that what hangs under them is asked together too. */
const partsOf = ({ partnershipId, snapshot }: PlacedPartnership) =>
  Promise.all([
    snapshot.partiesOf.load(partnershipId),
    snapshot.potentialOf.load(partnershipId),
    snapshot.versionsOfPartnership.load(partnershipId),
  ]);

async function partiesOf(
  { partnershipId, snapshot }: PlacedPartnership,
  context: RequestContext,
): Promise<PlacedParty[]> {
  const rows = await snapshot.partiesOf.load(partnershipId);
  const named = rows.some(({ contactId }) => contactId === context.personId);
  return snapshot.placeAll(rows).map((row) => ({ ...row, named }));
}

export const partnershipResolvers = {
  Snapshot: {
    partnerships: ((snapshot, args, context) => partnershipsOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      PartnershipArguments
    >,
    partnership: (async (snapshot, { id }, context) =>
      snapshot.place(
        await seenRow(context, 'partnership', id, () => snapshot.partnership.load(id)),
      )) satisfies Field<Snapshot, { id: string }>,
    boundaryObservations: ((snapshot, args, context) =>
      observationsOf(context, snapshot, args)) satisfies Field<Snapshot, ObservationArguments>,
    boundaryObservationCounts: ((snapshot, { filter }, context) =>
      observationCounts(context, snapshot, filter)) satisfies Field<
      Snapshot,
      { filter?: ObservationFilter | null }
    >,
  },
  Partnership: {
    id: (({ partnershipId }) => partnershipId) satisfies Field<PlacedPartnership>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedPartnership>,
    programme: ((row, _, context) => programmeOf(row, context)) satisfies Field<PlacedPartnership>,
    parties: ((row, _, context) => partiesOf(row, context)) satisfies Field<PlacedPartnership>,
    ownParty: (async (row, _, context) =>
      (await partiesOf(row, context)).find(({ contactId }) => contactId === context.personId) ??
      null) satisfies Field<PlacedPartnership>,
    potential: (async (row) => (await partsOf(row))[1]) satisfies Field<PlacedPartnership>,
    versions: (async (row) => (await partsOf(row))[2]) satisfies Field<PlacedPartnership>,
    observationCount: (({ observations }) => observations) satisfies Field<PlacedPartnership>,
  },
  PartnershipParty: {
    id: (({ partnerId }) => partnerId) satisfies Field<PlacedParty>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedParty>,
    contact: (({ contactId, named }) => personNamed(contactId, named)) satisfies Field<PlacedParty>,
  },
  LearningPotential: {
    at: (({ appraisedAt }) => appraisedAt) satisfies Field<LearningPotentialHeld>,
  },
  PartnershipVersion: {
    signatures: (({ signatures }) => signatures) satisfies Field<PartnershipVersionHeld>,
  },
  PartnershipSignature: {
    person: (({ personId }) => personOrNull(personId)) satisfies Field<PartnershipSignature>,
  },
  BoundaryObservation: {
    id: (({ observationId }) => observationId) satisfies Field<Observation>,
    observer: (({ personId }) => personOrNull(personId)) satisfies Field<Observation>,
    position: (({ knownFrom }) => knownFrom) satisfies Field<Observation>,
  },
};
