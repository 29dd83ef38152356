import { ownTeams, rolesHeld, type Viewer } from './session.js';

/** Where `viewer` begins: a team's own people at their team, an analyst at the queries, everybody else at the overview. */
export function firstPage(viewer: Viewer) {
  const [teamId] = ownTeams(viewer);
  const roles = rolesHeld(viewer).map(({ role }) => role);
  if (teamId !== undefined && roles.every((role) => role === 'member' || role === 'teamLead')) {
    return { to: '/teams/$teamId' as const, params: { teamId } };
  }
  if (roles.length > 0 && roles.every((role) => role === 'analyst')) return { to: '/graphiql' as const };
  return { to: '/overview' as const };
}
