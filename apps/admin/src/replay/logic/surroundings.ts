// Streams outside a scope without which what lies in it cannot be read rightly.
import { streamOf, wordOf } from '@traject/domain';
import { hasLanes } from '../replay-words.js';
import type { Scope } from './address.js';
import type { ReplayEvent } from './replay-event.js';

/**
 * The streams to fold along with `events`, sorted: the definition with its norms of every KPI that they speak of, and
 * for a person also the whole of each stream with a lane of its own that this person had a part in: their own events are
 * a part of it, and what stood follows only from all of them.
 */
export function surroundings(scope: Scope, events: readonly ReplayEvent[]): string[] {
  const streams = new Set<string>();
  for (const { stream, data } of events) {
    if (data !== null && typeof data === 'object' && 'kpi' in data && typeof data.kpi === 'string')
      streams.add(streamOf('kpiDefinition', data.kpi));
    if (scope === 'person' && hasLanes(wordOf(stream))) streams.add(stream);
  }
  return [...streams].sort();
}
