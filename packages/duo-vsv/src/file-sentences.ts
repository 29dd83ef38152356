import type { DeliveryKind, DeliveryStatus } from './delivery.js';
import type { FileRefusal, NotText } from './refusal.js';
import { rowSentences } from './row-sentences.js';
import type { Language, SentencesOf } from './language.js';
import { yieldYearLabel } from './yield-year.js';

const KINDS: Readonly<Record<DeliveryKind, Readonly<Record<Language, string>>>> = {
  monthly: { nl: 'de maandelijkse uitvallers (A04, A14)', en: 'the monthly leavers (A04, A14)' },
  startSet: { nl: 'de startset (A05)', en: 'the start set (A05)' },
  enrolled: { nl: 'alle ingeschrevenen (NRSP)', en: 'all enrolled (NRSP)' },
  leavers: { nl: 'de vastgestelde vsv’ers (NenR)', en: 'the early leavers established (NenR)' },
};

const NOT_TEXT: Readonly<Record<NotText, Readonly<Record<Language, string>>>> = {
  zip: {
    nl: 'Dit is een zip-bestand: pak het eerst uit en kies het csv-bestand dat erin zit.',
    en: 'This is a zip file: unpack it first and choose the csv file in it.',
  },
  excel: {
    nl: 'Dit is een Excel-werkmap: gebruik het csv-bestand zoals DUO het leverde.',
    en: 'This is an Excel workbook: use the csv file as DUO delivered it.',
  },
  gzip: {
    nl: 'Dit is een gecomprimeerd bestand (gzip): pak het eerst uit.',
    en: 'This is a compressed file (gzip): unpack it first.',
  },
  pdf: { nl: 'Dit is een pdf en geen csv-bestand van DUO.', en: 'This is a pdf and not a csv file of DUO.' },
  utf16: {
    nl: 'Dit bestand is opgeslagen als UTF-16 (“Unicode-tekst”): gebruik het csv-bestand zoals DUO het leverde.',
    en: 'This file was saved as UTF-16 (“Unicode text”): use the csv file as DUO delivered it.',
  },
  binary: {
    nl: 'Dit is geen tekstbestand: er staan tekens in die in een csv-bestand niet voorkomen.',
    en: 'This is not a text file: it holds characters that do not occur in a csv file.',
  },
};

const SEPARATORS = {
  ',': { nl: 'komma’s', en: 'commas' },
  '|': { nl: 'verticale strepen', en: 'vertical bars' },
  tab: { nl: 'tabs', en: 'tabs' },
} as const;

const STATUSES: Readonly<Record<DeliveryStatus, Readonly<Record<Language, string>>>> = {
  provisional: { nl: 'voorlopig', en: 'provisional' },
  definitive: { nl: 'definitief', en: 'definitive' },
};

function yearOrStatus(value: number | DeliveryStatus): Readonly<Record<Language, string>> {
  if (typeof value !== 'number') return STATUSES[value];
  return { nl: yieldYearLabel(value), en: yieldYearLabel(value) };
}

/** Why a whole file is refused, in a sentence that says what to do where that is known. */
export const fileSentences: SentencesOf<FileRefusal> = {
  EMPTY_FILE: () => ({ nl: 'Het bestand is leeg.', en: 'The file is empty.' }),
  NO_ROWS: () => ({
    nl: 'Het bestand heeft een kopregel maar geen enkele rij.',
    en: 'The file has a header line but not a single row.',
  }),
  NO_USABLE_ROWS: ({ rows, first }) => {
    // The sentence of a row opens with its line number, so it follows the colon as it is.
    const why = rowSentences[first.code](first);
    return {
      nl: `Geen van de ${String(rows)} rijen kan worden gebruikt; de eerste: ${why.nl}`,
      en: `None of the ${String(rows)} rows can be used; the first: ${why.en}`,
    };
  },
  NOT_TEXT: ({ found }) => NOT_TEXT[found],
  WRONG_SEPARATOR: ({ found }) => ({
    nl: `De kolommen zijn gescheiden door ${SEPARATORS[found].nl}; DUO levert ze gescheiden door puntkomma’s.`,
    en: `The columns are separated by ${SEPARATORS[found].en}; DUO delivers them separated by semicolons.`,
  }),
  UNKNOWN_KIND: () => ({
    nl: 'De eerste regel is geen kopregel van een vsv-bestand van DUO (A04, A05, A14, NRSP of NenR).',
    en: 'The first line is not the header of an early-school-leaving file of DUO (A04, A05, A14, NRSP or NenR).',
  }),
  MISSING_COLUMNS: ({ columns }) => ({
    nl: `${columns.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'}: ${columns.join(', ')}.`,
    en: `${columns.length === 1 ? 'This column is' : 'These columns are'} missing: ${columns.join(', ')}.`,
  }),
  DUPLICATE_COLUMNS: ({ columns }) => ({
    nl: `Deze kolom staat er meer dan één keer in: ${columns.join(', ')}.`,
    en: `This column occurs more than once: ${columns.join(', ')}.`,
  }),
  NAME_AND_CONTENT_DISAGREE: ({ named, found }) => ({
    nl: `De bestandsnaam zegt dat dit ${KINDS[named].nl} zijn, maar de kolommen zijn die van ${KINDS[found].nl}.`,
    en: `The file name says that this holds ${KINDS[named].en}, but its columns are those of ${KINDS[found].en}.`,
  }),
  NAME_AND_MONTHS_DISAGREE: ({ named, found }) => ({
    nl: `De bestandsnaam of de opgave zegt ${named}, maar de rijen gaan over ${found}.`,
    en: `The file name or the given period says ${named}, but the rows are about ${found}.`,
  }),
  NAME_AND_OPTIONS_DISAGREE: ({ named, given }) => ({
    nl: `De bestandsnaam zegt ${yearOrStatus(named).nl}, maar opgegeven is ${yearOrStatus(given).nl}.`,
    en: `The file name says ${yearOrStatus(named).en}, but ${yearOrStatus(given).en} was given.`,
  }),
  YEAR_NOT_IN_NAME: ({ missing, example }) => {
    const lacks = {
      nl: missing
        .map((field) => (field === 'yieldYear' ? 'het jaar' : 'of het voorlopig of definitief is'))
        .join(' en '),
      en: missing
        .map((field) => (field === 'yieldYear' ? 'its year' : 'whether it is provisional or definitive'))
        .join(' and '),
    };
    return {
      nl: `Alleen de naam van een jaarbestand zegt ${lacks.nl}: geef het een naam als ${example} (2023 is 2022-2023, V voorlopig, D definitief) of geef dit apart op.`,
      en: `Only the name of a yearly file tells ${lacks.en}: give it a name like ${example} (2023 is 2022-2023, V provisional, D definitive) or state it separately.`,
    };
  },
  OTHER_INSTITUTION: ({ expected, found, line }) => ({
    nl: `${line === null ? 'Het bestand' : `Regel ${String(line)}`} is van instelling ${found} en niet van ${expected}.`,
    en: `${line === null ? 'The file' : `Line ${String(line)}`} is of institution ${found} and not of ${expected}.`,
  }),
  MIXED_INSTITUTIONS: ({ first, found, line }) => ({
    nl: `Het bestand begint met instelling ${first}, maar regel ${String(line)} is van instelling ${found}.`,
    en: `The file begins with institution ${first}, but line ${String(line)} is of institution ${found}.`,
  }),
  MIXED_YIELD_YEARS: ({ years }) => ({
    nl: `De rijen gaan over meer dan één opbrengstjaar: ${years.map(yieldYearLabel).join(' en ')}.`,
    en: `The rows are about more than one yield year: ${years.map(yieldYearLabel).join(' and ')}.`,
  }),
  MIXED_DELIVERIES: ({ line }) => ({
    nl: `Op regel ${String(line)} staat opnieuw een kopregel: hier zijn twee bestanden achter elkaar geplakt.`,
    en: `Line ${String(line)} is a header line again: two files were pasted together here.`,
  }),
  TRUNCATED_LAST_LINE: ({ line, fields, expectedFields }) => ({
    nl: `De laatste regel (${String(line)}) heeft ${String(fields)} van de ${String(expectedFields)} kolommen: het bestand is afgebroken en dus niet volledig, haal het opnieuw op.`,
    en: `The last line (${String(line)}) has ${String(fields)} of the ${String(expectedFields)} columns: the file was cut off and is incomplete, fetch it again.`,
  }),
  BROKEN_QUOTES: ({ line }) => ({
    nl: `Op regel ${String(line)} begint een aanhalingsteken dat daar niet wordt gesloten: de regel is afgebroken of het teken hoort er niet.`,
    en: `On line ${String(line)} a quotation mark opens that is not closed there: the line was cut off or the mark does not belong.`,
  }),
  TOO_LARGE: ({ what, limit }) => ({
    nl: `Het bestand heeft meer dan ${String(limit)} ${what === 'persons' ? 'personen' : 'combinaties van onderwijsaanbieder, niveau, crebo en maand'}: dat is geen levering van één instelling.`,
    en: `The file holds more than ${String(limit)} ${what === 'persons' ? 'persons' : 'combinations of provider unit, level, crebo and month'}: that is not a delivery of one institution.`,
  }),
  ABORTED: () => ({ nl: 'Het lezen is afgebroken.', en: 'Reading was stopped.' }),
};
