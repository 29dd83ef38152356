import { once } from 'node:events';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { CopyLines } from './copy-lines.js';

/**
 * Writes `lines` (fields of COPY's text format, divided by tabs) into `columns` of `table`, in the caller's transaction.
 * One statement, whatever their number; throws what the database answers.
 */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  lines: CopyLines,
): Promise<void> {
  const pieces = lines.pieces();
  if (pieces.length === 0) return;
  const stream = client.query(copyStreams.from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const written = once(stream, 'finish');
  for (const piece of pieces) stream.write(piece);
  stream.end();
  await written;
}
