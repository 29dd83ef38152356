// Random histories with late recordings and chains of corrections, for property tests of the kernel.
import * as fc from 'fast-check';
import { correct } from '../kernel/carry-out.js';
import type { Draft, Recorded } from '../kernel/envelope.js';
import { clubDecider, type ClubEvent } from './club.js';
import { contextOf, recorded, words } from './scenario.js';

/** One step: something happened, or an earlier event (counted from the start, wrapping) is corrected. */
export type Step =
  | { does: 'happen'; name: string; at: string }
  | { does: 'join'; from: string; days: number; at: string }
  | { does: 'replace' | 'move' | 'retract'; target: number; name: string; at: string };

/** Few moments, so that ties are common. */
const moment = fc.integer({ min: 0, max: 7 }).map((n) => `2025-01-${String(10 + n)}T11:00:00.000Z`);
const name = fc.string({ minLength: 1, maxLength: 3 });
const target = fc.nat({ max: 40 });

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ does: fc.constant('happen' as const), name, at: moment }) },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('join' as const),
        from: fc.integer({ min: 10, max: 20 }).map((day) => `2025-01-${day}`),
        days: fc.integer({ min: 1, max: 9 }),
        at: moment,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constantFrom('replace', 'move', 'retract'), target, name, at: moment }),
    },
  ),
  { minLength: 2, maxLength: 25 },
);

/** Every history is legal here: which event may follow is not what these tests ask. */
export const lawless = { ...clubDecider, legal: () => null };

function append(events: readonly Recorded<ClubEvent>[], draft: Draft<ClubEvent>): Recorded<ClubEvent>[] {
  const { type, data, corrects, effectiveAt } = draft;
  const event = {
    type,
    data,
    id: `e${events.length + 1}`,
    ...(effectiveAt && { at: effectiveAt }),
    ...(corrects && { corrects }),
  };
  const position = events.length + 1;
  return [
    ...events,
    ...recorded<ClubEvent>('club-1', event as ClubEvent & typeof event).map((e) => ({
      ...e,
      position,
      revision: position - 1,
    })),
  ];
}

/** Plays the steps through the kernel's own `correct`, so that only corrections that it accepts are in the log. */
export function play(given: readonly Step[]): Recorded<ClubEvent>[] {
  let events: Recorded<ClubEvent>[] = [];
  for (const step of given) {
    if (step.does === 'happen') {
      events = append(events, { type: 'Renamed', data: { name: step.name }, effectiveAt: step.at });
    } else if (step.does === 'join') {
      const until = `2025-01-${Number(step.from.slice(-2)) + step.days}`;
      const data = { who: `p${events.length}`, period: { from: step.from, until } };
      events = append(events, { type: 'Joined', data, effectiveAt: step.at });
    } else {
      const event = events[step.target % Math.max(events.length, 1)];
      if (!event) continue;
      const decision = correct(
        lawless,
        events,
        {
          kind: step.does === 'retract' ? 'retract' : 'replace',
          eventId: event.id,
          ...(event.type === 'Renamed' && { data: { name: step.name } }),
          ...(step.does === 'move' && { effectiveAt: step.at }),
          reason: words('reason'),
        },
        contextOf<undefined>({}),
      );
      if (decision.ok) for (const draft of decision.value) events = append(events, draft);
    }
  }
  return events;
}

/** Which forms occur in a history; a property test that never met one of them proves nothing about it. */
export function formsIn(events: readonly Recorded<ClubEvent>[]): string[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const forms = events.map((event, index) => {
    const corrected = byId.get(event.corrects?.eventId ?? '');
    const tie = events.slice(0, index).some((earlier) => earlier.effectiveAt === event.effectiveAt)
      ? ['tie']
      : [];
    const late = events.slice(0, index).some((earlier) => earlier.effectiveAt > event.effectiveAt)
      ? ['late']
      : [];
    if (!event.corrects || !corrected) return [...tie, ...late];
    const moved = event.effectiveAt === corrected.effectiveAt ? '' : ' moved';
    return [
      `${event.corrects.kind} of ${corrected.corrects?.kind ?? 'event'}${event.corrects.kind === 'replace' ? moved : ''}`,
    ];
  });
  return [...new Set(forms.flat())];
}
