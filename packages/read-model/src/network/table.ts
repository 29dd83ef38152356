import type { DevelopmentPhase, NetworkRole, NetworkState, PartnerKind } from '@traject/domain';
import {
  boolean,
  date,
  instant,
  integer,
  listOf,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

const period = () => ({ periodFrom: date(), periodUntil: optional(date()), holds: boolean() });

export const networkTable = table(
  'network',
  {
    networkId: string(),
    institutionId: string(),
    programmeId: optional(string()),
    name: textRef(),
    purpose: textRef(),
    region: optional(string()),
    themeIds: listOf(),
    status: oneOf<Exclude<NetworkState['status'], 'unknown'>>(),
    phase: optional(oneOf<DevelopmentPhase>()),
    findings: optional(textRef()),
    /** Who leads on the date, and since when. */
    leadPersonId: optional(string()),
    leadPartnerId: optional(string()),
    leadSince: optional(date()),
    /** How many partners take part on the date. */
    partnerCount: integer(),
  },
  [['networkId'], ['institutionId'], ['programmeId']],
);

export const networkPartnerTable = table(
  'network_partner',
  {
    networkId: string(),
    partnerId: string(),
    kind: oneOf<PartnerKind>(),
    institutionId: optional(string()),
    name: textRef(),
    contactId: optional(string()),
    phase: optional(oneOf<DevelopmentPhase>()),
    ...period(),
  },
  [['networkId'], ['partnerId'], ['institutionId']],
);

export const networkRoleTable = table(
  'network_role',
  {
    networkId: string(),
    assignmentId: string(),
    personId: string(),
    partnerId: optional(string()),
    role: oneOf<NetworkRole>(),
    ...period(),
  },
  [['networkId'], ['personId']],
);

export const networkLeadTable = table(
  'network_lead',
  {
    networkId: string(),
    eventId: string(),
    personId: optional(string()),
    partnerId: optional(string()),
    reason: optional(textRef()),
    ...period(),
  },
  [['networkId']],
);

export const phaseAppraisalTable = table(
  'development_phase_appraisal',
  {
    networkId: string(),
    eventId: string(),
    partnerId: optional(string()),
    phase: oneOf<DevelopmentPhase>(),
    note: optional(textRef()),
    appraisedAt: instant(),
  },
  [['networkId']],
);
