// One mutation per command of the domain: from GraphQL to the command bus, and back as a union of done and refused.
import { randomUUID } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import { correctEvent, type CommandResult, type RequestMeta } from '@traject/commands';
import { commandCatalogue, type Recorded, type Refusal, type Role, type UnitRef } from '@traject/domain';
import { mutationOf } from '../contract/mutation-name.js';
import { inputError, inputErrors, unauthenticated } from '../graphql/input-error.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { eventById } from '../history/history.resolvers.js';
import { viewerOf } from '../person/person.resolvers.js';
import { givenCommand } from './word-commands.js';

interface Meta {
  commandId?: string | null;
  effectiveAt?: string | null;
  capacity?: { role: Role; unit?: UnitRef | null } | null;
  correlationId?: string | null;
  waitForProjection?: boolean | null;
}

/** What accompanies the command, with what only the server knows: who gives it. */
async function metaOf(meta: Meta | null | undefined, context: RequestContext): Promise<RequestMeta> {
  const { personId } = context;
  if (personId === null) throw unauthenticated();
  const { capacity } = meta ?? {};
  const teamIds = await context.ownTeamIds();
  return {
    commandId: meta?.commandId ?? randomUUID(),
    actor: { kind: 'person', personId },
    teamIds,
    ...(capacity && { capacity: { role: capacity.role, ...(capacity.unit && { unit: capacity.unit }) } }),
    ...(meta?.effectiveAt && { effectiveAt: meta.effectiveAt }),
    ...(meta?.correlationId && { correlationId: meta.correlationId }),
  };
}

/** `effectiveAt` and `commandId` are asked for beside the input. */
const argumentOf = (path: string): string =>
  path === 'effectiveAt' || path === 'commandId' ? `meta.${path}` : path === '' ? 'input' : `input.${path}`;

/** A command's result as GraphQL says it. Throws BAD_USER_INPUT for an input that has not the form asked. */
export async function answer(
  result: CommandResult,
  commandId: string,
  wait: boolean,
  context: RequestContext,
) {
  if (result.kind === 'invalid') {
    const language = await context.language();
    const asked = result.issues.map(({ accepted }) => accepted[language]).join('; ');
    throw inputErrors(
      result.issues.map(({ path, accepted }) => ({ argument: argumentOf(path), accepted: accepted.en })),
      language === 'nl' ? `Hier wordt gevraagd: ${asked}.` : `This takes ${asked}.`,
    );
  }
  if (result.kind === 'refused') return refused(result.refusal, commandId, context);
  const { events, duplicate, entityId } = result;
  const position = events.at(-1)?.position ?? null;
  context.afterCommand();
  if (wait && position !== null) await context.services.position.waitFor(position);
  return { __typename: 'CommandDone', commandId, position, entityId, events, duplicate };
}

/** A refusal in the viewer's language. */
export async function refused(
  { code, field, nl, en, params }: Refusal,
  commandId: string,
  context: RequestContext,
) {
  const message = (await context.language()) === 'nl' ? nl : en;
  return {
    __typename: 'Refused',
    commandId,
    code,
    field: field ?? null,
    message,
    messages: { nl, en },
    params: params ?? {},
  };
}

interface DoneParent {
  position: number | null;
  events: Recorded[];
}
interface CorrectInput {
  eventId: string;
  kind: 'replace' | 'retract';
  data?: unknown;
  effectiveAt?: string | null;
  reason: string;
}

const correct: Field<unknown, { input: CorrectInput; meta?: Meta | null }> = async (
  _,
  { input, meta },
  context,
) => {
  const { store, position, commands } = context.services;
  const accompanying = await metaOf(meta, context);
  await position.waitFor((await store.head()).position);
  const target = await eventById(context, input.eventId);
  if (!target) throw inputError('input.eventId', 'the id of an event that you may see');
  const { data, kind, eventId, reason, effectiveAt } = input;
  if (kind === 'replace' && (typeof data !== 'object' || data === null)) {
    throw inputError('input.data', 'the whole payload instead, as an object');
  }
  const result = await correctEvent(commands, {
    ...accompanying,
    stream: target.event.stream,
    eventId,
    kind,
    reason,
    effectiveAt: effectiveAt ?? undefined,
    ...(typeof data === 'object' && data !== null && { data }),
  });
  return answer(result, accompanying.commandId, meta?.waitForProjection ?? false, context);
};

/** The mutations, on a command bus. */
export function commandResolvers(bus: CommandBus) {
  const give =
    (command: string): Field<unknown, { input: object; meta?: Meta | null }> =>
    async (_, { input, meta }, context) => {
      const entry = commandCatalogue.get(command);
      if (!entry) throw new Error(`command ${command} is not in the catalogue`);
      const request = { ...(await metaOf(meta, context)), command, input };
      const result: CommandResult = await bus.execute(givenCommand(entry.word, request));
      return answer(result, request.commandId, meta?.waitForProjection ?? false, context);
    };
  const names = [...commandCatalogue.keys()].filter((name) => name !== 'RecordDelivery');
  const unions = names.map((name) => [`${name}Result`, { __resolveType: typeOf }] as const);
  return {
    Mutation: {
      ...Object.fromEntries(names.map((name) => [mutationOf(name), give(name)] as const)),
      correctEvent: correct,
      setLanguage: (async (_, { language }, context) => {
        if (context.personId === null) throw unauthenticated();
        await context.services.directory.setLanguage(context.personId, language);
        context.refresh();
        return viewerOf(context);
      }) satisfies Field<unknown, { language: 'nl' | 'en' }>,
    },
    ...Object.fromEntries(unions),
    CorrectEventResult: { __resolveType: typeOf },
    CommandDone: {
      projected: (async ({ position }, _, { services }) =>
        position === null || (await services.position.current()) >= position) satisfies Field<DoneParent>,
      now: (async ({ position }, _, context) =>
        context.snapshot(position === null ? {} : { waitFor: position })) satisfies Field<DoneParent>,
    },
  };
}

const typeOf = ({ __typename }: { __typename: string }): string => __typename;
