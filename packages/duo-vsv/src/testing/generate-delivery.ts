import type { DeliveryKind, DeliveryStatus } from '../delivery.js';

/**
 * Writes files in the format of DUO with invented persons, for tests and benchmarks. Not for production code.
 * The same options give the same bytes.
 */
export type GenerateOptions = {
  readonly kind: DeliveryKind;
  readonly rows: number;
  readonly seed: number;
  readonly brin?: string;
  /** First calendar year of the yield year; 2022 unless told. */
  readonly yieldYear?: number;
  /** Of yearly files; provisional unless told. */
  readonly status?: DeliveryStatus;
  /** How many months of the yield year a monthly file covers, 1-12; 12 unless told. */
  readonly months?: number;
  /** Number of provider units, 12 unless told, and of crebo numbers per unit, 8 unless told. */
  readonly units?: number;
  readonly crebosPerUnit?: number;
  /** A different person number range, so that two files share no person; 0 unless told. */
  readonly firstPerson?: number;
};

export type GeneratedDelivery = {
  readonly fileName: string;
  /** The header and then one line a row, each with its line end. */
  readonly lines: () => Generator<string>;
  /** Everything personal that the rows hold, to look for where it must not be. */
  readonly personalValues: () => Set<string>;
};

const YEARLY_HEAD =
  '#BURGERSERVICENUMMER;ONDERWIJSNUMMER;GEBOORTEDATUM;GESLACHT;ACHTERNAAM;VOORVOEGSEL;VOORNAMEN;POSTCODE_CIJFERS;RMC_REGIO;RMC_REGIO_NAAM;GEMCODE;GEMEENTENAAM;BRIN;BRIN_VOLGNR;BRIN_VEST_NAAM;NIVEAU;ONDERWIJSSOORT;CREBO;CREBO_OMSCHRIJVING;';
const YEARLY_TAIL =
  'ONDERWIJSAANBIEDER_CODE;ONDERWIJSAANBIEDER_NAAM;ONDERWIJSLOCATIE_CODE;ONDERWIJSLOCATIE_STRAATNAAM;ONDERWIJSLOCATIE_HUISNUMMER;ONDERWIJSLOCATIE_HUISNUMMER_TOEVOEGING;ONDERWIJSLOCATIE_POSTCODE;ONDERWIJSLOCATIE_PLAATSNAAM';

/** The header line that DUO writes in each kind of file. */
export const HEADERS: Readonly<Record<DeliveryKind, string>> = {
  monthly:
    'BRIN_NR;NAAM_INST;RAPPORTAGEMAAND;PERSOONSGEBONDENNUMMER;ACHTERNAAM;VOORVOEGSEL;ALLE_VOORNAMEN;WOONGEMEENTE;GEBOORTEDATUM;ONDERWIJSCODE;ONDERWIJSNAAM;LEERWEG;DATUM_UITSCHRIJVING;MELDING_VERZUIM_WETTELIJK;REDEN;BRIN;NAAM_INSTELLING;ONDERWIJSAANBIEDERCODE;NAAM_ONDERWIJSAANBIEDER;MELDING_VERZUIM_NIET_WETTELIJK;GEMEENTECODE;RMC_REGIO;REDEN_UITSTROOM;LOCATIECODE;ONDERWIJSLOCATIECODE;POSTCODE_ONDERWIJSLOCATIE;HUISNUMMER_ONDERWIJSLOCATIE;BRIN_VOLGNUMMER;NIVEAU;INSCHRIJVINGSVOLGNUMMER;STRAAT;HUISNUMMER;HUISLETTER;HUISNUMMER_TOEVOEGING;HUISNUMMER_AANDUIDING;ADRES_LOCATIE;POSTCODE;WOONPLAATS;VANAF_WANNEER',
  startSet:
    '#BRIN;NAAM_INSTELLING;RAPPORTAGE_MAAND;BSN_ONDERWIJSNR;VOORNAMEN;VOORVOEGSEL;ACHTERNAAM;WOONGEMEENTE;GEBOORTEDATUM;ILT/CREBO;ILT/CREBO_OMS;LEERWEG;BRIN_NR;NAAM_INST;ONDERWIJSAANBIEDERCODE;ONDERWIJSAANBIEDER_NAAM;GEMCODE;RMC_REGIO;LOCATIECODE;ONDERWIJSLOCATIECODE;ONDERWIJSLOCATIE_POSTCODE;ONDERWIJSLOCATIE_HUISNUMMER;BRIN_VOLGNR;NIVEAU;INSCHR_VLGNR;STRAAT;HUISNUMMER;HUISLETTER;HUISNR_AAND;HUISNR_TOEV;ADRES_LOCATIE;POSTCODE;WOONPLAATS;INDICATIE_STARTKWALIFICATIE',
  enrolled: YEARLY_HEAD + YEARLY_TAIL,
  leavers: `${YEARLY_HEAD}EXAMEN;IND_BEKOSTIGING;${YEARLY_TAIL}`,
};

const LEVELS = [
  'Mbo4 opleidingen',
  'Mbo4 opleidingen',
  'Mbo4 opleidingen',
  'Mbo3 opleidingen',
  'Mbo2 opleidingen',
  'Mbo1 opleidingen',
  'HAVO/VWO bovenbouw',
  'VMBO bovenbouw',
];
const SYLLABLES = ['zor', 'vík', 'mael', 'quon', 'drës', 'plim', 'hüvo', 'kast', 'wyro', 'bexa'];

/** A small generator with a seed (mulberry32), so that a file can be made again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Person = {
  bsn: string;
  birthDate: string;
  surname: string;
  firstNames: string;
  street: string;
  postcode: string;
};

function personOf(index: number, yieldYear: number, random: (below: number) => number): Person {
  const syllable = (): string => SYLLABLES[random(SYLLABLES.length)] ?? '';
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    // A BSN passes the eleven test; ten times any number plus a digit that breaks it belongs to nobody.
    bsn: invalidBsn(90_000_000 + index),
    birthDate: `${two(1 + random(28))}-${two(1 + random(12))}-${String(yieldYear - 22 + random(6))}`,
    surname: capital(syllable() + syllable() + syllable() + syllable()),
    firstNames: `${capital(syllable() + syllable())} ${capital(syllable() + syllable())}`,
    street: `${capital(syllable() + syllable() + syllable())}pad`,
    postcode: `${String(1000 + random(9000))}QX`,
  };
}

function invalidBsn(first8: number): string {
  const digits = String(first8);
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  return `${digits}${String(((sum % 11) + 1) % 10)}`;
}

function rowOf(
  options: Required<GenerateOptions>,
  index: number,
  random: (below: number) => number,
): Record<string, string> {
  const { kind, brin, yieldYear, months, units, crebosPerUnit } = options;
  const person = personOf(options.firstPerson + index, yieldYear, random);
  const unit = random(units);
  const offset = random(months);
  const year = offset < 3 ? yieldYear : yieldYear + 1;
  const month = `${String(year)}${String(((9 + offset) % 12) + 1).padStart(2, '0')}`;
  const level = LEVELS[random(LEVELS.length)] ?? '';
  const name =
    unit % 4 === 0 ? `"School ${String(unit)}; Techniek & Maat"` : `School ${String(unit)} Café Noord`;
  return {
    '#BURGERSERVICENUMMER': person.bsn,
    ONDERWIJSNUMMER: person.bsn,
    PERSOONSGEBONDENNUMMER: person.bsn,
    BSN_ONDERWIJSNR: person.bsn,
    GEBOORTEDATUM: person.birthDate,
    ACHTERNAAM: person.surname,
    VOORNAMEN: person.firstNames,
    ALLE_VOORNAMEN: person.firstNames,
    STRAAT: person.street,
    POSTCODE: person.postcode,
    BRIN: brin,
    '#BRIN': brin,
    BRIN_NR: brin,
    RAPPORTAGEMAAND: month,
    RAPPORTAGE_MAAND: month,
    VANAF_WANNEER: month,
    NIVEAU: level,
    ONDERWIJSSOORT: level.startsWith('Mbo') ? 'BOL' : '',
    LEERWEG: level.startsWith('Mbo') ? 'BOL' : '',
    CREBO: String(25000 + unit * 20 + random(crebosPerUnit)),
    ONDERWIJSCODE: String(25000 + unit * 20 + random(crebosPerUnit)),
    'ILT/CREBO': String(25000 + unit * 20 + random(crebosPerUnit)),
    ONDERWIJSAANBIEDER_CODE: `9${String(unit).padStart(2, '0')}A100`,
    ONDERWIJSAANBIEDERCODE: `9${String(unit).padStart(2, '0')}A100`,
    ONDERWIJSAANBIEDER_NAAM: name,
    NAAM_ONDERWIJSAANBIEDER: name,
    INDICATIE_STARTKWALIFICATIE: kind === 'startSet' ? 'N' : '',
  };
}

/** A syntactically right file of a kind, with the name that DUO would give it. */
export function generateDelivery(given: GenerateOptions): GeneratedDelivery {
  const options: Required<GenerateOptions> = {
    brin: '99ZZ',
    yieldYear: 2022,
    status: 'provisional',
    months: 12,
    units: 12,
    crebosPerUnit: 8,
    firstPerson: 0,
    ...given,
  };
  const columns = HEADERS[options.kind].split(';');
  return {
    fileName: fileNameOf(options),
    *lines() {
      const random = randomFrom(options.seed);
      yield `${columns.join(';')}\r\n`;
      for (let index = 0; index < options.rows; index += 1) {
        const row = rowOf(options, index, random);
        yield `${columns.map((column) => row[column] ?? '').join(';')}\r\n`;
      }
    },
    personalValues() {
      const random = randomFrom(options.seed);
      const rows = Array.from({ length: options.rows }, (_, index) => rowOf(options, index, random));
      const personal = [
        '#BURGERSERVICENUMMER',
        'GEBOORTEDATUM',
        'ACHTERNAAM',
        'VOORNAMEN',
        'STRAAT',
        'POSTCODE',
      ];
      return new Set(rows.flatMap((row) => personal.map((column) => row[column] ?? '')));
    },
  };
}

function fileNameOf({ kind, yieldYear, status, brin, months }: Required<GenerateOptions>): string {
  const made = 9 + months;
  const year = yieldYear + Math.floor(made / 12);
  const month = String((made % 12) + 1).padStart(2, '0');
  const letter = status === 'definitive' ? 'D' : 'V';
  if (kind === 'enrolled') return `NRSP${String(yieldYear + 1)}${letter}I${brin}.csv`;
  if (kind === 'leavers') return `NenR${String(yieldYear + 1)}${letter}I${brin}.csv`;
  return `${String(year)}${month}${kind === 'startSet' ? 'A05' : 'A04'}I${brin}.csv`;
}

/** The lines of a delivery as pieces of bytes of about `pieceSize`, never more than one in memory. */
export function* bytesOf(delivery: GeneratedDelivery, pieceSize = 65_536): Generator<Uint8Array> {
  let text = '';
  for (const line of delivery.lines()) {
    text += line;
    if (text.length >= pieceSize) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}
