import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { canonicalJson, hash, id, text } from '../kernel/fields.js';
import { partnerKind } from '../network/events.js';

/** How people learn at a boundary (Akkerman & Bakker 2011). Never stages: none is required before another. */
export const BOUNDARY_MECHANISMS = [
  'identification',
  'coordination',
  'reflection',
  'transformation',
] as const;
export const boundaryMechanism = () => z.enum(BOUNDARY_MECHANISMS);
export type BoundaryMechanism = z.infer<ReturnType<typeof boundaryMechanism>>;

/** Where it was seen: between organisations, between persons, or within one (Akkerman & Bruining 2016). */
export const BOUNDARY_LEVELS = ['institutional', 'interpersonal', 'intrapersonal'] as const;
export const boundaryLevel = () => z.enum(BOUNDARY_LEVELS);
export type BoundaryLevel = z.infer<ReturnType<typeof boundaryLevel>>;

/** One of the two partners: `contactId` is the person who speaks, and signs, for it. */
export const party = () =>
  z.object({
    partnerId: id(),
    kind: partnerKind(),
    institutionId: id().nullable(),
    name: text(),
    contactId: id(),
  });
export type Party = z.infer<ReturnType<typeof party>>;

/** How much there is to learn by a mechanism: 1 (hardly anything) to 5 (very much). */
export const potentialScore = () =>
  z.object({ mechanism: boundaryMechanism(), score: z.number().int().min(1).max(5) });
export type PotentialScore = z.infer<ReturnType<typeof potentialScore>>;

/** Something that was seen to happen at the boundary; `personId` is who saw it. */
export const boundaryObservation = () => ({
  observationId: id(),
  mechanism: boundaryMechanism(),
  level: boundaryLevel(),
  courseId: id().nullable(),
  process: text(),
  evidence: text(),
});

export const partnershipEvents = {
  /** `institutionId`: the host, whose broker brings the two together. */
  PartnershipProspected: event(
    z.object({
      partnershipId: id(),
      institutionId: id(),
      programmeId: id().nullable(),
      networkId: id().nullable(),
      title: text(),
      parties: z.array(party()).length(2),
    }),
  ),
  LearningPotentialAppraised: event(z.object({ scores: z.array(potentialScore()).min(1), note: text() })),
  PartnershipExplored: event(z.object({ question: text() })),
  PartnershipContactChanged: event(z.object({ partnerId: id(), contactId: id() })),
  /** A version of what both would sign; `canonical` is what `hash` is the SHA-256 of, never computed again. */
  PartnershipTermsProposed: event(
    z.object({ version: z.number().int().min(1), terms: text(), canonical: canonicalJson(), hash: hash() }),
  ),
  PartnershipSigned: event(z.object({ version: z.number().int().min(1), hash: hash(), partnerId: id() })),
  PartnershipAgreed: event(z.object({ version: z.number().int().min(1), hash: hash() })),
  PartnershipActivated: event(z.object({})),
  PartnershipRested: event(z.object({})),
  PartnershipRevived: event(z.object({})),
  PartnershipEnded: event(z.object({ partnerId: id().nullable() })),
  BoundaryObserved: event(z.object({ ...boundaryObservation(), personId: id() })),
};
export type PartnershipEvent = EventOf<typeof partnershipEvents>;
