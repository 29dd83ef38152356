// The KPIs that the spine knows, in short. Texts are Dutch, the language of their sources.
import { startOfDay } from '../kernel/instant.js';
import type { ReferenceCommand } from './reference-command.js';

type Kpi = ReferenceCommand<'DefineKpi'>['input'];

/** The first day on which any norm in this reference data holds: definitions are taken to hold from then. */
export const DEFINED_FROM = '2016-10-01';

/** Under this denominator a rate is not assessable (Inspectorate, definition of 31 May 2024). */
const RATE = { unit: 'percent', judged: true, smallestDenominator: 12 } as const;
/** A grade of fewer than five answers says more about persons than about the team. */
const GRADE = { unit: 'grade', judged: true, smallestDenominator: 5, direction: 'higher' } as const;

const INSPECTORATE = 'Inspectie van het Onderwijs, studiesucces mbo, definitie van 31 mei 2024';
const DUO = 'DUO, voortijdig schoolverlaten mbo, leveringen aan instellingen';

const kpis: Kpi[] = [
  {
    ...RATE,
    kpi: 'JR',
    name: 'Jaarresultaat',
    direction: 'higher',
    per: 'yieldYear',
    numerator: 'Gediplomeerde interne doorstromers en instellingsverlaters met diploma',
    denominator: 'Die doorstromers en alle instellingsverlaters, met en zonder diploma',
    source: INSPECTORATE,
  },
  {
    ...RATE,
    kpi: 'DR',
    name: 'Diplomaresultaat',
    direction: 'higher',
    per: 'yieldYear',
    numerator: 'Instellingsverlaters met een diploma van deze instelling',
    denominator: 'Alle instellingsverlaters',
    source: INSPECTORATE,
  },
  {
    ...RATE,
    kpi: 'SR',
    name: 'Startersresultaat',
    direction: 'higher',
    per: 'yieldYear',
    numerator: 'Nieuwe instromers die er nog zijn of met diploma vertrokken',
    denominator: 'Nieuwe instromers',
    source: INSPECTORATE,
  },
  {
    ...RATE,
    kpi: 'VSV',
    name: 'Voortijdig schoolverlaten',
    direction: 'lower',
    per: 'yieldYear',
    numerator: 'Jonger dan 23 en vertrokken zonder startkwalificatie',
    denominator: 'Ingeschreven op 1 oktober',
    source: DUO,
  },
  {
    kpi: 'VSV_MONTH',
    name: 'Voortijdig schoolverlaters per maand',
    unit: 'count',
    direction: 'lower',
    per: 'month',
    // A month is a count that the next delivery corrects; the yearly rate is what is judged.
    judged: false,
    smallestDenominator: 0,
    numerator: 'Jonger dan 23 en in de maand vertrokken zonder startkwalificatie',
    denominator: null,
    source: DUO,
  },
  {
    ...RATE,
    kpi: 'GES',
    name: 'Geslaagden',
    direction: 'higher',
    per: 'schoolYear',
    numerator: 'Geslaagde kandidaten',
    denominator: 'Kandidaten',
    source: 'Examenadministratie van de instelling',
  },
  {
    ...GRADE,
    kpi: 'BPVS',
    name: 'Bpv-tevredenheid van studenten',
    per: 'schoolYear',
    numerator: null,
    denominator: 'Studenten die antwoordden',
    source: 'BPV Monitor, cijfer van 1 tot 10',
  },
  {
    ...GRADE,
    kpi: 'BPVB',
    name: 'Bpv-tevredenheid van leerbedrijven',
    per: 'schoolYear',
    numerator: null,
    denominator: 'Leerbedrijven die antwoordden',
    source: 'BPV Monitor, cijfer van 1 tot 10',
  },
  {
    ...GRADE,
    kpi: 'JOB',
    name: 'Studenttevredenheid',
    per: 'schoolYear',
    numerator: null,
    denominator: 'Studenten die antwoordden',
    source: 'JOB-monitor, tweejaarlijks, cijfer van 1 tot 10',
  },
  {
    ...GRADE,
    kpi: 'MTO',
    name: 'Medewerkertevredenheid',
    per: 'schoolYear',
    numerator: null,
    denominator: 'Medewerkers die antwoordden',
    source: 'Medewerkertevredenheidsonderzoek van de instelling, cijfer van 1 tot 10',
  },
];

export const kpiReferenceData: readonly ReferenceCommand<'DefineKpi'>[] = kpis.map((input) => ({
  command: 'DefineKpi',
  effectiveAt: startOfDay(DEFINED_FROM),
  input,
}));
