import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { hash, id, text } from '../kernel/fields.js';
import { boundaryObservation, party, potentialScore } from './events.js';

/** Prospected and appraised by a broker; proposed, signed, rested, revived and ended by the partners themselves. */
export const partnershipCommands = {
  ProspectPartnership: z.object({
    partnershipId: id(),
    institutionId: id(),
    programmeId: id().nullable(),
    networkId: id().nullable(),
    title: text(),
    parties: z.array(party()).length(2),
  }),
  AppraiseLearningPotential: z.object({
    partnershipId: id(),
    scores: z.array(potentialScore()).min(1),
    note: text(),
  }),
  ExplorePartnership: z.object({ partnershipId: id(), question: text() }),
  ChangePartnershipContact: z.object({
    partnershipId: id(),
    partnerId: id(),
    contactId: id(),
    reason: text(),
  }),
  ProposePartnershipTerms: z.object({ partnershipId: id(), terms: text() }),
  SignPartnership: z.object({ partnershipId: id(), version: z.number().int().min(1), hash: hash() }),
  ActivatePartnership: z.object({ partnershipId: id() }),
  RestPartnership: z.object({ partnershipId: id(), reason: text() }),
  RevivePartnership: z.object({ partnershipId: id(), reason: text() }),
  EndPartnership: z.object({ partnershipId: id(), reason: text() }),
  ObserveBoundary: z.object({ partnershipId: id(), ...boundaryObservation() }),
};
export type PartnershipCommand = CommandOf<typeof partnershipCommands>;
