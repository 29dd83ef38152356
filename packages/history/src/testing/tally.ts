// A small aggregate with a period, and random streams of it. For tests only.
import type { Instant, Recorded } from '@traject/domain';
import fc from 'fast-check';
import type { PeriodFolder } from '../segments.js';

export const HEAD = Number.MAX_SAFE_INTEGER;

export interface TallyEvent {
  type: 'Added';
  data: { add: number; openUntil: Instant | null };
}
export interface Tally {
  status: 'unknown' | 'small' | 'large';
  total: number;
  openUntil: Instant | null;
  open: boolean;
}

/** Adds up; open until an instant that an event names. */
export const tally: PeriodFolder<Tally, TallyEvent> = {
  initialState: { status: 'unknown', total: 0, openUntil: null, open: false },
  evolve(state, { data }) {
    const total = state.total + data.add;
    return { ...state, total, status: total > 10 ? 'large' : 'small', openUntil: data.openUntil };
  },
  at: (state, asOf) => ({ ...state, open: state.openUntil !== null && asOf < state.openUntil }),
  boundaries: (state) => (state.openUntil === null ? [] : [state.openUntil]),
};

const hours = (hour: number): Instant => new Date(Date.UTC(2025, 0, 1, hour)).toISOString();
const draft = fc.record({
  stream: fc.integer({ min: 1, max: 3 }),
  hour: fc.integer({ min: 0, max: 40 }),
  add: fc.integer({ min: 1, max: 6 }),
  open: fc.option(fc.integer({ min: 0, max: 60 })),
  form: fc.constantFrom('own', 'own', 'own', 'replace', 'retract'),
  target: fc.nat(30),
  moves: fc.boolean(),
});
type Draft = typeof draft extends fc.Arbitrary<infer D> ? D : never;

function record(drafts: Draft[]): Recorded<TallyEvent>[] {
  const events: Recorded<TallyEvent>[] = [];
  for (const { stream: number, hour, add, open, form, target, moves } of drafts) {
    const stream = `tally-${number}`;
    const own = events.filter((event) => event.stream === stream);
    const corrected = form === 'own' ? undefined : own[target % Math.max(1, own.length)];
    const position = events.length + 1;
    events.push({
      type: 'Added',
      data: { add, openUntil: open === null ? null : hours(open) },
      id: `e${position}`,
      schemaVersion: 1,
      stream,
      revision: own.length,
      position,
      institutionId: 'institution-1',
      actor: { kind: 'person', personId: 'person-1' },
      capacity: null,
      effectiveAt: corrected && !moves ? corrected.effectiveAt : hours(hour),
      recordedAt: hours(100 + position),
      commandId: '',
      commandDigest: '',
      causationId: null,
      correlationId: '',
      ...(corrected && form !== 'own' && { corrects: { kind: form, eventId: corrected.id } }),
    });
  }
  return events;
}

/** Up to three streams with late, corrected and tied events. */
export const manyStreams = (size: number) =>
  fc.array(draft, { minLength: size, maxLength: size, size: 'max' }).map(record);
/** One stream of up to 25 events. */
export const anyEvents = fc
  .array(
    draft.map((one) => ({ ...one, stream: 1 })),
    { maxLength: 25 },
  )
  .map(record);
