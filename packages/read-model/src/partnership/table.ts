import type {
  BoundaryLevel,
  BoundaryMechanism,
  PartnershipSignature,
  PartnershipStatus,
  PartnerKind,
  PotentialScore,
} from '@traject/domain';
import { instant, integer, json, oneOf, optional, string, table, textRef } from '../table.js';

export const partnershipTable = table(
  'partnership',
  {
    partnershipId: string(),
    institutionId: string(),
    programmeId: optional(string()),
    networkId: optional(string()),
    title: textRef(),
    status: oneOf<PartnershipStatus>(),
    since: instant(),
    question: optional(textRef()),
    reason: optional(textRef()),
    /** As it was last appraised; null before. */
    potential: optional(json<PotentialScore[]>()),
    /** The version that both signed last. */
    versionInForce: optional(integer()),
    observations: integer(),
  },
  [['partnershipId'], ['networkId'], ['programmeId']],
);

export const partnershipPartyTable = table(
  'partnership_party',
  {
    partnershipId: string(),
    place: integer(),
    partnerId: string(),
    kind: oneOf<PartnerKind>(),
    institutionId: optional(string()),
    name: textRef(),
    contactId: string(),
  },
  [['partnershipId'], ['partnerId'], ['contactId']],
);

export const learningPotentialTable = table(
  'learning_potential',
  {
    partnershipId: string(),
    eventId: string(),
    scores: json<PotentialScore[]>(),
    note: textRef(),
    appraisedAt: instant(),
  },
  [['partnershipId']],
);

export const partnershipVersionTable = table(
  'partnership_version',
  {
    partnershipId: string(),
    version: integer(),
    terms: textRef(),
    canonical: string(),
    hash: string(),
    signatures: json<PartnershipSignature[]>(),
    agreedAt: optional(instant()),
  },
  [['partnershipId']],
);

export const boundaryObservationTable = table(
  'boundary_observation',
  {
    partnershipId: string(),
    programmeId: optional(string()),
    networkId: optional(string()),
    courseId: optional(string()),
    observationId: string(),
    eventId: string(),
    mechanism: oneOf<BoundaryMechanism>(),
    level: oneOf<BoundaryLevel>(),
    process: textRef(),
    evidence: textRef(),
    personId: string(),
    observedAt: instant(),
  },
  [['partnershipId'], ['courseId'], ['programmeId']],
);
