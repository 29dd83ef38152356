import { REDACTED, type UnitRef } from '@traject/domain';
import type { KeptText } from '@traject/event-store';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';
import type { Sight, ViewerRole } from '../graphql/viewer.js';

/** A person wherever one is named. */
export interface PersonRef {
  id: string;
  /** True where shared work names this person to who takes part in it. */
  open?: boolean;
}
export const person = (id: string): PersonRef => ({ id });
export const personOrNull = (id: string | null | undefined): PersonRef | null => (id ? { id } : null);

/** Text wherever it stands; `open` where it names a unit or a KPI, which no role is kept from. */
export interface TextRef {
  text: string;
  commitment: string;
  open?: boolean;
}
export const open = (text: { text: string; commitment: string }): TextRef => ({ ...text, open: true });

/** A unit that is only named; its name is looked up on the snapshot's clocks. */
export interface PlacedUnit extends UnitRef {
  snapshot: Snapshot;
}

async function nameOfUnit({ kind, id, snapshot }: PlacedUnit): Promise<TextRef | null> {
  const row =
    kind === 'team'
      ? await snapshot.team.load(id)
      : kind === 'college'
        ? await snapshot.college.load(id)
        : await snapshot.institution.load(id);
  return row && open(row.name);
}

const wordsOf = (kept: KeptText | null): string | null => (kept?.kind === 'kept' ? kept.value : null);

/** The words of a text; null when they were erased, or are not the viewer's to read. */
export async function valueOf(
  { text, open: isOpen }: TextRef,
  context: RequestContext,
): Promise<string | null> {
  // What people write can name people: who reads numbers only does not read it.
  if (!isOpen && !(await context.sight()).seesNames && !(await isPartner(context))) return null;
  return wordsOf(await context.texts.load(text));
}

/** The same, at once where nothing has to be waited for. */
function valueNow(ref: TextRef, context: RequestContext): string | null | Promise<string | null> {
  const kept = context.textNow(ref.text);
  const isRead = ref.open || context.sightNow()?.seesNames;
  return isRead && kept !== undefined ? wordsOf(kept) : valueOf(ref, context);
}

const isPartner = async (context: RequestContext): Promise<boolean> =>
  (await context.sight()).roles.some(({ role, held }) => held && role === 'partner');

/** Who reads numbers only meets nobody, not by id either. */
const idOf: Field<PersonRef> = async ({ id, open: isOpen }, _, context) => {
  const { seesNames, personId, roles } = await context.sight();
  const partner = roles.some(({ role, held }) => held && role === 'partner');
  return isOpen || seesNames || partner || id === personId ? id : REDACTED;
};

const nameOf: Field<PersonRef> = async ({ id, open: isOpen }, _, context) => {
  const { seesNames, personId } = await context.sight();
  if (!isOpen && !seesNames && id !== personId) return null;
  return (await context.persons.load(id))?.name ?? null;
};

export interface ViewerParent {
  sight: Sight;
  snapshot: Snapshot;
}

/** Who is signed in, for the fields of `Viewer`. */
export async function viewerOf(context: RequestContext): Promise<ViewerParent | null> {
  if (context.personId === null) return null;
  return { sight: await context.sight(), snapshot: await context.present() };
}

export const personResolvers = {
  Person: { id: idOf, name: nameOf },
  Text: {
    id: ((ref) => ref.text) satisfies Field<TextRef>,
    value: ((ref, _, context) => valueNow(ref, context)) satisfies Field<TextRef>,
    erased: (async ({ text }, _, context) =>
      (await context.texts.load(text))?.kind === 'erased') satisfies Field<TextRef>,
  },
  Unit: { name: ((unit) => nameOfUnit(unit)) satisfies Field<PlacedUnit> },
  Viewer: {
    person: (({ sight }) => person(sight.personId)) satisfies Field<ViewerParent>,
    roles: (({ sight, snapshot }) =>
      sight.roles.map((role: ViewerRole) => ({
        ...role,
        unit: { ...role.unit, snapshot },
      }))) satisfies Field<ViewerParent>,
    language: ((_parent, _, context) => context.language()) satisfies Field<ViewerParent>,
    seesNames: (({ sight }) => sight.seesNames) satisfies Field<ViewerParent>,
  },
};
