// What was erased, for who answers for it.
import type { Instant, Role } from '@traject/domain';
import { firstEventsNaming } from '@traject/read-model';
import { connectionOf, type PageArguments } from '../graphql/connection.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { domainViewer, seen } from './seen-event.js';

interface Erasure {
  kind: 'text' | 'person';
  id: string;
  erasedAt: Instant;
  eventId: string;
}

/** Roles that answer for what is erased, or watch over it. */
const ANSWERS: readonly Role[] = ['board', 'auditor', 'dpo'];

const later = (a: Erasure, b: Erasure): number =>
  a.erasedAt === b.erasedAt ? (a.id < b.id ? -1 : 1) : a.erasedAt > b.erasedAt ? -1 : 1;

/** Erased texts and persons that an event names of an institution for which the viewer answers. */
async function erasures(_: unknown, page: PageArguments, context: RequestContext) {
  const { roles } = await context.sight();
  const institutionIds = roles
    .filter(({ role, unit, held }) => held && unit.kind === 'institution' && ANSWERS.includes(role))
    .map(({ unit }) => unit.id);
  const { commands, directory, pool } = context.services;
  const [texts, persons] =
    institutionIds.length === 0
      ? [[], []]
      : await Promise.all([commands.texts.erasures(), directory.erasures()]);
  const named = await firstEventsNaming(
    pool,
    [...texts, ...persons].map(({ id }) => id),
    institutionIds,
  );
  const of = (kind: Erasure['kind'], erased: readonly { id: string; at: Instant }[]): Erasure[] =>
    erased.flatMap(({ id, at }) => {
      const eventId = named.get(id);
      return eventId === undefined ? [] : [{ kind, id, erasedAt: at, eventId }];
    });
  const rows = [...of('text', texts), ...of('person', persons)].sort(later);
  return connectionOf(
    rows,
    page,
    ({ kind, id }) => `${kind} ${id}`,
    (row) => row,
  );
}

const event: Field<Erasure> = async ({ eventId }, _, context) => {
  const found = await context.events.load(eventId);
  if (!found) return null;
  const viewer = domainViewer(await context.sight());
  return seen(viewer, found, await context.places.load(found));
};

export const erasureResolvers = {
  Query: { erasures: erasures satisfies Field<unknown, PageArguments> },
  Erasure: { event },
};
