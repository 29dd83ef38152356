// Whom the institution employs and knows by name only: from before the first list. The first list that brings numbers names
// them by what they are known by, so that nobody is made a second time.
import { idOf } from '@traject/domain';
import { dateIn } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { identifiersIn, plainName } from './people.js';
import { contradictingRows, verdictOf, type Planning } from './planning.js';
import { streamsOf } from './units.js';

/** By row: who it is about, where that can be told. */
export type WithoutNumbers = ReadonlyMap<ListRow, string>;

/**
 * Finds for rows with a number that is nobody's the one person without numbers who bears the name and whose employment
 * began on the same day. None where two rows of one name and day have different numbers, or two persons answer to them.
 */
export async function withoutNumbers(
  rows: readonly ListRow[],
  { rehearsal, directory, people, institutionId }: Planning,
): Promise<WithoutNumbers> {
  const keys = new Map<ListRow, string>();
  for (const row of rows) {
    await verdictOf(() => {
      const name = plainName(row.cell('name'));
      const isNew = name !== '' && identifiersIn(row).length > 0 && people.byIdentifier(row) === null;
      if (isNew) keys.set(row, `${name} ${dateIn(row, 'from')}`);
      return Promise.resolve({ outcome: 'accepted' });
    });
  }
  if (keys.size === 0) return new Map();
  const begun = new Map<string, string[]>();
  for (const [stream, events] of await streamsOf(rehearsal.deps, institutionId, ['EmploymentStarted'])) {
    begun.set(
      idOf(stream),
      events.flatMap(({ data }) => beginningOf(data)),
    );
  }
  const unidentified = [...(await directory.unidentified(institutionId, [...begun.keys()]))];
  const byKey = new Map<string, string[]>();
  for (const { id, name } of (await directory.get(unidentified)).values()) {
    for (const from of begun.get(id) ?? []) {
      const key = `${plainName(name)} ${from}`;
      byKey.set(key, [...(byKey.get(key) ?? []), id]);
    }
  }
  const unclear = contradictingRows(
    rows,
    (row) => keys.get(row) ?? null,
    (row) => JSON.stringify(identifiersIn(row)),
  );
  const found = new Map<ListRow, string>();
  for (const [row, key] of keys) {
    const [personId, another] = byKey.get(key) ?? [];
    if (personId !== undefined && another === undefined && !unclear.has(row.index)) found.set(row, personId);
  }
  return found;
}

/** The first day of an employment. */
const beginningOf = (data: object): string[] =>
  'period' in data &&
  typeof data.period === 'object' &&
  data.period !== null &&
  'from' in data.period &&
  typeof data.period.from === 'string'
    ? [data.period.from]
    : [];
