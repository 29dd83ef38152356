import type { Client } from 'urql';
import { ViewerDocument, type ViewerQuery } from './documents.generated.js';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
export type HeldRole = Viewer['roles'][number];
export type Role = HeldRole['role'];

/** A persona that the demo offers to sign in as. */
export interface Persona {
  personId: string;
  name: string;
  roles: { role: Role; unit: string }[];
}

/** Who is signed in, asked once per load of the app; null when nobody is. Throws when the server does not answer. */
export async function loadViewer(client: Client): Promise<Viewer | null> {
  const answer = await client.query(ViewerDocument, {}, { requestPolicy: 'cache-first' });
  if (answer.error) throw answer.error;
  return answer.data?.viewer ?? null;
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${path}`);
  return response;
}

/** The personas that one can sign in as here; throws where the server offers none. */
export async function loadPersonas(): Promise<Persona[]> {
  const response = await ask('/session/personas');
  return (await response.json()) as Persona[];
}

/** Signs in as a persona; everything that was loaded for another is left behind by loading the app anew. */
export async function signIn(personId: string, to: string): Promise<void> {
  await ask('/session/persona', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  location.assign(to);
}

/** Signs out, and leaves everything that was loaded behind. */
export async function signOut(): Promise<void> {
  await ask('/session', { method: 'DELETE' });
  location.assign('/sign-in');
}

/** The roles that give rights at this moment. */
export const rolesHeld = (viewer: Viewer): HeldRole[] => viewer.roles.filter(({ held }) => held);

/** Whether `viewer` holds one of `roles` now, for whatever unit. */
export const holds = (viewer: Viewer, ...roles: Role[]): boolean =>
  rolesHeld(viewer).some(({ role }) => roles.includes(role));

/** Whether `viewer` holds one of `roles` now for the unit `id` itself. */
export const holdsFor = (viewer: Viewer, id: string, ...roles: Role[]): boolean =>
  rolesHeld(viewer).some(({ role, unit }) => unit.id === id && roles.includes(role));

/** Whether `viewer` holds one of `roles` now for a team, its college, or the institution. */
export const holdsOver = (
  viewer: Viewer,
  team: { id: string; collegeId: string | null },
  ...roles: Role[]
): boolean =>
  rolesHeld(viewer).some(
    ({ role, unit }) =>
      roles.includes(role) &&
      (unit.kind === 'institution' || unit.id === team.id || unit.id === team.collegeId),
  );

/** The teams that `viewer` is a member or the lead of. */
export const ownTeams = (viewer: Viewer): string[] => [
  ...new Set(
    rolesHeld(viewer)
      .filter(({ role, unit }) => unit.kind === 'team' && (role === 'member' || role === 'teamLead'))
      .map(({ unit }) => unit.id),
  ),
];
