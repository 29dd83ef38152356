import { refuse, type Refusal } from '../kernel/refusal.js';

export const noteExists = (): Refusal =>
  refuse('AUDIT_NOTE_EXISTS', {
    nl: 'Deze aantekening is al geschreven; bewerk haar, of schrijf een andere met een eigen nummer.',
    en: 'This note was written already; edit it, or write another one with an id of its own.',
  });
export const noteUnknown = (): Refusal =>
  refuse('AUDIT_NOTE_UNKNOWN', {
    nl: 'Deze aantekening bestaat niet; schrijf haar eerst.',
    en: 'This note does not exist; write it first.',
  });
export const noteWithdrawn = (): Refusal =>
  refuse('AUDIT_NOTE_WITHDRAWN', {
    nl: 'Deze aantekening is ingetrokken; schrijf een nieuwe die ernaar verwijst.',
    en: 'This note was withdrawn; write a new one that refers to it.',
  });
export const noteIsItsAuthors = (): Refusal =>
  refuse(
    'AUDIT_NOTE_IS_ITS_AUTHORS',
    {
      nl: 'Een aantekening is van wie haar schreef: alleen die bewerkt haar of trekt haar in. Schrijf er zelf een.',
      en: 'A note is its author’s: only they edit or withdraw it. Write one of your own.',
    },
    { field: 'capacity' },
  );
export const editTimeOver = (hours: number): Refusal =>
  refuse(
    'AUDIT_NOTE_EDIT_TIME_OVER',
    {
      nl: `Een aantekening is ${hours} uur te bewerken; schrijf een nieuwe die naar deze verwijst, of trek haar in.`,
      en: `A note can be edited for ${hours} hours; write a new one that refers to this one, or withdraw it.`,
    },
    { field: 'text', params: { hours } },
  );
export const noteIsWrittenNow = (): Refusal =>
  refuse(
    'AUDIT_NOTE_IS_WRITTEN_NOW',
    {
      nl: 'Een aantekening dateert van het moment van opschrijven; waarover zij gaat, staat in de aantekening zelf.',
      en: 'A note dates from when it is written down; what it is about stands in the note itself.',
    },
    { field: 'effectiveAt' },
  );
export const periodReversed = (): Refusal =>
  refuse(
    'AUDIT_NOTE_PERIOD_REVERSED',
    {
      nl: 'De periode eindigt voor zij begint; kies een einde na het begin, of laat het einde leeg voor één moment.',
      en: 'The period ends before it begins; choose an end after its beginning, or leave it empty for one moment.',
    },
    { field: 'until' },
  );
export const seenLater = (): Refusal =>
  refuse(
    'AUDIT_NOTE_SEEN_LATER',
    {
      nl: 'Wat later pas bekend is, kan nu niet gezien zijn; geef wat nu of eerder bekend was.',
      en: 'What is known only later cannot have been seen now; give what was known now or earlier.',
    },
    { field: 'seen.known' },
  );
export const scopeNotThere = (): Refusal =>
  refuse(
    'AUDIT_NOTE_SCOPE_NOT_FOUND',
    {
      nl: 'Dit programma, team, deze persoon of instelling is er niet in deze instelling; kies een andere.',
      en: 'This programme, team, person or institution is not there in this institution; choose another one.',
    },
    { field: 'scope.id' },
  );
export const notedEventNotThere = (): Refusal =>
  refuse(
    'AUDIT_NOTE_EVENT_NOT_FOUND',
    {
      nl: 'Een gebeurtenis waarover de aantekening gaat, is er niet in deze instelling; laat haar weg of kies een andere.',
      en: 'An event that the note is about is not there in this institution; leave it out or choose another one.',
    },
    { field: 'events' },
  );
export const referredNotThere = (): Refusal =>
  refuse(
    'AUDIT_NOTE_REFERENCE_NOT_FOUND',
    {
      nl: 'De aantekening waarnaar deze verwijst, is er niet of is van een ander alleen; kies een andere.',
      en: 'The note that this one refers to is not there, or is private to another; choose another one.',
    },
    { field: 'refersTo' },
  );
export const noteNotCorrected = (): Refusal =>
  refuse('AUDIT_NOTE_NOT_CORRECTED', {
    nl: 'Een aantekening wordt niet gecorrigeerd: wie haar schreef bewerkt haar op tijd, of trekt haar in.',
    en: 'A note is not corrected: its author edits it in time, or withdraws it.',
  });
