import { createHash } from 'node:crypto';
import { CsvLines } from './csv-lines.js';
import type { CountedDelivery } from './delivery.js';
import { DeliveryRows } from './delivery-rows.js';
import { baseName } from './file-name.js';
import type { RecogniseOptions } from './recognise.js';
import type { FileRefusal, RowReason, RowRefusal } from './refusal.js';
import { StreamDecoder, type TextEncoding, notText } from './text.js';

export type Progress = {
  readonly bytesRead: number;
  /** Null when the caller did not say how large the file is. */
  readonly bytesTotal: number | null;
  readonly rowsRead: number;
};

export type ParseOptions = RecogniseOptions & {
  /** Name that the file was delivered under; a path before it is ignored. */
  readonly fileName: string;
  readonly bytesTotal?: number | undefined;
  /** Called after every piece of the stream (64 KiB from disk) and once at the end. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A file that was read: counts only. */
export type Delivery = CountedDelivery & {
  readonly encoding: TextEncoding;
  readonly bytes: number;
  /** The first 1000 refused rows; `rowsRefused` and `refusalCounts` count them all. */
  readonly refusals: readonly RowRefusal[];
  readonly refusalCounts: Readonly<Partial<Record<RowReason, number>>>;
};

export type ParseResult =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly fileName: string; readonly refusal: FileRefusal };

/**
 * Reads one file from a stream of bytes, once, front to back, in memory that does not grow with the size of the file
 * except for 16-32 bytes a person (see PersonSet) and the different combinations counted (see Tally). Writes nothing
 * anywhere. Every expected fault is a refusal in the result; only a failing `source` (a disk, a connection) throws.
 */
export async function parseDelivery(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ParseOptions,
): Promise<ParseResult> {
  const fileName = baseName(options.fileName);
  const rows = new DeliveryRows(fileName, options);
  const csv = new CsvLines((fields, line) => rows.take(fields, line));
  const decoder = new StreamDecoder();
  const hash = createHash('sha256');
  let bytes = 0;
  const refused = (refusal: FileRefusal): ParseResult => {
    csv.close();
    return { ok: false, fileName, refusal };
  };
  const progress = (): void =>
    options.onProgress?.({
      bytesRead: bytes,
      bytesTotal: options.bytesTotal ?? null,
      rowsRead: rows.tally.rowsRead,
    });

  for await (const piece of withWholeHead(source)) {
    if (options.signal?.aborted) return refused({ code: 'ABORTED' });
    const found = notText(piece, bytes === 0);
    if (found) return refused({ code: 'NOT_TEXT', found });
    hash.update(piece);
    bytes += piece.length;
    await csv.write(decoder.decode(piece, false));
    const refusal = rows.refusal ?? csv.refusal;
    if (refusal) return refused(refusal);
    progress();
  }
  if (options.signal?.aborted) return refused({ code: 'ABORTED' });
  await csv.write(decoder.decode(new Uint8Array(0), true));
  await csv.end();
  const refusal = rows.refusal ?? csv.refusal ?? rows.finish();
  if (refusal) return refused(refusal);
  progress();
  return { ok: true, delivery: deliveryOf(rows, fileName, hash.digest('hex'), decoder.encoding, bytes) };
}

const HEAD = 128;

/** The same bytes, of which the first piece is long enough to tell a zip or a spreadsheet by. */
async function* withWholeHead(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const piece of source) {
    if (head) head = Buffer.concat([head, piece]);
    if (head && head.length < HEAD) continue;
    yield head ?? piece;
    head = null;
  }
  if (head && head.length > 0) yield head;
}

function deliveryOf(
  rows: DeliveryRows,
  fileName: string,
  checksum: string,
  encoding: TextEncoding,
  bytes: number,
): Delivery {
  const { recognition, tally } = rows;
  const yieldYear = rows.yieldYear();
  const { brin } = rows;
  // Unreachable: finish() refuses a file of which no row could be used.
  if (!recognition || yieldYear === null) throw new Error('A delivery was finished before it was recognised');
  const monthly = recognition.columns.month !== undefined;
  return {
    fileName,
    checksum,
    kind: recognition.kind,
    yieldYear,
    status: recognition.status,
    reportMonth: monthly ? (recognition.reportMonth ?? rows.lastMonth()) : null,
    brin: brin ?? '',
    encoding,
    bytes,
    rowsRead: tally.rowsRead,
    rowsUsed: tally.rowsUsed,
    rowsRefused: tally.rowsRefused,
    refusals: tally.refusals,
    refusalCounts: Object.fromEntries(tally.refusalCounts),
    aggregates: tally.aggregates(),
    providerUnits: tally.providerUnits(),
    withoutLevel: tally.withoutLevel(),
  };
}
