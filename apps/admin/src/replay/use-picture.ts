import { useMemo } from 'react';
import type { ReplayAddress } from './logic/address.js';
import { spanOf, zoomed } from './logic/density.js';
import { isFiltered, passes, type Filters } from './logic/filters.js';
import type { Lane } from './logic/lanes.js';
import { endsOf, instantsOf } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';
import { sequenceOf } from './logic/sequence.js';
import { timeScale } from './logic/time-scale.js';
import type { History } from './use-history.js';

/** What of the events and lanes is shown, in which order, and on which scale of time. */
export function usePicture(
  history: Pick<History, 'about' | 'part' | 'now'>,
  address: ReplayAddress,
  { events, known, laid }: { events: readonly ReplayEvent[]; known: number; laid: readonly Lane[] },
) {
  const { part, now } = history;
  const { word, type, actor, role } = address;
  const filters = useMemo<Filters>(() => ({ word, type, actor, role }), [word, type, actor, role]);
  const sequence = useMemo(() => sequenceOf(events, known, filters), [events, known, filters]);
  // The states stay as they were; of the marks only those that were asked for.
  const marked = useMemo(
    () =>
      isFiltered(filters)
        ? laid
            .filter((lane) => filters.word === null || lane.word === filters.word)
            .map((lane) => ({ ...lane, marks: lane.marks.filter((event) => passes(event, filters)) }))
        : laid,
    [laid, filters],
  );
  const scopeDensity = history.about?.replay.density ?? null;
  const whole = useMemo(
    () => spanOf(scopeDensity && part ? endsOf(scopeDensity) : events, now),
    [events, now, part, scopeDensity],
  );
  // Of all events, also of those that are filtered out: the picture does not shift when one looks closer.
  const scale = useMemo(
    () =>
      timeScale(
        scopeDensity && part
          ? instantsOf(scopeDensity)
          : events.map(({ effectiveAt }) => Date.parse(effectiveAt)),
        zoomed(whole, address.from, address.to),
      ),
    [events, part, scopeDensity, whole, address.from, address.to],
  );
  return { filters, sequence, marked, whole, scale, scopeDensity };
}
