// The brute force: what stands, found by going backwards through everything instead of following chains from the
// front. Written apart from the kernel, and slow. Unlike the domain's oracle it also answers for corrections that no
// decider allows (of what was corrected already): a projection must not depend on what is allowed. For tests only.
import type { Clocks, DomainEvent, Folder, Recorded } from '@traject/domain';

/** What an event has become: the event that says so now, by way of which corrections. */
interface Became<E extends DomainEvent> {
  event: Recorded<E>;
  way: Recorded<E>[];
}

/** Filters what was known, resolves corrections from the last recorded to the first, sorts, folds from nothing. */
export function bruteForce<S, E extends DomainEvent>(
  folder: Folder<S, E>,
  events: readonly Recorded<E>[],
  { asOf, known }: Clocks,
): S {
  const seen = events.filter((event) => event.position <= known).sort((a, b) => b.position - a.position);
  const verdicts = new Map<string, Became<E> | 'gone'>();
  for (const event of seen) {
    // Everything that corrects this event was recorded later, so it has had its say.
    const verdict = verdicts.get(event.id) ?? { event, way: [] };
    verdicts.set(event.id, verdict);
    if (!event.corrects || verdict === 'gone' || verdicts.has(event.corrects.eventId)) continue;
    const retracts = verdict.event.corrects?.kind === 'retract';
    verdicts.set(
      event.corrects.eventId,
      retracts ? 'gone' : { event: verdict.event, way: [event, ...verdict.way] },
    );
  }
  const stands = [];
  for (const root of seen) {
    const verdict = verdicts.get(root.id);
    if (root.corrects || !verdict || verdict === 'gone') continue;
    let { effectiveAt, position } = root;
    for (const step of verdict.way) {
      if (step.effectiveAt === effectiveAt) continue;
      ({ effectiveAt, position } = step);
    }
    if (effectiveAt <= asOf)
      stands.push({ event: verdict.event, place: `${effectiveAt} ${String(position).padStart(12, '0')}` });
  }
  stands.sort((a, b) => (a.place < b.place ? -1 : 1));
  let state = folder.initialState;
  for (const { event } of stands) state = folder.evolve(state, event);
  return folder.at(state, asOf);
}
