import { AUDITING_ROLES } from '@traject/domain';
import { rolesHeld, type HeldRole, type Viewer } from '../session/session.js';

/** What a note would be on: a replay's scope, in the institution that owns what is shown. */
export interface Notable {
  scope: 'programme' | 'team' | 'person' | 'institution';
  id: string;
  /** Null while nothing was recorded. */
  institutionId: string | null;
}

/** Whether a role counts for a note there: the institution's for everything, a college's and a team's for the team. */
export const countsFor =
  ({ scope, id, institutionId }: Notable) =>
  ({ unit }: Pick<HeldRole, 'unit'>): boolean => {
    if (unit.kind === 'institution') return unit.id === institutionId;
    return scope === 'team' && (unit.kind === 'college' || unit.id === id);
  };

/** Whether `viewer` may write a note there; the server decides. */
export const mayNote = (viewer: Viewer, on: Notable): boolean =>
  on.institutionId !== null &&
  rolesHeld(viewer).some((held) => AUDITING_ROLES.includes(held.role) && countsFor(on)(held));
