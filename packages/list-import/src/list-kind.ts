/** What a list can hold: see docs/import-lists.md. */
export const LIST_KINDS = [
  'persons',
  'memberships',
  'activities',
  'enrolments',
  'attendance',
  'kpiValues',
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const isListKind = (value: string): value is ListKind => LIST_KINDS.some((kind) => kind === value);

/** The roles in which a list of this kind is imported, the widest first. */
export const rolesOfKind = {
  persons: ['hr'],
  memberships: ['hr'],
  activities: ['hr'],
  enrolments: ['hr', 'teamLead'],
  attendance: ['hr', 'teamLead'],
  kpiValues: ['quality'],
} as const satisfies Record<ListKind, readonly ('hr' | 'teamLead' | 'quality')[]>;

export type ListRole = (typeof rolesOfKind)[ListKind][number];
