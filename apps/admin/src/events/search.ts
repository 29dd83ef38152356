import { endOfDay, isLocalDate, ROLES } from '@traject/domain';
import * as z from 'zod/mini';
import type { EventsQueryVariables } from './documents.generated.js';

const id = () => z.catch(z.optional(z.string().check(z.regex(/^[^\s\p{Cc}]{1,200}$/u))), undefined);
const day = () => z.catch(z.optional(z.string().check(z.refine(isLocalDate))), undefined);
const yes = () => z.catch(z.optional(z.literal(true)), undefined);

/** What the explorer keeps in the address: which events, and their order. What does not parse is left out. */
export const eventsSearch = z.object({
  word: id(),
  type: id(),
  by: id(),
  role: z.catch(z.optional(z.enum(ROLES)), undefined),
  /** Of one of these only. */
  team: id(),
  programme: id(),
  college: id(),
  institution: id(),
  /** Held, on the world's clock, from and until these days, both included. */
  from: day(),
  until: day(),
  /** Recorded, from and until these days, both included. */
  recorded: day(),
  recordedUntil: day(),
  /** As known on this day: nothing recorded later. */
  known: day(),
  late: yes(),
  corrections: yes(),
  corrected: yes(),
  refused: yes(),
  order: z.catch(z.optional(z.enum(['held'])), undefined),
  oldest: yes(),
});
export type EventsSearch = z.infer<typeof eventsSearch>;

/** By what it is of; one at a time. */
export const SCOPES = ['team', 'programme', 'college', 'institution'] as const;

/** A search for what is of `id`, or, without one, of anything. */
export const within = (kind: (typeof SCOPES)[number], id: string | undefined): Partial<EventsSearch> => ({
  ...{ team: undefined, programme: undefined, college: undefined, institution: undefined },
  [kind]: id,
});

/** A search without what it leaves out. */
export const given = (search: EventsSearch): EventsSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

/** What is asked of the server; `person` asks for what this person did or had recorded, wherever. */
export function askedOf(
  search: EventsSearch,
  person: string | null = null,
): Pick<EventsQueryVariables, 'scope' | 'filter' | 'order'> {
  const { from, until, recorded, recordedUntil } = search;
  const kind = SCOPES.find((one) => search[one] !== undefined);
  const scope = person
    ? { kind: 'person' as const, id: person }
    : kind
      ? { kind, id: search[kind] ?? '' }
      : null;
  const type = search.refused ? 'CommandRefused' : search.type;
  return {
    scope,
    filter: {
      ...(search.word && { words: [search.word] }),
      ...(type && { types: [type] }),
      ...(search.by && !person && { actorIds: [search.by] }),
      ...(search.role && { roles: [search.role] }),
      ...(from && { effectiveFrom: startOf(from) }),
      ...(until && { effectiveUntil: until }),
      ...(recorded && { recordedFrom: startOf(recorded) }),
      ...(recordedUntil && { recordedUntil }),
      ...(search.known && { knownAt: search.known }),
      ...(search.late && { late: true }),
      ...(search.corrections && { corrections: true }),
      ...(search.corrected && { corrected: true }),
    },
    order: `${search.order === 'held' ? 'effective' : 'recorded'}${search.oldest ? 'Ascending' : 'Descending'}`,
  };
}

/** A day as a moment is its end; it begins just after the end of the day before. */
function startOf(date: string): string {
  const before = new Date(Date.parse(`${date}T12:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(endOfDay(before)) + 1).toISOString();
}
