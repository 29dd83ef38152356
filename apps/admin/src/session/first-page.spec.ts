import { expect, test } from 'vitest';
import { firstPage } from './first-page.js';
import type { Role, Viewer } from './session.js';

const viewer = (...held: [role: Role, kind: 'team' | 'institution'][]): Viewer => ({
  person: { id: 'person-1', name: null },
  language: 'nl',
  seesNames: true,
  roles: held.map(([role, kind]) => ({ role, held: true, unit: { kind, id: `${kind}-1`, name: null } })),
});

test('a team’s own people begin at their team, unless they hold another role as well', () => {
  expect(firstPage(viewer(['member', 'team'], ['teamLead', 'team']))).toBe('/teams/team-1');
  expect(firstPage(viewer(['member', 'team'], ['quality', 'institution']))).toBe('/overview');
});

test('an analyst begins at the figures, HR at what waits for it, everybody else at the overview', () => {
  expect(firstPage(viewer(['hr', 'institution']))).toBe('/hr');
  expect(firstPage(viewer(['analyst', 'institution']))).toBe('/insight');
  expect(firstPage(viewer(['manager', 'institution']))).toBe('/overview');
  expect(firstPage(viewer())).toBe('/overview');
});

test('a role that is no longer held leads nowhere', () => {
  const [was] = viewer(['analyst', 'institution']).roles.map((role) => ({ ...role, held: false }));
  expect(firstPage({ ...viewer(), roles: was ? [was] : [] })).toBe('/overview');
});
