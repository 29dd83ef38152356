import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDelivery, sentence, type Delivery } from '@traject/duo-vsv';
import { codeOf } from '../database.js';
import { CliFailure, EXIT } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import type { Options } from './options.js';
import { words } from './words.js';

/**
 * Reads every file, one after the other, in constant memory. Throws a CliFailure with a sentence for each file that is
 * refused: an import is of all the files or of none.
 */
export async function readFiles(
  paths: readonly string[],
  { yieldYear, status, language }: Options,
  terminal: Terminal,
): Promise<Delivery[]> {
  const say = words(language);
  const deliveries: Delivery[] = [];
  const refusals: string[] = [];
  for (const path of paths) {
    const name = basename(path);
    try {
      const { size } = await stat(path);
      const result = await parseDelivery(createReadStream(path), {
        ...{ fileName: name, bytesTotal: size, yieldYear, status },
        signal: terminal.interrupted,
        onProgress: ({ bytesRead, rowsRead }) =>
          terminal.progress(say.reading(name, bytesRead, size, rowsRead)),
      });
      if (result.ok) deliveries.push(result.delivery);
      else if (result.refusal.code === 'ABORTED')
        throw new CliFailure(EXIT.interrupted, say.nothingRecorded());
      else refusals.push(`${name}: ${sentence(result.refusal, language)}`);
    } catch (error) {
      if (error instanceof CliFailure) throw error;
      refusals.push(`${name}: ${say.unreadable(codeOf(error))}`);
    }
  }
  if (refusals.length > 0)
    throw new CliFailure(EXIT.refused, [...refusals, say.nothingRecorded()].join('\n'));
  return deliveries;
}
