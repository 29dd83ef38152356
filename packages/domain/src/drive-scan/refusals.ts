import { refuse, type Refusal } from '../kernel/refusal.js';

export const scanExists = (): Refusal =>
  refuse('DRIVE_SCAN_EXISTS', {
    nl: 'Deze scan is al geopend; open een andere met een eigen nummer.',
    en: 'This scan was opened already; open another one with an id of its own.',
  });
export const scanUnknown = (): Refusal =>
  refuse('DRIVE_SCAN_UNKNOWN', {
    nl: 'Deze scan bestaat niet op die datum; open haar eerst.',
    en: 'This scan does not exist on that date; open it first.',
  });
export const scanClosed = (): Refusal =>
  refuse('DRIVE_SCAN_CLOSED', {
    nl: 'Deze scan is gesloten; antwoord in een volgende.',
    en: 'This scan is closed; answer in a next one.',
  });
export const closesTooEarly = (): Refusal =>
  refuse(
    'DRIVE_SCAN_CLOSES_TOO_EARLY',
    {
      nl: 'Een scan sluit op de dag waarop zij begint of later.',
      en: 'A scan closes on the day on which it opens, or later.',
    },
    { field: 'closesOn' },
  );
export const answersArePersonal = (): Refusal =>
  refuse('DRIVE_SCAN_ANSWERS_ARE_PERSONAL', {
    nl: 'Alleen een persoon kan antwoorden, voor zichzelf.',
    en: 'Only a person can answer, personally.',
  });
