// Batching: what many fields ask one by one is asked once per request and snapshot.
import DataLoader from 'dataloader';

/** One row per key; null where there is none. */
export const oneByKey = <T>(
  load: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string,
): DataLoader<string, T | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

/** The rows of each key, in the order in which they were loaded. */
export const manyByKey = <T>(
  load: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string | null,
): DataLoader<string, T[]> =>
  new DataLoader(async (keys) => {
    const rows = new Map<string, T[]>(keys.map((key) => [key, []]));
    for (const row of await load(keys)) rows.get(keyOf(row) ?? '')?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
