import { ownTeams, rolesHeld, type Role, type Viewer } from './session.js';

/** Where those begin who hold these roles and no others; null where there is no such page for them. */
interface Start {
  roles: readonly Role[];
  page(viewer: Viewer): string | null;
}

/** The first that fits counts. */
const starts: readonly Start[] = [
  {
    roles: ['member', 'teamLead'],
    page(viewer) {
      const [teamId] = ownTeams(viewer);
      return teamId === undefined ? null : `/teams/${encodeURIComponent(teamId)}`;
    },
  },
  { roles: ['analyst'], page: () => '/insight' },
  { roles: ['hr'], page: () => '/hr' },
];

/** The address where `viewer` begins: by what they hold now, and for everybody else the overview. */
export function firstPage(viewer: Viewer): string {
  const held = rolesHeld(viewer).map(({ role }) => role);
  const start = held.length > 0 && starts.find(({ roles }) => held.every((role) => roles.includes(role)));
  return (start && start.page(viewer)) || '/overview';
}
