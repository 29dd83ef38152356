import type { NotComputableReason, UnusedReason } from './refusal.js';
import type { SentencesOf } from './language.js';

/** Why counts did not become a measurement, or a file was read and not used. */
export const measureSentences: SentencesOf<
  { [Code in NotComputableReason | UnusedReason]: { readonly code: Code } }[
    NotComputableReason | UnusedReason]
> = {
  LEAVERS_MISSING: () => ({
    nl: 'Het vsv-percentage is nog niet te berekenen: het bestand met de vastgestelde vsv’ers (NenR) van dit jaar ontbreekt.',
    en: 'The rate cannot be computed yet: the file with the early leavers established (NenR) of this year is missing.',
  }),
  ENROLLED_MISSING: () => ({
    nl: 'Het vsv-percentage is nog niet te berekenen: het bestand met alle ingeschrevenen (NRSP) van dit jaar ontbreekt.',
    en: 'The rate cannot be computed yet: the file with all enrolled (NRSP) of this year is missing.',
  }),
  NONE_ENROLLED: () => ({
    nl: 'Er zijn vsv’ers maar geen ingeschrevenen van dit team en niveau, dus er is geen percentage.',
    en: 'There are early leavers but nobody enrolled of this team and level, so there is no rate.',
  }),
  MORE_LEAVERS_THAN_ENROLLED: () => ({
    nl: 'Er zijn meer vsv’ers dan ingeschrevenen van dit team en niveau: de twee bestanden of de koppeling passen niet bij elkaar.',
    en: 'There are more early leavers than enrolled of this team and level: the two files or the mapping do not fit together.',
  }),
  START_SET_NOT_MEASURED: () => ({
    nl: 'De startset (A05) bevat wie op 1 oktober was ingeschreven; het zijn geen vsv’ers en er volgt geen meting uit.',
    en: 'The start set (A05) lists who was enrolled on 1 October; they are not early leavers and give no measurement.',
  }),
  SUPERSEDED: () => ({
    nl: 'Een nieuwer of definitief bestand van hetzelfde jaar komt in de plaats van dit bestand.',
    en: 'A newer or definitive file of the same year takes the place of this one.',
  }),
  SAME_FILE_TWICE: () => ({
    nl: 'Dit is precies hetzelfde bestand als een ander.',
    en: 'This is exactly the same file as another.',
  }),
  WAITS_FOR_COUNTERPART: () => ({
    nl: 'Dit definitieve bestand wacht op zijn definitieve tegenhanger; tot dan telt het voorlopige paar.',
    en: 'This definitive file waits for its definitive counterpart; until then the provisional pair counts.',
  }),
};
