// Batching: what many fields ask one by one is asked once per request and snapshot.
import DataLoader from 'dataloader';

/** What is asked of a loader. One is made when it is first asked: an operation uses a few of many. */
export class Loader<K, T> {
  readonly #make: () => DataLoader<K, T>;
  #made: DataLoader<K, T> | undefined;

  constructor(make: () => DataLoader<K, T>) {
    this.#make = make;
  }

  load(key: K): Promise<T> {
    return (this.#made ??= this.#make()).load(key);
  }
  loadMany(keys: readonly K[]): Promise<(T | Error)[]> {
    return (this.#made ??= this.#make()).loadMany(keys);
  }
  /** Tells the answer to a key that was not asked yet. */
  prime(key: K, value: T): void {
    (this.#made ??= this.#make()).prime(key, value);
  }
  /** Forgets everything: what is asked from now on is asked anew. */
  clearAll(): void {
    this.#made?.clearAll();
  }
}

/** One row per key; null where there is none. */
export const oneByKey = <T>(
  load: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string,
): Loader<string, T | null> =>
  new Loader(
    () =>
      new DataLoader(async (keys) => {
        const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
        return keys.map((key) => rows.get(key) ?? null);
      }),
  );

/** The rows of each key, in the order in which they were loaded. */
export const manyByKey = <T>(
  load: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string | null,
): Loader<string, T[]> =>
  new Loader(
    () =>
      new DataLoader(async (keys) => {
        const rows = new Map<string, T[]>(keys.map((key) => [key, []]));
        for (const row of await load(keys)) rows.get(keyOf(row) ?? '')?.push(row);
        return keys.map((key) => rows.get(key) ?? []);
      }),
  );
