// Hours norms for professionalisation. General knowledge, not read in the text of a cao: the source says so, and HR can
// correct a figure, or set next year's, with a command.
import { startOfDay } from '../kernel/instant.js';
import type { ReferenceCommand } from './reference-command.js';

type Norm = ReferenceCommand<'SetHoursNorm'>['input'];

/** The first school year for which plans and hours are kept here; the norms themselves are older. */
const FROM = '2016-08-01';
const period = { from: FROM, until: null };
const GENERAL_KNOWLEDGE = 'algemene kennis, niet uit de tekst van de cao overgenomen; controleer bij gebruik';

const norms: Norm[] = [
  {
    cao: 'mbo',
    normId: 'mbo-teaching-2016',
    teaching: true,
    period,
    hours: 59,
    budget: null,
    source: `Cao mbo: 59 klokuren per jaar voor wie lesgeeft, naar rato van de betrekking (${GENERAL_KNOWLEDGE})`,
  },
  {
    cao: 'vo',
    normId: 'vo-teaching-2016',
    teaching: true,
    period,
    hours: 83,
    budget: 600,
    source: `Cao vo (ook vmbo): 83 klokuren en 600 euro per jaar, naar rato van de betrekking (${GENERAL_KNOWLEDGE})`,
  },
];

export const hoursNormReferenceData: readonly ReferenceCommand<'SetHoursNorm'>[] = norms.map((input) => ({
  command: 'SetHoursNorm',
  effectiveAt: startOfDay(FROM),
  input,
}));
