import { refuse, type Refusal } from '../kernel/refusal.js';

export const feedExists = (): Refusal =>
  refuse('CALENDAR_FEED_EXISTS', {
    nl: 'Dit agenda-adres bestaat al; open een nieuw adres.',
    en: 'This calendar address exists already; open a new one.',
  });
export const feedUnknown = (): Refusal =>
  refuse('CALENDAR_FEED_UNKNOWN', {
    nl: 'Dit agenda-adres bestaat niet op die datum; open het eerst.',
    en: 'This calendar address does not exist on that date; open it first.',
  });
export const feedRevoked = (): Refusal =>
  refuse('CALENDAR_FEED_REVOKED', {
    nl: 'Dit agenda-adres is ingetrokken; open een nieuw adres.',
    en: 'This calendar address was revoked; open a new one.',
  });
export const onlyOwnCalendar = (): Refusal =>
  refuse(
    'CALENDAR_FEED_ONLY_OWN',
    {
      nl: 'De agenda van een persoon opent alleen die persoon zelf.',
      en: 'The calendar of a person is opened by that person only.',
    },
    { field: 'of.id' },
  );
export const subjectNotFound = (): Refusal =>
  refuse(
    'CALENDAR_FEED_SUBJECT_NOT_FOUND',
    {
      nl: 'Dit team of deze activiteit bestaat op die datum niet in deze instelling; kies een andere.',
      en: 'This team or activity does not exist in this institution on that date; choose another one.',
    },
    { field: 'of.id' },
  );
export const notYoursToRevoke = (): Refusal =>
  refuse('CALENDAR_FEED_NOT_YOURS', {
    nl: 'Een agenda-adres wordt ingetrokken door wie het opende, of door HR.',
    en: 'A calendar address is revoked by who opened it, or by HR.',
  });
