import { type Parser, parse } from 'csv-parse';
import type { FileRefusal } from './refusal.js';

/** A row of DUO is some 450 characters; a quote that is never closed would otherwise swallow the rest of the file. */
const MAX_ROW_CHARACTERS = 32_768;

/**
 * Splits text that comes in pieces into rows of fields, semicolon separated, double quotes round fields that need them.
 * Every row of DUO stands on one line, so a quoted line break is a stray quote that glues rows together: it refuses the
 * file. The messages of the parser quote what they tripped over, so none of them leaves this class.
 */
export class CsvLines {
  refusal: FileRefusal | null = null;
  readonly #parser: Parser;
  #line = 0;
  #failed = false;

  constructor(take: (fields: readonly string[], line: number) => void) {
    let emptyLines = 0;
    this.#parser = parse({
      delimiter: ';',
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_CHARACTERS,
      // Rows are taken here one by one and dropped, so that nothing queues up in the stream.
      on_record: (fields: string[], { lines, empty_lines: empty }) => {
        const line = this.#line + (empty - emptyLines) + 1;
        if (lines > line) this.refusal ??= { code: 'BROKEN_QUOTES', line };
        this.#line = lines;
        emptyLines = empty;
        if (!this.refusal) take(fields, lines);
        return null;
      },
    });
    this.#parser.resume();
    this.#parser.on('error', () => {
      this.#failed = true;
    });
  }

  async write(text: string): Promise<void> {
    if (this.#failed || text === '') return;
    await new Promise<void>((resolve) => {
      this.#parser.write(text, (error) => {
        if (error) this.#fail();
        resolve();
      });
    });
  }

  async end(): Promise<void> {
    if (this.#failed || this.refusal) return;
    await new Promise<void>((resolve) => {
      this.#parser.once('error', () => {
        this.#fail();
        resolve();
      });
      this.#parser.once('end', resolve);
      this.#parser.end();
    });
  }

  #fail(): void {
    this.#failed = true;
    this.refusal ??= { code: 'BROKEN_QUOTES', line: this.#line + 1 };
  }

  /** Lets go of the parser when the rest of the file is not wanted. */
  close(): void {
    this.#parser.destroy();
  }
}
