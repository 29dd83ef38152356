import { calendarFeedDecider, type CalendarFeedState } from '@traject/domain';
import { type Fact, factsOf, term } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

/** Neither the hash of its secret nor whose it is: who opened it stands with the event. */
const factsOfFeed = (state: CalendarFeedState): Fact[] =>
  state.status === 'unknown'
    ? []
    : factsOf([
        ['status', term('state.calendarFeed', state.status)],
        ['calendarOf', term('calendarOf', state.of.kind)],
      ]);

export const calendarFeedReplay: ReplayWord<CalendarFeedState> = {
  folder: calendarFeedDecider,
  lane: 'group',
  factsOf: factsOfFeed,
};
