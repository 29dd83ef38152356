import { wordOf } from '@traject/domain';
import type { EventFilter, StoredEvent } from './port.js';

/** True when `event` passes: any of each list that is given, and every list. */
export function passes(filter: EventFilter | undefined, event: StoredEvent): boolean {
  if (!filter) return true;
  const { types, words, streams, institutionIds } = filter;
  return (
    (!types || types.includes(event.type)) &&
    (!words || words.includes(wordOf(event.stream))) &&
    (!streams || streams.includes(event.stream)) &&
    (!institutionIds || institutionIds.includes(event.institutionId))
  );
}
