// What every word of shared work shows alike: who takes part is named to the others, and of their institutions the name.
import type { Programme } from '@traject/read-model';
import { person, type PersonRef, type PlacedUnit } from '../person/person.resolvers.js';
import { ofSeenInstitution, seenSharedWork } from './may-see.js';
import type { RequestContext } from './request-context.js';
import type { Placed, Snapshot } from './snapshot.js';

/** Of other institutions one meets the name, and nothing that hangs under it. */
export const institutionNamed = (id: string | null, snapshot: Snapshot): PlacedUnit | null =>
  id === null ? null : { kind: 'institution', id, snapshot };

/** A person whom shared work names; `open` to who takes part in it themselves. */
export const personNamed = (id: string, open: boolean): PersonRef => ({ ...person(id), open });

/** The programme of shared work: null to who does not work for its institution. */
export async function programmeOf(
  { programmeId, snapshot }: { programmeId: string | null; snapshot: Snapshot },
  context: RequestContext,
): Promise<Placed<Programme> | null> {
  if (programmeId === null) return null;
  return snapshot.place(await ofSeenInstitution(context, await snapshot.programme.load(programmeId)));
}

/** The rows of a shared word that the viewer meets and that exist at the clocks. */
export async function seenRows<R extends object>(
  context: RequestContext,
  word: string,
  loader: { loadMany(ids: readonly string[]): Promise<(R | null | Error)[]> },
): Promise<R[]> {
  const rows = await loader.loadMany(await seenSharedWork(context, word));
  return rows.filter((row): row is R => row !== null && !(row instanceof Error));
}

/** The row with this id, when the viewer may know of it; else null. */
export async function seenRow<R extends object>(
  context: RequestContext,
  word: string,
  id: string,
  load: () => Promise<R | null>,
): Promise<R | null> {
  return (await seenSharedWork(context, word)).includes(id) ? load() : null;
}
