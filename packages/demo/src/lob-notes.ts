// What the auditor and the quality officer noted while they replayed the programme: on it, and no part of it.
import { auditor, INSTITUTION, quality, teams } from './cast.js';
import { startOfDay } from '@traject/domain';
import type { Calendar } from './calendar.js';
import { LOB } from './lob.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const onProgramme = { institutionId: INSTITUTION, scope: { kind: 'programme', id: LOB.programme } };

export function lobNotes(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const signed = calendar.moment(1, '01-05 09:00');
  third.did('09-08 10:15', auditor, 'WriteAuditNote', (told) => ({
    ...{ ...onProgramme, noteId: 'note-doel-na-meting', from: signed, until: null },
    seen: { asOf: signed, at: null, ...told.known('vsv-3-signed') },
    events: [told.event('vsv-3-signed'), told.event('vsv-3')],
    text: 'Het doel ging op 5 januari van 4,4 naar 4,6 %, nadat op 16 oktober 5,0 % was gemeten. Beide kanten tekenden en de reden staat erbij: zij-instroom vanaf februari. Te vragen: was die al bekend voor de meting?',
    ...{ visibility: 'auditors', refersTo: null },
  }));
  third.did('09-08 11:00', auditor, 'WriteAuditNote', (told) => ({
    ...{ ...onProgramme, noteId: 'note-ruimte-terug' },
    from: startOfDay(calendar.date(1, '09-15')),
    until: startOfDay(calendar.date(1, '02-10')),
    seen: { asOf: calendar.moment(1, '02-09 11:00'), at: null, ...told.known() },
    events: [told.event('leeway-widened'), told.event('leeway-narrowed')],
    text: 'De ruimte werd eerst verruimd en binnen vijf maanden ingeperkt.',
    ...{ visibility: 'scope', refersTo: null },
  }));
  third.did('09-08 16:40', auditor, 'EditAuditNote', {
    noteId: 'note-ruimte-terug',
    text: 'De ruimte werd in september verruimd en in februari weer ingeperkt: over het bedrag, niet over hoe, wie en wanneer. De reden staat bij de beslissing.',
    visibility: 'scope',
  });
  const annulled = calendar.moment(0, '10-28 12:00');
  third.did('09-09 09:20', auditor, 'WriteAuditNote', (told) => ({
    ...{ ...onProgramme, noteId: 'note-handtekening', from: annulled, until: null },
    seen: { asOf: annulled, at: null, ...told.known('vsv-1-signed') },
    events: [told.event('vsv-1-signed')],
    text: 'Versie 1 lijkt door één kant getekend te zijn en toch te gelden.',
    ...{ visibility: 'auditors', refersTo: null },
  }));
  third.did('09-10 14:05', auditor, 'WithdrawAuditNote', {
    noteId: 'note-handtekening',
    reason: 'De handtekening is de volgende dag geannuleerd, met reden; dat had ik over het hoofd gezien.',
  });
  third.did('09-10 14:30', auditor, 'WriteAuditNote', (told) => ({
    ...{ institutionId: INSTITUTION, scope: { kind: 'team', id: teams.mobility } },
    ...{ noteId: 'note-vraag-team', from: signed, until: null },
    seen: { asOf: signed, at: null, ...told.known() },
    events: [],
    text: 'Voor het gesprek met het team: wie heeft de zij-instroom als eerste genoemd?',
    ...{ visibility: 'author', refersTo: null },
  }));
  third.did('09-14 09:05', quality, 'WriteAuditNote', (told) => ({
    ...{ ...onProgramme, noteId: 'note-meting-bekend', from: calendar.moment(1, '10-16 10:00'), until: null },
    seen: { asOf: calendar.moment(1, '10-16 12:00'), at: null, ...told.known() },
    events: [],
    text: 'De meting van 16 oktober was voorlopig; de definitieve kwam op 15 januari, na de handtekeningen.',
    ...{ visibility: 'auditors', refersTo: 'note-doel-na-meting' },
  }));
  return steps;
}
