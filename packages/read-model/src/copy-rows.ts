import { once } from 'node:events';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';

/** Text goes to the driver in pieces of about so many characters. */
const PIECE = 1 << 18;

/**
 * Writes `lines` (fields of COPY's text format, divided by tabs) into `columns` of `table`, in the caller's transaction.
 * One statement, whatever their number; throws what the database answers.
 */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const stream = client.query(copyStreams.from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const written = once(stream, 'finish');
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    stream.write(piece);
    piece = '';
  }
  stream.end(piece);
  await written;
}
