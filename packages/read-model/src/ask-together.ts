// Questions that are asked at the same time on the same clocks, in one statement: an operation that shows ten lists side
// by side goes to the database once for them.
import type { AskedByMany } from './ask-by-many.js';
import { rowsOf, type Questioned, type RawRow } from './questioned.js';
import type { Sql } from './sql.js';

interface Waiting extends Questioned {
  answer(rows: RawRow[]): void;
  fail(error: unknown): void;
}

/**
 * One statement at a time: what is asked while one is on its way waits for its end and then goes together, so that how
 * many statements an operation takes does not depend on how fast they are. One for each pair of clocks of an operation.
 */
export class AskedTogether {
  readonly #byMany: AskedByMany | undefined;
  #waiting: Waiting[] = [];
  #busy = false;

  /** `byMany` takes what an operation asks alone together with what others ask. */
  constructor(byMany?: AskedByMany) {
    this.#byMany = byMany;
  }

  /** The rows of a question; in a merged answer instants are text, as JSON has them. */
  rows(sql: Sql, clocks: readonly [string, number], question: Questioned): Promise<RawRow[]> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ ...question, answer, fail });
      if (this.#busy) return;
      this.#busy = true;
      this.#next(sql, clocks);
    });
  }

  // In a later turn of the event loop: by then what the last answers lead to is asked.
  #next(sql: Sql, clocks: readonly [string, number]): void {
    setImmediate(() => {
      const asked = this.#waiting;
      this.#waiting = [];
      if (asked.length === 0) this.#busy = false;
      else void this.#answerAll(sql, clocks, asked).then(() => this.#next(sql, clocks));
    });
  }

  async #answerAll(sql: Sql, clocks: readonly [string, number], asked: Waiting[]): Promise<void> {
    const [only, ...others] = asked;
    try {
      if (only && others.length === 0) {
        only.answer(await (this.#byMany?.rows(sql, clocks, only) ?? rowsOf(sql, clocks, only)));
        return;
      }
      const values: unknown[] = [...clocks];
      const texts = asked.map(({ text, keys }) => text(keys ? `$${values.push(keys)}` : '$0'));
      const lists = texts.map(
        (text, at) => `(SELECT coalesce(json_agg(r), '[]') FROM (${text}) r) AS q${at}`,
      );
      const { rows } = await sql.query<Record<string, RawRow[]>>(`SELECT ${lists.join(',\n')}`, values);
      asked.forEach(({ answer }, at) => answer(rows[0]?.[`q${at}`] ?? []));
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }
}
