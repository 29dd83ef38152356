// The coalition as its actions see it, and what the viewer is in it.
import type { Role } from '../session/session.js';
import { holdsFor, holds, type Viewer } from '../session/session.js';
import { coalitionActions, type CoalitionAction, type CoalitionViewer } from './actions.js';
import type { CoalitionQuery } from './documents.generated.js';

export type Coalition = NonNullable<CoalitionQuery['now']['coalition']>;

/** Whatever role one holds: what counts is that one is a member. */
export const MEMBER_ROLES: readonly Role[] = [
  'quality',
  'teamLead',
  'member',
  'facilitator',
  'manager',
  'hr',
  'broker',
  'board',
  'partner',
  'dpo',
];
export const GUIDES: readonly Role[] = ['facilitator'];
export const SPEAKERS: readonly Role[] = ['quality', 'manager', 'board'];

/** The members on this day. */
export const membersNow = (coalition: Coalition) => coalition.members.filter((member) => member.holds);

function viewerIn(coalition: Coalition, viewer: Viewer): CoalitionViewer {
  const confirmed = coalition.transfers.map(({ institution }) => institution.id);
  const { unit } = coalition;
  return {
    guides:
      holdsFor(viewer, unit.id, ...GUIDES) ||
      (unit.kind !== 'institution' && holdsFor(viewer, coalition.institution.id, ...GUIDES)),
    memberId: coalition.ownMembership?.id ?? null,
    confirms: holds(viewer, ...SPEAKERS)
      ? coalition.institutions
          .filter(({ id }) => holdsFor(viewer, id, ...SPEAKERS) && !confirmed.includes(id))
          .map(({ id }) => id)
      : [],
  };
}

/** What the viewer may do now, and for which institutions they may confirm a transfer. */
export function openTo(
  coalition: Coalition,
  viewer: Viewer,
): { actions: CoalitionAction[]; confirms: readonly string[] } {
  const last = coalition.charters.at(-1);
  const who = viewerIn(coalition, viewer);
  const actions = coalitionActions(
    {
      status: coalition.status,
      assentIds: last?.assentIds ?? null,
      charterInForce: coalition.charterInForce,
      lastVersion: last?.version ?? 0,
      quality: membersNow(coalition).some(({ part }) => part === 'quality'),
      expectations: coalition.expectations.length,
      unanswered: coalition.expectations.filter(({ findings }) => findings.length === 0).length,
      findings: coalition.findings.length,
    },
    who,
  );
  return { actions, confirms: who.confirms };
}
