// Collects a dossier: what a viewer meets of a history up to a moment, with what makes it stand up without the app.
import { isLocalDate, startOfDay, type Instant, type Recorded } from '@traject/domain';
import {
  DOSSIER_FORMAT,
  digestOf,
  textsOf,
  type Dossier,
  type DossierEvent,
  type DossierSubject,
  type TextOpening,
} from '@traject/dossier';
import { notesRead } from '../audit-note/notes-read.js';
import type { RequestContext } from '../graphql/request-context.js';
import { scopesOf } from '../history/history-scope.js';
import { metOf, filterOf } from '../history/scope-events.js';
import { domainViewer, seen, type SeenEvent } from '../history/seen-event.js';
import { withoutSmallGroups } from '../history/small-groups.js';

/** Whose history, as a replay's address says it. */
export const DOSSIER_SCOPES = ['programme', 'team', 'person', 'institution'] as const;
export type DossierScope = (typeof DOSSIER_SCOPES)[number];

/** What is asked; a clock that is not given is the present. */
export interface AskedDossier {
  kind: DossierScope;
  id: string;
  asOf: string | null;
  at: number | null;
  from: string | null;
  knownPosition: number | null;
}

/**
 * The dossier of what is asked, for who asks. Who reads numbers only gets none: see the controller. Throws a GraphQLError
 * that names an argument that cannot be read, or says that there is too much (QUERY_TOO_LARGE).
 */
export async function dossierOf(context: RequestContext, asked: AskedDossier): Promise<Dossier> {
  const snapshot = await context.snapshot({ validAt: asked.asOf, knownPosition: asked.knownPosition });
  const { validAt: asOf, knownPosition } = snapshot.clocks;
  const scope = { kind: asked.kind, id: asked.id };
  const from = asked.from === null ? null : firstMoment(context, asked.from);
  const subject: DossierSubject = { scope, asOf, at: asked.at, from, knownPosition };
  const within = filterOf({ from: null, until: asOf });
  const met = await metOf(
    context,
    {
      scope: await scopesOf(context.services.pool, snapshot.clocks, scope, await context.sight()),
      knownPosition,
      byPerson: asked.kind === 'person',
    },
    { ...within, ...(from !== null && { effectiveFrom: from }) },
  );
  const { at } = asked;
  const shown = met.filter(({ event }) => at === null || event.effectiveAt < asOf || event.position <= at);
  const [events, notes] = await Promise.all([
    eventsOf(shown, context),
    eventsOf(await notesOn(context, asked.id), context),
  ]);
  return {
    format: DOSSIER_FORMAT,
    madeAt: context.services.commands.clock(),
    subject,
    names: await namesIn(context, [...events, ...notes]),
    events,
    notes,
    texts: await openingsIn(context, [...events, ...notes]),
    digest: digestOf(subject, events),
    notesDigest: digestOf(subject, notes),
    signatures: [],
  };
}

/** A date begins with its first moment; what is a moment is one. */
function firstMoment(context: RequestContext, given: string): Instant {
  const moment = context.moment('from', given);
  return isLocalDate(given) ? startOfDay(given) : moment;
}

/** The events of the notes on this scope that the viewer may read, as they stand now. */
async function notesOn(context: RequestContext, scopeId: string): Promise<SeenEvent[]> {
  const present = await context.present();
  const notes = await notesRead(context, await present.auditNotesOn.load(scopeId));
  const streams = await Promise.all(notes.map(({ stream }) => context.streams.load(stream)));
  const viewer = domainViewer(await context.sight());
  // Who reads a note stands with its stream.
  const met = streams
    .flat()
    .map(async (event) => seen(viewer, event, await context.places.load(event)) ?? []);
  return (await Promise.all(met)).flat().sort((a, b) => a.event.position - b.event.position);
}

const eventsOf = (met: readonly SeenEvent[], context: RequestContext): Promise<DossierEvent[]> =>
  Promise.all(met.map((one) => eventOf(one, context)));

async function eventOf({ event, redacted }: SeenEvent, context: RequestContext): Promise<DossierEvent> {
  const { id, position, stream, revision, type, schemaVersion, institutionId, actor, capacity } = event;
  const { effectiveAt, recordedAt, causationId, correlationId, commandId } = event;
  const { reason, reportedBy, corrects, imported } = event satisfies Recorded;
  return {
    ...{ id, position, stream, revision, type, schemaVersion, institutionId, actor, capacity },
    ...{ effectiveAt, recordedAt, causationId, correlationId, commandId, redacted },
    data: Object.fromEntries(Object.entries((await withoutSmallGroups(event.data, event, context)) ?? {})),
    reason: reason ?? null,
    reportedBy: reportedBy ?? null,
    corrects: corrects ?? null,
    imported: imported ?? false,
  };
}

/** Who acted and who reported it, by name where that is the viewer's to know; who was erased has none. */
async function namesIn(
  context: RequestContext,
  events: readonly DossierEvent[],
): Promise<Record<string, string>> {
  if (!(await context.sight()).seesNames) return {};
  const ids = new Set(
    events.flatMap(({ actor, reportedBy }) => [
      ...(actor.kind === 'person' ? [actor.personId] : []),
      ...(reportedBy ? [reportedBy.personId] : []),
    ]),
  );
  const people = await Promise.all([...ids].map((id) => context.persons.load(id)));
  return Object.fromEntries(people.flatMap((person) => (person?.name ? [[person.id, person.name]] : [])));
}

/** The words of every text that the events refer to, with the salt that proves them. */
async function openingsIn(
  context: RequestContext,
  events: readonly DossierEvent[],
): Promise<Record<string, TextOpening>> {
  const ids = [...new Set(events.flatMap((event) => textsOf(event).map(({ text }) => text)))];
  const kept = await Promise.all(ids.map((id) => context.texts.load(id)));
  return Object.fromEntries(
    ids.map((id, index) => {
      const text = kept[index];
      if (!text) return [id, { withheld: true }];
      return [id, text.kind === 'kept' ? { value: text.value, salt: text.salt } : { erasedAt: text.at }];
    }),
  );
}
