import { HEADERS } from './generate-delivery.js';
import type { DeliveryKind } from '../delivery.js';
import { type Delivery, type ParseOptions, type ParseResult, parseDelivery } from '../parse-delivery.js';

export type Fields = Readonly<Record<string, string>>;

let nextPerson = 0;

/** A file of a kind with the given cells and otherwise plausible ones; every row is another person. */
export function csvOf(kind: DeliveryKind, rows: readonly Fields[]): string {
  const columns = HEADERS[kind].split(';');
  const lines = rows.map((cells) => {
    nextPerson += 1;
    const bsn = String(900_000_000 + nextPerson);
    const all: Fields = {
      '#BURGERSERVICENUMMER': bsn,
      PERSOONSGEBONDENNUMMER: bsn,
      BSN_ONDERWIJSNR: bsn,
      ACHTERNAAM: 'Zorvikmael',
      BRIN: '99ZZ',
      '#BRIN': '99ZZ',
      RAPPORTAGEMAAND: '202210',
      RAPPORTAGE_MAAND: '202210',
      NIVEAU: 'Mbo4 opleidingen',
      CREBO: '25251',
      ONDERWIJSCODE: '25251',
      'ILT/CREBO': '25251',
      ONDERWIJSAANBIEDER_CODE: '900A100',
      ONDERWIJSAANBIEDERCODE: '900A100',
      ONDERWIJSAANBIEDER_NAAM: 'School Noord',
      NAAM_ONDERWIJSAANBIEDER: 'School Noord',
      ...cells,
    };
    return columns.map((column) => all[column] ?? '').join(';');
  });
  return [columns.join(';'), ...lines, ''].join('\r\n');
}

export const NAMES: Readonly<Record<DeliveryKind, string>> = {
  monthly: '202211A04I99ZZ.csv',
  startSet: '202211A05I99ZZ.csv',
  enrolled: 'NRSP2023VI99ZZ.csv',
  leavers: 'NenR2023VI99ZZ.csv',
};

/** Parses text or bytes in one piece. */
export function read(content: string | Uint8Array, options: ParseOptions): Promise<ParseResult> {
  return parseDelivery([typeof content === 'string' ? Buffer.from(content) : content], options);
}

/** The delivery that must come of it. */
export async function delivered(content: string | Uint8Array, options: ParseOptions): Promise<Delivery> {
  const result = await read(content, options);
  if (!result.ok) throw new Error(`${result.refusal.code}`);
  return result.delivery;
}
