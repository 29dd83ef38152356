import type { CalendarFeedEvent } from '@traject/domain';
import { nothing, type WordSentences } from '../telling.js';

/** The events of `calendarFeed`, as they are told and drawn. */
export const calendarFeedSentences = {
  values: { CalendarFeedOpened: (data) => ({ of: data.of.kind }), CalendarFeedRevoked: nothing },
  shapes: { CalendarFeedOpened: 'circle', CalendarFeedRevoked: 'cross' },
} satisfies WordSentences<CalendarFeedEvent['type']>;
