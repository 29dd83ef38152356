import { refuse, type Refusal } from '../kernel/refusal.js';

export const roundExists = (): Refusal =>
  refuse('APPRAISAL_ROUND_EXISTS', {
    nl: 'Deze ronde is al geopend; open een andere met een eigen nummer.',
    en: 'This round was opened already; open another one with an id of its own.',
  });
export const roundUnknown = (): Refusal =>
  refuse('APPRAISAL_ROUND_UNKNOWN', {
    nl: 'Deze ronde bestaat niet op die datum; open haar eerst.',
    en: 'This round does not exist on that date; open it first.',
  });
export const roundClosed = (): Refusal =>
  refuse('APPRAISAL_ROUND_CLOSED', {
    nl: 'Deze ronde is gesloten; antwoord in een volgende ronde.',
    en: 'This round is closed; answer in a next round.',
  });
export const closesTooEarly = (): Refusal =>
  refuse(
    'APPRAISAL_CLOSES_TOO_EARLY',
    {
      nl: 'Een ronde sluit op de dag waarop zij begint of later.',
      en: 'A round closes on the day on which it opens, or later.',
    },
    { field: 'closesOn' },
  );
export const answersArePersonal = (): Refusal =>
  refuse('APPRAISAL_ANSWERS_ARE_PERSONAL', {
    nl: 'Alleen een persoon kan antwoorden, voor zichzelf.',
    en: 'Only a person can answer, personally.',
  });
export const partnersNotAsked = (): Refusal =>
  refuse('APPRAISAL_PARTNERS_NOT_ASKED', {
    nl: 'In deze ronde wordt alleen het team gevraagd; partners antwoorden in een ronde die ook hen vraagt.',
    en: 'This round asks the team only; partners answer in a round that asks them too.',
  });
export const notAPartner = (): Refusal =>
  refuse('APPRAISAL_NOT_A_PARTNER', {
    nl: 'U bent op die datum geen contactpersoon van een partner in dit programma; alleen die worden gevraagd.',
    en: 'You are not the contact of a partner in this programme on that date; only those are asked.',
  });
