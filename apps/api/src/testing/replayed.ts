// What a replay is answered with, and the fold of a history beside it. For tests only.
import {
  deciders,
  isDecidingWord,
  standing,
  wordOf,
  type Actor,
  type Capacity,
  type Command,
  type Corrects,
  type Decider,
  type DomainEvent,
  type Recorded,
  type Text,
} from '@traject/domain';

export interface Node {
  id: string;
  position: string;
  stream: string;
  type: string;
  effectiveAt: string;
  recordedAt: string;
  late: boolean;
  redacted: boolean;
  data: object;
  commandId: string;
  reason: { id: string; commitment: string; value: string | null } | null;
  capacity: Capacity | null;
  actor: Actor;
  corrects: Corrects | null;
}
export interface Indexed extends Record<string, unknown> {
  replay: {
    headPosition: string;
    density: { events: number; perDay: number[] };
    index: Record<'ids' | 'positions' | 'streams' | 'types', string[]> &
      Record<'streamOf' | 'typeOf' | 'actorOf' | 'effectiveAt' | 'recordedAt' | 'flags', number[]> & {
        actors: object[];
        corrections: { at: number; eventId: string }[];
      };
  };
  history: { totalCount: number; nodes: Node[] };
  notes: { totalCount: number };
}
export interface Framed {
  streams: string[];
  states: unknown[];
  outside: number;
}
export interface Payload {
  position: number;
  data: object;
  commandId: string;
  reason?: { value: string | null };
}
export interface Foldable extends Recorded {
  redacted: boolean;
  reason?: Text & { value: string | null };
}

export function foldable({ position, corrects, reason, capacity, ...node }: Node): Foldable {
  const { redacted, id, type, stream, effectiveAt, recordedAt, data, commandId } = node;
  return {
    ...{ id, type, stream, effectiveAt, recordedAt, data, commandId, redacted, position: Number(position) },
    ...{ schemaVersion: 1, revision: 0, institutionId: '', commandDigest: '', causationId: null },
    ...{ correlationId: '', capacity, actor: { kind: 'policy', name: '' } as const },
    ...(node.actor.kind === 'person' && 'person' in node.actor && { actor: personIn(node.actor.person) }),
    ...(corrects && { corrects }),
    ...(reason && { reason: { text: reason.id, commitment: reason.commitment, value: reason.value } }),
  };
}
const personIn = (person: unknown): Actor => ({ kind: 'person', personId: (person as { id: string }).id });

/** What stood, in the order in which the streams began. */
export function statesIn(events: readonly Foldable[], asOf: string, known: number): Map<string, unknown> {
  const began = events.filter(({ effectiveAt, position }) => effectiveAt <= asOf && position <= known);
  const streams = [...new Set(began.map(({ stream }) => stream))].flatMap((stream) => {
    const word = wordOf(stream);
    const own = events.filter((event) => event.stream === stream);
    const [first] = standing(own, known);
    if (!isDecidingWord(word) || !first || first.key.effectiveAt > asOf) return [];
    const decider: Decider<unknown, Command, DomainEvent> = deciders[word];
    let state = decider.initialState;
    for (const { event, key } of standing(own, known))
      if (key.effectiveAt <= asOf && !('redacted' in event && event.redacted === true))
        state = decider.evolve(state, event);
    return [{ stream, state, key: first.key }];
  });
  streams.sort(({ key: a }, { key: b }) =>
    a.effectiveAt === b.effectiveAt ? a.position - b.position : a.effectiveAt < b.effectiveAt ? -1 : 1,
  );
  // As JSON carries it.
  return new Map(streams.map(({ stream, state }) => [stream, JSON.parse(JSON.stringify(state)) as unknown]));
}
