import type {
  NetworkHeld,
  NetworkLeadHeld,
  NetworkPartnerHeld,
  NetworkRoleHeld,
  PhaseAppraisalHeld,
} from '@traject/read-model';
import { ofSeenInstitution } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { institutionNamed, personNamed, programmeOf, seenRow } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { networksOf, type NetworkArguments } from './network-lists.js';

type PlacedNetwork = Placed<NetworkHeld>;
/** A part of a network; `named` where the viewer takes part in it and knows the others by name. */
type Part<T> = Placed<T> & { named: boolean };

const period = ({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string | null }) => ({
  from: periodFrom,
  until: periodUntil,
});

/** True when the network names the viewer: as a contact, by a role, or as who leads it. */
async function namesViewer(
  { networkId, snapshot }: PlacedNetwork,
  context: RequestContext,
): Promise<boolean> {
  const [partners, roles, leads] = await Promise.all([
    snapshot.partnersOfNetwork.load(networkId),
    snapshot.rolesInNetwork.load(networkId),
    snapshot.leadsOfNetwork.load(networkId),
  ]);
  return (
    partners.some(({ contactId }) => contactId === context.personId) ||
    [...roles, ...leads].some(({ personId }) => personId === context.personId)
  );
}

const parts =
  <T extends object>(load: (snapshot: Snapshot, id: string) => Promise<readonly T[]>): Field<PlacedNetwork> =>
  async (network, _, context) => {
    // All parts come together, so that what hangs under them is asked together too.
    const [rows, named] = await Promise.all([
      load(network.snapshot, network.networkId),
      namesViewer(network, context),
    ]);
    return network.snapshot.placeAll(rows).map((row): Part<T> => ({ ...row, named }));
  };

const lead: Field<PlacedNetwork> = async (network, _, context) => {
  const [terms, named] = await Promise.all([
    network.snapshot.leadsOfNetwork.load(network.networkId),
    namesViewer(network, context),
  ]);
  const term = terms.findLast(({ holds }) => holds);
  return term && { ...network.snapshot.place(term), named };
};

const themes: Field<PlacedNetwork> = async ({ themeIds, snapshot }, _, context) => {
  const rows = await Promise.all(themeIds.map((id) => snapshot.theme.load(id)));
  const seen = await Promise.all(rows.map((row) => ofSeenInstitution(context, row)));
  return snapshot.placeAll(seen.filter((row) => row !== null));
};

export const networkResolvers = {
  Snapshot: {
    networks: ((snapshot, args, context) => networksOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      NetworkArguments
    >,
    network: (async (snapshot, { id }, context) =>
      snapshot.place(await seenRow(context, 'network', id, () => snapshot.network.load(id)))) satisfies Field<
      Snapshot,
      { id: string }
    >,
  },
  Network: {
    id: (({ networkId }) => networkId) satisfies Field<PlacedNetwork>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedNetwork>,
    programme: ((row, _, context) => programmeOf(row, context)) satisfies Field<PlacedNetwork>,
    themes,
    lead,
    partners: parts<NetworkPartnerHeld>((snapshot, id) => snapshot.partnersOfNetwork.load(id)),
    roles: parts<NetworkRoleHeld>((snapshot, id) => snapshot.rolesInNetwork.load(id)),
    leads: parts<NetworkLeadHeld>((snapshot, id) => snapshot.leadsOfNetwork.load(id)),
    appraisals: (({ networkId, snapshot }) =>
      snapshot.phasesOfNetwork.load(networkId)) satisfies Field<PlacedNetwork>,
  },
  NetworkPartner: {
    id: (({ partnerId }) => partnerId) satisfies Field<Part<NetworkPartnerHeld>>,
    institution: (({ institutionId, snapshot }) => institutionNamed(institutionId, snapshot)) satisfies Field<
      Part<NetworkPartnerHeld>
    >,
    contact: (({ contactId, named }) =>
      contactId === null ? null : personNamed(contactId, named)) satisfies Field<Part<NetworkPartnerHeld>>,
    period: ((row) => period(row)) satisfies Field<Part<NetworkPartnerHeld>>,
  },
  NetworkRoleAssignment: {
    id: (({ assignmentId }) => assignmentId) satisfies Field<Part<NetworkRoleHeld>>,
    person: (({ personId, named }) => personNamed(personId, named)) satisfies Field<Part<NetworkRoleHeld>>,
    period: ((row) => period(row)) satisfies Field<Part<NetworkRoleHeld>>,
  },
  NetworkLead: {
    person: (({ personId, named }) =>
      personId === null ? null : personNamed(personId, named)) satisfies Field<Part<NetworkLeadHeld>>,
    period: ((row) => period(row)) satisfies Field<Part<NetworkLeadHeld>>,
  },
  DevelopmentPhaseAppraisal: {
    at: (({ appraisedAt }) => appraisedAt) satisfies Field<PhaseAppraisalHeld>,
  },
};
