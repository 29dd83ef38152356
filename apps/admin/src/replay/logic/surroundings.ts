// Streams outside a scope without which what lies in it cannot be read rightly.
import { streamOf, wordOf } from '@traject/domain';
import type { Scope } from './address.js';
import type { ReplayEvent } from './replay-event.js';

/** Of these a person's own events are a part: what stood follows only from all of them. */
const SHARED: readonly string[] = ['kpiAgreement', 'ownership', 'trainingNeed'];

/**
 * The streams to fold along with `events`, sorted: the definition with its norms of every KPI that they speak of, and
 * for a person also the whole of each agreement, theme and need that this person had a part in.
 */
export function surroundings(scope: Scope, events: readonly ReplayEvent[]): string[] {
  const streams = new Set<string>();
  for (const { stream, data } of events) {
    if (data !== null && typeof data === 'object' && 'kpi' in data && typeof data.kpi === 'string')
      streams.add(streamOf('kpiDefinition', data.kpi));
    if (scope === 'person' && SHARED.includes(wordOf(stream))) streams.add(stream);
  }
  return [...streams].sort();
}
