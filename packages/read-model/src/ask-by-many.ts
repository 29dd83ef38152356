// One list that many operations ask for at the same time, each on its own clocks and for its own keys, in one statement.
import { rowsOf, type Questioned, type RawRow } from './questioned.js';
import { Rounds } from './rounds.js';
import { named, type Sql } from './sql.js';

/** Who asks for more keys than this has a statement of their own: others would wait for their rows. */
const MOST_KEYS = 50;
/** Statements of one text on their way at once. */
const AT_ONCE = 2;

interface Asked {
  sql: Sql;
  clocks: readonly [string, number];
  question: Questioned;
}

/** One per process. What is asked alone goes as it is; see `Rounds`. */
export class AskedByMany {
  readonly #rounds = new Map<string, Rounds<Asked, RawRow[]>>();

  /** The rows of a question. */
  rows(sql: Sql, clocks: readonly [string, number], question: Questioned): Promise<RawRow[]> {
    const { keys, byMany } = question;
    if (byMany === undefined || keys === null || keys.length > MOST_KEYS)
      return rowsOf(sql, clocks, question);
    let rounds = this.#rounds.get(byMany);
    if (!rounds) this.#rounds.set(byMany, (rounds = new Rounds(inOneStatement, { atOnce: AT_ONCE })));
    return rounds.ask({ sql, clocks, question });
  }
}

/** Rows of all who ask, in the order of the question; `asker` says whose they are. */
async function inOneStatement(asked: readonly Asked[]): Promise<RawRow[][]> {
  const [first] = asked;
  if (!first) return [];
  if (asked.length === 1) return [await rowsOf(first.sql, first.clocks, first.question)];
  const [askers, validAt, knownPosition, keys]: [number[], string[], number[], string[]] = [[], [], [], []];
  asked.forEach(({ clocks, question }, asker) => {
    for (const key of new Set(question.keys)) {
      askers.push(asker);
      validAt.push(clocks[0]);
      knownPosition.push(clocks[1]);
      keys.push(key);
    }
  });
  const statement = named(first.question.byMany ?? '', [askers, validAt, knownPosition, keys]);
  const { rows } = await first.sql.query<RawRow>(statement);
  const answers = asked.map((): RawRow[] => []);
  for (const row of rows) answers[Number(row['asker'])]?.push(row);
  return answers;
}
