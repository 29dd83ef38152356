import type { MessageId } from '../i18n/message-id.js';
import { holds, type Viewer } from '../session/session.js';

/** What a list can hold, with who imports it; the server decides. */
const KINDS = [
  { kind: 'attendance', roles: ['hr', 'teamLead'] },
  { kind: 'enrolments', roles: ['hr', 'teamLead'] },
  { kind: 'activities', roles: ['hr'] },
  { kind: 'persons', roles: ['hr'] },
  { kind: 'memberships', roles: ['hr'] },
  { kind: 'kpiValues', roles: ['quality'] },
] as const;

export type ListKind = (typeof KINDS)[number]['kind'];

/** The lists that this viewer may import. */
export const kindsFor = (viewer: Viewer): ListKind[] =>
  KINDS.filter(({ roles }) => holds(viewer, ...roles)).map(({ kind }) => kind);

/** What a kind is called, and what a list of it holds. */
export const nameOf = (kind: ListKind): MessageId => `list.kind.${kind}`;
export const aboutOf = (kind: ListKind): MessageId => `list.about.${kind}`;
