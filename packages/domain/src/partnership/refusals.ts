import { refuse, type Refusal } from '../kernel/refusal.js';
import type { PartnershipStatus } from './state.js';

const names: Record<PartnershipStatus, { nl: string; en: string }> = {
  prospect: { nl: 'verkend als mogelijkheid', en: 'a prospect' },
  exploring: { nl: 'in verkenning', en: 'being explored' },
  agreed: { nl: 'overeengekomen', en: 'agreed' },
  active: { nl: 'actief', en: 'active' },
  dormant: { nl: 'slapend', en: 'dormant' },
  ended: { nl: 'beëindigd', en: 'ended' },
};

export const partnershipExists = (): Refusal =>
  refuse('PARTNERSHIP_EXISTS', {
    nl: 'Dit partnerschap bestaat al; werk daarin verder, of begin een ander met een eigen nummer.',
    en: 'This partnership exists already; go on in it, or begin another one with an id of its own.',
  });
export const partnershipUnknown = (): Refusal =>
  refuse('PARTNERSHIP_UNKNOWN', {
    nl: 'Dit partnerschap bestaat niet op die datum; begin het eerst.',
    en: 'This partnership does not exist on that date; begin it first.',
  });
/** It is not in one of the states in which this can be done. */
export const wrongStatus = (is: PartnershipStatus, needed: readonly PartnershipStatus[]): Refusal =>
  refuse(
    'PARTNERSHIP_STATUS',
    {
      nl: `Dit partnerschap is ${names[is].nl}; dit kan alleen als het ${needed.map((s) => names[s].nl).join(' of ')} is.`,
      en: `This partnership is ${names[is].en}; this can be done only when it is ${needed.map((s) => names[s].en).join(' or ')}.`,
    },
    { params: { status: is } },
  );
export const twoParties = (): Refusal =>
  refuse(
    'PARTNERSHIP_NEEDS_TWO',
    {
      nl: 'Een partnerschap is er tussen twee partners, elk met een eigen contactpersoon.',
      en: 'A partnership is between two partners, each with a contact of its own.',
    },
    { field: 'parties' },
  );
export const partiesNotInNetwork = (): Refusal =>
  refuse(
    'PARTNERS_NOT_IN_NETWORK',
    {
      nl: 'Beide partners nemen deel aan het genoemde netwerk; laat ze eerst toetreden, of noem geen netwerk.',
      en: 'Both partners take part in the network named; let them join first, or name no network.',
    },
    { field: 'parties' },
  );
export const scoredTwice = (): Refusal =>
  refuse(
    'POTENTIAL_SCORED_TWICE',
    {
      nl: 'Geef per leermechanisme één score.',
      en: 'Give one score per mechanism.',
    },
    { field: 'scores' },
  );
export const potentialNotAppraised = (): Refusal =>
  refuse('POTENTIAL_NOT_APPRAISED', {
    nl: 'Schat eerst het leerpotentieel in; daarna kunnen de partners gaan verkennen.',
    en: 'Appraise the learning potential first; then the partners can start to explore.',
  });
export const notOfPartnership = (): Refusal =>
  refuse(
    'NOT_OF_THE_PARTNERSHIP',
    {
      nl: 'Dit doet wie aan het partnerschap deelneemt: van de gastinstelling of van een van beide partners.',
      en: 'This is done by who takes part in the partnership: of its host or of one of the partners.',
    },
    { field: 'capacity' },
  );
export const notAContact = (): Refusal =>
  refuse(
    'NOT_A_CONTACT',
    {
      nl: 'Dit doet alleen wie voor een van beide partners spreekt: de contactpersoon, zelf.',
      en: 'Only who speaks for one of the partners may do this: its contact, personally.',
    },
    { field: 'capacity' },
  );
export const partyUnknown = (): Refusal =>
  refuse(
    'PARTY_UNKNOWN',
    {
      nl: 'Deze partner hoort niet bij dit partnerschap; noem een van beide partners.',
      en: 'This partner is not one of this partnership; name one of the two.',
    },
    { field: 'partnerId' },
  );
export const contactSpeaksForOther = (): Refusal =>
  refuse(
    'CONTACT_SPEAKS_FOR_OTHER',
    {
      nl: 'Deze persoon spreekt al voor een van beide partners; wijs een ander aan.',
      en: 'This person speaks for one of the partners already; appoint another.',
    },
    { field: 'contactId' },
  );
export const termsOpen = (): Refusal =>
  refuse('PARTNERSHIP_TERMS_OPEN', {
    nl: 'Er ligt al een versie die een van beide heeft getekend; laat de ander tekenen, of herroep die handtekening.',
    en: 'A version that one of the two signed lies on the table; let the other sign, or retract that signature.',
  });
export const versionNotOnTable = (version: number | null): Refusal =>
  refuse(
    'PARTNERSHIP_VERSION_NOT_ON_TABLE',
    {
      nl:
        version === null
          ? 'Er ligt geen versie ter tekening; stel eerst voorwaarden voor.'
          : `Ter tekening ligt versie ${version}; teken die, zoals zij luidt.`,
      en:
        version === null
          ? 'No version waits for signatures; propose terms first.'
          : `Version ${version} waits for signatures; sign that one, as it reads.`,
    },
    { field: 'version', params: { version: version ?? 0 } },
  );
export const alreadySigned = (): Refusal =>
  refuse('PARTNERSHIP_ALREADY_SIGNED', {
    nl: 'Voor deze partner is deze versie al getekend; nu is de andere partner aan zet.',
    en: 'This version was signed for this partner already; it is the turn of the other one.',
  });
export const signaturesMissing = (): Refusal =>
  refuse('PARTNERSHIP_SIGNATURES_MISSING', {
    nl: 'Een partnerschap is overeengekomen als beide partners dezelfde versie hebben getekend.',
    en: 'A partnership is agreed once both partners signed the same version.',
  });
export const signedByBoth = (): Refusal =>
  refuse('PARTNERSHIP_SIGNED_BY_BOTH', {
    nl: 'Wat beide partners tekenden wordt niet gecorrigeerd; stel een volgende versie voor.',
    en: 'What both partners signed is not corrected; propose a next version.',
  });
export const termsAsSigned = (): Refusal =>
  refuse('PARTNERSHIP_TERMS_FIXED', {
    nl: 'De woorden van een versie liggen vast; stel een volgende versie voor.',
    en: 'The words of a version are fixed; propose a next version.',
  });
