import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, localDate, period, text } from '../kernel/fields.js';

/** What a partner is. */
export const PARTNER_KINDS = ['school', 'company', 'other'] as const;
export const partnerKind = () => z.enum(PARTNER_KINDS);
export type PartnerKind = z.infer<ReturnType<typeof partnerKind>>;

/** How far a network, or a partner in it, has come as a learning community. Appraised, not climbed: it may go back. */
export const DEVELOPMENT_PHASES = ['orienting', 'starting', 'developing', 'sustaining'] as const;
export const developmentPhase = () => z.enum(DEVELOPMENT_PHASES);
export type DevelopmentPhase = z.infer<ReturnType<typeof developmentPhase>>;

/** What a person does in a network, whatever role their own institution gave them. */
export const NETWORK_ROLES = [
  'coordinator',
  'facilitator',
  'broker',
  'contributor',
  'ambassador',
  'researcher',
] as const;
export const networkRole = () => z.enum(NETWORK_ROLES);
export type NetworkRole = z.infer<ReturnType<typeof networkRole>>;

/**
 * An organisation that takes part: `institutionId` where it is an institution of Traject, `contactId` the person who
 * speaks for it.
 */
export const partner = () => ({
  partnerId: id(),
  kind: partnerKind(),
  institutionId: id().nullable(),
  name: text(),
  contactId: id().nullable(),
});

/** Who leads: a person, an organisation that takes part, or a person on its behalf. */
export const lead = () => z.object({ personId: id().nullable(), partnerId: id().nullable() });
export type NetworkLead = z.infer<ReturnType<typeof lead>>;

export const networkEvents = {
  /** `institutionId`: the host, whose broker formed it. `region` is a code, such as that of a labour market region. */
  NetworkFormed: event(
    z.object({
      networkId: id(),
      institutionId: id(),
      programmeId: id().nullable(),
      name: text(),
      purpose: text(),
      region: code().nullable(),
      themeIds: z.array(id()),
      lead: lead(),
      from: localDate(),
    }),
  ),
  NetworkDescribed: event(
    z.object({ name: text(), purpose: text(), region: code().nullable(), themeIds: z.array(id()) }),
  ),
  NetworkJoined: event(z.object({ ...partner(), period: period() })),
  NetworkLeft: event(z.object({ partnerId: id(), until: localDate() })),
  /** `partnerId` null: the network as a whole. */
  DevelopmentPhaseAppraised: event(
    z.object({ partnerId: id().nullable(), phase: developmentPhase(), note: text().nullable() }),
  ),
  NetworkRoleGiven: event(
    z.object({
      assignmentId: id(),
      personId: id(),
      partnerId: id().nullable(),
      role: networkRole(),
      period: period(),
    }),
  ),
  NetworkRoleEnded: event(z.object({ assignmentId: id(), until: localDate() })),
  LeadMoved: event(z.object({ to: lead(), from: localDate() })),
  NetworkClosed: event(z.object({ findings: text() })),
};
export type NetworkEvent = EventOf<typeof networkEvents>;
