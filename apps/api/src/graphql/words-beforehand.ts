// The words of a list, loaded before its rows are gone through: then every field of a row is there at once, and no row is
// waited for on its own.
import type { GraphQLResolveInfo } from 'graphql';
import { askedOfRows } from './asked-of-rows.js';
import type { RequestContext } from './request-context.js';

/**
 * Loads the words of the texts that are asked of the rows of a list, for `context.textNow`. Only where nothing else hangs
 * under the rows: what that leads to would be asked after the words, and its own words once more.
 */
export async function wordsBeforehand(
  context: RequestContext,
  info: GraphQLResolveInfo,
  rows: readonly object[],
): Promise<void> {
  const asked = askedOfRows(info);
  if (!asked || asked.texts.size === 0 || asked.others.size > 0) return;
  if (!(await context.sight()).seesNames) return;
  const names = [...asked.texts];
  const ids = rows.flatMap((row) => names.flatMap((name) => idOf(Reflect.get(row, name))));
  await context.texts.loadMany(ids);
}

const idOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
    ? [value.text]
    : [];
