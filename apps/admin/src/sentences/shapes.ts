import type { Shape } from '../ui/event-glyph.js';

const SIGNED = new Set([
  'KpiVersionSigned',
  'KpiAgreementReached',
  'KpiAmendmentAdopted',
  'NeedEndorsed',
  'StanceConfirmed',
  'OwnershipAccepted',
  'OwnershipConfirmed',
  'OwnershipShared',
  'OwnershipTransferred',
]);
const BEGAN = new Set([
  'InstitutionRegistered',
  'CollegeFounded',
  'TeamFormed',
  'ThemeNamed',
  'ProgrammeStarted',
  'NeedProposed',
  'OwnershipAssigned',
  'OwnershipClaimed',
  'AppraisalRoundOpened',
  'KpiAgreementDrafted',
  'LeewayGranted',
  'KpiDefined',
]);
const MEASURED = new Set(['MeasurementRecorded', 'DeliveryImported', 'ThemeAppraised', 'AppraisalAnswered']);
const DISSENT = new Set([
  'KpiDissentRecorded',
  'KpiEscalated',
  'KpiTargetImposed',
  'KpiAmendmentRefused',
  'OwnershipContested',
  'OwnershipDeclined',
  'OwnershipOfferRefused',
  'CommandRefused',
]);

/**
 * The shape of an event: circle began, square signed, triangle measured, cross dissent, diamond changed (and what this
 * version does not know). `data` tells an objection from an endorsement.
 */
export function shapeOf(type: string, data?: unknown): Shape {
  if (type === 'StanceTaken') {
    const objects = typeof data === 'object' && data !== null && 'stance' in data && data.stance === 'object';
    return objects ? 'cross' : 'square';
  }
  if (BEGAN.has(type)) return 'circle';
  if (SIGNED.has(type)) return 'square';
  if (MEASURED.has(type)) return 'triangle';
  return DISSENT.has(type) ? 'cross' : 'diamond';
}
