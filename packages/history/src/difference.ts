// What changed between two states, by what things are and not by where they stand in a list.

/** One place that differs: absent (`undefined`) before, after, or different on both sides. */
export interface Difference {
  /** Field names, and for a member of a list its stable id: `['memberships', 'm-1', 'period', 'until']`. */
  path: string[];
  before: unknown;
  after: unknown;
}

/**
 * What names a member of a list, first match counts: its own id, then the event that made it, then what it refers to.
 * Where one field does not name it two do: who was present is told by session and person.
 */
const IDENTITIES: readonly (readonly string[])[] = [
  ['membershipId'],
  ['appointmentId'],
  ['taughtId'],
  ['mappingId'],
  ['grantId'],
  ['employmentId'],
  ['assignmentId'],
  ['normId'],
  ['measurementId'],
  ['contributionId'],
  ['takeAwayId'],
  ['findingId'],
  ['adjustmentId'],
  ['observationId'],
  ['followUpId'],
  ['expectationId'],
  ['criterionId'],
  ['sessionId', 'personId'],
  ['meetingId'],
  ['sessionId'],
  ['stakeholderId'],
  ['memberId'],
  ['eventId'],
  ['partnerId'],
  ['needId'],
  ['teamId'],
  ['level', 'personId'],
  ['personId'],
  ['institutionId'],
  ['version'],
  ['kpi'],
  ['mechanism'],
  ['from'],
];

/** The rows by which `after` differs from `before`, in order of field; nothing that stayed the same. */
export function difference(before: unknown, after: unknown): Difference[] {
  const rows: Difference[] = [];
  collect(before, after, [], rows);
  return rows;
}

function collect(before: unknown, after: unknown, path: string[], rows: Difference[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    const keyOf = namerOf(before, after);
    collectMembers(keyed(before, keyOf), keyed(after, keyOf), path, rows);
  } else if (isRecord(before) && isRecord(after)) {
    collectMembers(new Map(Object.entries(before)), new Map(Object.entries(after)), path, rows);
  } else if (canonical(before) !== canonical(after)) {
    rows.push({ path, before, after });
  }
}

function collectMembers(
  left: ReadonlyMap<string, unknown>,
  right: ReadonlyMap<string, unknown>,
  path: string[],
  rows: Difference[],
): void {
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    collect(left.get(key), right.get(key), [...path, key], rows);
  }
}

/** A record that is compared field by field; a reference to erasable text changes as a whole. */
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('text' in value && 'commitment' in value);

/** How members are named on both sides: by the first identity that all have, and that tells them apart on each side. */
function namerOf(before: readonly unknown[], after: readonly unknown[]): (member: unknown) => string {
  const identity = IDENTITIES.find((names) =>
    [before, after].every((list) => {
      const ids = list.map((member) => identityOf(member, names));
      return !ids.includes(null) && new Set(ids).size === list.length;
    }),
  );
  // What has no id is what it says: a list of plain values (decision domains, team ids) is a set.
  return (member) => (identity && identityOf(member, identity)) ?? nameOfValue(member);
}

const nameOfValue = (member: unknown): string =>
  typeof member === 'object' && member !== null ? canonical(member) : String(member);

/** Members by name; those that say the same are told apart by how many came before. */
function keyed(list: readonly unknown[], keyOf: (member: unknown) => string): Map<string, unknown> {
  const members = new Map<string, unknown>();
  for (const member of list) {
    const name = keyOf(member);
    let key = name;
    for (let again = 2; members.has(key); again += 1) key = `${name} (${again})`;
    members.set(key, member);
  }
  return members;
}

function identityOf(member: unknown, names: readonly string[]): string | null {
  if (typeof member !== 'object' || member === null) return null;
  const fields = new Map<string, unknown>(Object.entries(member));
  const values = names.map((name) => fields.get(name));
  return values.every((value) => typeof value === 'string' || typeof value === 'number')
    ? values.join(' ')
    : null;
}

/** The same text for the same value, whatever the order of its fields; absent is not the same as null. */
function canonical(value: unknown): string {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
