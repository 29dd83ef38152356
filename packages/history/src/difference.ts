// What changed between two states, by what things are and not by where they stand in a list.

/** One place that differs: absent (`undefined`) before, after, or different on both sides. */
export interface Difference {
  /** Field names, and for a member of a list its stable id: `['memberships', 'm-1', 'period', 'until']`. */
  path: string[];
  before: unknown;
  after: unknown;
}

/** What names a member of a list, first match counts: its own id before the id of what it refers to. */
const IDENTITIES = [
  'membershipId',
  'appointmentId',
  'taughtId',
  'mappingId',
  'grantId',
  'normId',
  'measurementId',
  'partnerId',
  'needId',
  'teamId',
  'version',
  'kpi',
  'from',
];

/** The rows by which `after` differs from `before`, in order of field; nothing that stayed the same. */
export function difference(before: unknown, after: unknown): Difference[] {
  const rows: Difference[] = [];
  collect(before, after, [], rows);
  return rows;
}

function collect(before: unknown, after: unknown, path: string[], rows: Difference[]): void {
  if (Object.is(before, after)) return;
  const left = entriesOf(before);
  const right = entriesOf(after);
  if (!left || !right || Array.isArray(before) !== Array.isArray(after)) {
    if (JSON.stringify(before) !== JSON.stringify(after)) rows.push({ path, before, after });
    return;
  }
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    collect(left.get(key), right.get(key), [...path, key], rows);
  }
}

/** The members of a record by name, of a list by stable id; null for what is compared as a whole. */
function entriesOf(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) return membersOf(value);
  if (typeof value !== 'object' || value === null || isText(value)) return null;
  return new Map(Object.entries(value));
}

function membersOf(list: readonly unknown[]): Map<string, unknown> {
  const identity = IDENTITIES.find((name) => {
    const ids = list.map((member) => identityOf(member, name));
    return list.length > 0 && !ids.includes(null) && new Set(ids).size === list.length;
  });
  if (identity) return new Map(list.map((member) => [identityOf(member, identity) ?? '', member]));
  const plain = list.every((member) => typeof member !== 'object' || member === null);
  // A list of plain values (decision domains, team ids) is a set: what matters is what is in it.
  if (plain) return new Map(list.map((member) => [String(member), member]));
  return new Map(list.map((member, index) => [String(index), member]));
}

function identityOf(member: unknown, name: string): string | null {
  if (typeof member !== 'object' || member === null) return null;
  const value: unknown = new Map<string, unknown>(Object.entries(member)).get(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** A reference to erasable text changes as a whole. */
const isText = (value: object): boolean => 'text' in value && 'commitment' in value;
