import { vi } from 'vitest';
import type { ApiServices } from '../api-services.js';

/** What an operation asks of the database. The projector and its policies look into the log meanwhile, which is of none. */
const OF_OPERATIONS = /traject_read\.(?!event_index|stream_index)|traject_log\.text|traject_directory/;

/** The text of what was given to `query`: alone, or with its name and values. */
const textOf = (given: unknown): string =>
  typeof given === 'object' && given !== null && 'text' in given ? String(given.text) : String(given);

/** The statements that `work` takes. For tests only. */
export async function statementsOf(
  { pool }: Pick<ApiServices, 'pool'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const spy = vi.spyOn(pool, 'query');
  await work();
  const statements = spy.mock.calls.map(([given]) => textOf(given));
  spy.mockRestore();
  return statements.filter((statement) => OF_OPERATIONS.test(statement));
}
