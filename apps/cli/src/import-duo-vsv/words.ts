// Every sentence of `traject import duo-vsv`, in Dutch and in English.
import type { Language } from '@traject/duo-vsv';
import type { ImportCounts } from '@traject/duo-import';
import type { HowFar } from '../read-model-up-to.js';

const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
/** A number with its noun. */
const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const share = (done: number, total: number): string =>
  total === 0 ? '100' : Math.floor((100 * done) / total).toString();

const farNl = ({ events, position }: HowFar) =>
  `${events} van ${position} gebeurtenissen, tot positie ${position}`;
const farEn = ({ events, position }: HowFar) => `${events} of ${position} events, to position ${position}`;

const nl = {
  wrongOption: (option: string, takes: string) => `${option} wordt opgegeven als: ${takes}.`,
  reading: (name: string, bytes: number, total: number, rows: number) =>
    `${name}: ${share(bytes, total)} % van ${mb(total)} MB gelezen, ${rows} rijen`,
  unreadable: (code: string) =>
    ({
      ENOENT: 'dit bestand bestaat niet.',
      EACCES: 'dit bestand mag niet worden gelezen.',
      EISDIR: 'dit is een map.',
    })[code] ?? `dit bestand kan niet worden gelezen (${code}).`,
  unwritable: (code: string) =>
    code === 'EEXIST'
      ? 'dit bestand bestaat al; kies een andere naam.'
      : `hier kan niet worden geschreven (${code}).`,
  chooseInstitution: () => 'Kies de instelling waarvoor u inleest:',
  noInstitution: () => 'Er is nog geen instelling geregistreerd; start Traject eerst (npm start).',
  chooseOfficer: () => 'Er zijn meer kwaliteitsmedewerkers; kies als wie u inleest:',
  noOfficer: () => 'Niemand heeft nu de rol kwaliteit voor deze instelling; HR kan die toekennen.',
  notAnOfficer: (id: string) => `${id} heeft nu niet de rol kwaliteit voor deze instelling; wel:`,
  teams: (names: readonly string[]) => `De teams zijn: ${names.join(', ')}.`,
  headingFiles: (institution: string, brin: string) => `Bestanden voor ${institution} (${brin})`,
  headingMeasurements: () => 'Wat wordt vastgelegd',
  headingUnmapped: () => 'Onderwijsaanbieders zonder team (niet meegeteld; zie --mapping en --write-mapping)',
  headingMappings: () => 'Koppelingen die worden vastgelegd',
  headingRefused: (name: string, total: number) => `Geweigerde rijen van ${name} (${total})`,
  headingLeft: () => 'Blijft zoals het is',
  columns: {
    ...{ file: 'bestand', kind: 'soort', about: 'over', status: 'stand', read: 'gelezen', used: 'gebruikt' },
    ...{
      refused: 'geweigerd',
      withoutLevel: 'zonder niveau',
      unmapped: 'zonder team',
      team: 'team',
      level: 'niveau',
    },
    ...{
      period: 'periode',
      is: 'was',
      becomes: 'wordt',
      what: 'wat',
      why: 'waarom',

      unit: 'aanbieder',
      name: 'naam',
    },
  },
  kinds: { monthly: 'maandbestand', startSet: 'startset', enrolled: 'ingeschreven', leavers: "vsv'ers" },
  statuses: { provisional: 'voorlopig', definitive: 'definitief' },
  record: 'nieuw',
  correct: 'correctie',
  andMore: (count: number) => `... en nog ${count}.`,
  withoutLevelNames: (names: string) => `Zonder mbo-niveau, geteld en niet beoordeeld: ${names}.`,
  noName: 'niet genoemd',
  alreadyImported: (name: string) => `${name} is al eerder ingelezen.`,
  runOn: (count: number) =>
    `${count} rijen vallen in maanden na het opbrengstjaar; de bestanden van het volgende jaar gaan over die maanden.`,
  unchanged: (count: number) => `${count} metingen staan er al met dezelfde cijfers.`,
  summary: (record: number, correct: number) =>
    `Vast te leggen: ${record} nieuwe metingen, ${correct} correcties.`,
  nothingNew: () => 'Er is niets nieuws om vast te leggen.',
  nothingMapped: () => 'Er is niets om vast te leggen zolang deze onderwijsaanbieders geen team hebben.',
  previewOnly: () => 'Dit was een voorbeeld; er is niets vastgelegd.',
  cannotAsk: () =>
    'Er is niets vastgelegd: er is geen terminal om het te vragen. Geef --yes om dit vast te leggen.',
  question: () => 'Dit vastleggen? [j/N] ',
  yes: /^(j|ja|y|yes)$/i,
  nothingRecorded: () => 'Er is niets vastgelegd.',
  recording: (done: number, total: number) => `${done} van ${total} vastgelegd`,
  counts: ({ recorded, corrected, files, mappings }: ImportCounts) =>
    `Vastgelegd: ${[
      counted(recorded, 'nieuwe meting', 'nieuwe metingen'),
      counted(corrected, 'correctie', 'correcties'),
      counted(files, 'bestand', 'bestanden'),
      counted(mappings, 'koppeling', 'koppelingen'),
    ].join(', ')}.`,
  interrupted: () =>
    'Onderbroken. Wat is vastgelegd blijft staan; dezelfde opdracht nog eens geven gaat verder waar het ophield.',
  partly: () => 'Een deel is geweigerd:',
  readModel: (far: HowFar) => `Het leesmodel is bij: ${farNl(far)}.`,
  readModelBehind: (far: HowFar) =>
    `Het leesmodel is nog niet bij (${farNl(far)}); de metingen staan in het log en worden zichtbaar zodra Traject draait.`,
  mappingWritten: (path: string) =>
    `In ${path} staat elke onderwijsaanbieder zonder team; vul het team in en geef het op met --mapping.`,
  nothingUnmapped: () => 'Elke onderwijsaanbieder heeft een team; er is geen koppelbestand geschreven.',
};

const en: typeof nl = {
  wrongOption: (option, takes) => `${option} takes: ${takes}.`,
  reading: (name, bytes, total, rows) =>
    `${name}: read ${share(bytes, total)} % of ${mb(total)} MB, ${rows} rows`,
  unreadable: (code) =>
    ({
      ENOENT: 'this file does not exist.',
      EACCES: 'this file may not be read.',
      EISDIR: 'this is a folder.',
    })[code] ?? `this file cannot be read (${code}).`,
  unwritable: (code) =>
    code === 'EEXIST'
      ? 'this file exists already; choose another name.'
      : `this cannot be written (${code}).`,
  chooseInstitution: () => 'Choose the institution that you import for:',
  noInstitution: () => 'No institution is registered yet; start Traject first (npm start).',
  chooseOfficer: () => 'There are several quality officers; choose as whom you import:',
  noOfficer: () => 'Nobody now holds the role quality for this institution; HR can grant it.',
  notAnOfficer: (id) => `${id} does not hold the role quality for this institution now; these do:`,
  teams: (names) => `The teams are: ${names.join(', ')}.`,
  headingFiles: (institution, brin) => `Files for ${institution} (${brin})`,
  headingMeasurements: () => 'What is recorded',
  headingUnmapped: () => 'Provider units without a team (not counted; see --mapping and --write-mapping)',
  headingMappings: () => 'Mappings that are recorded',
  headingRefused: (name, total) => `Refused rows of ${name} (${total})`,
  headingLeft: () => 'Stays as it is',
  columns: {
    ...{ file: 'file', kind: 'kind', about: 'about', status: 'status', read: 'read', used: 'used' },
    ...{
      refused: 'refused',
      withoutLevel: 'without level',
      unmapped: 'without team',
      team: 'team',
      level: 'level',
    },
    ...{
      period: 'period',
      is: 'was',
      becomes: 'becomes',
      what: 'what',
      why: 'why',

      unit: 'unit',
      name: 'name',
    },
  },
  kinds: { monthly: 'monthly', startSet: 'start set', enrolled: 'enrolled', leavers: 'leavers' },
  statuses: { provisional: 'provisional', definitive: 'definitive' },
  record: 'new',
  correct: 'correction',
  andMore: (count) => `... and ${count} more.`,
  withoutLevelNames: (names) => `Without an mbo level, counted and not judged: ${names}.`,
  noName: 'not named',
  alreadyImported: (name) => `${name} was imported before.`,
  runOn: (count) =>
    `${count} rows fall in months after the yield year; the files of the next year are about those months.`,
  unchanged: (count) => `${count} measurements stand already with the same figures.`,
  summary: (record, correct) => `To be recorded: ${record} new measurements, ${correct} corrections.`,
  nothingNew: () => 'There is nothing new to record.',
  nothingMapped: () => 'There is nothing to record as long as these provider units have no team.',
  previewOnly: () => 'This was a preview; nothing was recorded.',
  cannotAsk: () => 'Nothing was recorded: there is no terminal to ask. Give --yes to record this.',
  question: () => 'Record this? [y/N] ',
  yes: nl.yes,
  nothingRecorded: () => 'Nothing was recorded.',
  recording: (done, total) => `recorded ${done} of ${total}`,
  counts: ({ recorded, corrected, files, mappings }) =>
    `Recorded: ${[
      counted(recorded, 'new measurement', 'new measurements'),
      counted(corrected, 'correction', 'corrections'),
      counted(files, 'file', 'files'),
      counted(mappings, 'mapping', 'mappings'),
    ].join(', ')}.`,
  interrupted: () =>
    'Interrupted. What was recorded stays; giving the same command again goes on where it stopped.',
  partly: () => 'Part of it was refused:',
  readModel: (far) => `The read model is up to date: ${farEn(far)}.`,
  readModelBehind: (far) =>
    `The read model is not up to date yet (${farEn(far)}); the measurements are in the log and show once Traject runs.`,
  mappingWritten: (path) =>
    `${path} lists every provider unit without a team; fill in the team and give it with --mapping.`,
  nothingUnmapped: () => 'Every provider unit has a team; no mapping file was written.',
};

/** The sentences of a language. */
export const words = (language: Language): typeof nl => (language === 'nl' ? nl : en);
