// Histories of several streams at once, from numbers: plausible, often illegal, full of what is hard. For tests only.
import type { Recorded } from '@traject/domain';
import { instantOf, type Act, type Cast } from './random-act.js';
import type { Payload } from './payload.js';
import { payloads } from './random-payloads.js';

/** What happened in a history that is hard; the test fails unless all of it did. */
export const HARD = [
  'late',
  'tie',
  'replacement',
  'retraction',
  'replacement of a replacement',
  'retraction of a replacement',
  'retraction of a retraction',
  'replacement of a retraction',
  'moved in time',
  'planned',
] as const;
export type Hard = (typeof HARD)[number];

/** Builds the events of `acts`, recorded one after another from position `after` + 1. */
export function historyOf(
  acts: readonly Act[],
  cast: Cast,
  after: number,
): { events: Recorded[]; hard: Set<Hard> } {
  const hard = new Set<Hard>();
  const words = payloads(cast);
  const events: Recorded[] = [];
  for (const act of acts) {
    const word = words[act.word % words.length];
    if (!word) continue;
    const stream = `${word.word}-${word.id}`;
    const own = events.filter((event) => event.stream === stream);
    const target = act.form >= 3 ? own.at(-1 - (act.target % Math.max(1, own.length))) : undefined;
    const payload: Payload | undefined = target
      ? { type: target.type, data: word.again(target, act) }
      : word.payload(own.length === 0 ? { ...act, type: 0 } : act);
    if (!payload) continue;
    const position = after + events.length + 1;
    const corrects = target && {
      kind: act.form === 4 ? ('retract' as const) : ('replace' as const),
      eventId: target.id,
    };
    const effectiveAt = target && !act.moves ? target.effectiveAt : instantOf(act.day, act.offset);
    if (payload.planned) hard.add('planned');
    if (own.some((event) => event.effectiveAt === effectiveAt && !target)) hard.add('tie');
    if (own.some((event) => event.effectiveAt > effectiveAt) && !target) hard.add('late');
    if (target && act.moves) hard.add('moved in time');
    if (target) hard.add(formOf(act.form, target));
    const person = `${cast.prefix}p${act.numbers[0] % 7}`;
    events.push({
      type: payload.type,
      data: payload.data,
      id: `${cast.prefix}e${position}`,
      schemaVersion: 1,
      stream,
      revision: own.length,
      position,
      institutionId: `${cast.prefix}institution`,
      actor: { kind: 'person', personId: person },
      capacity: null,
      effectiveAt,
      recordedAt: new Date(Date.UTC(2026, 0, 1) + position * 1000).toISOString(),
      commandId: `${cast.prefix}c${position}`,
      commandDigest: '',
      causationId: null,
      correlationId: `${cast.prefix}c${position}`,
      ...(corrects && { corrects }),
    });
  }
  return { events, hard };
}

function formOf(form: number, target: Recorded): Hard {
  const what = target.corrects?.kind;
  if (form === 4) {
    if (!what) return 'retraction';
    return what === 'replace' ? 'retraction of a replacement' : 'retraction of a retraction';
  }
  if (!what) return 'replacement';
  return what === 'replace' ? 'replacement of a replacement' : 'replacement of a retraction';
}
