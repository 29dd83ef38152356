import type { TrainingNeedEvent } from '@traject/domain';
import { need, ofNeed, type WordSentences, wordsOf } from '../telling.js';

/** The events of `trainingNeed`, as they are told and drawn. */
export const trainingNeedSentences = {
  values: {
    NeedProposed: (data, to) => ({ title: wordsOf(data.title, to) }),
    DeliberationOpened: ofNeed,
    StanceTaken: (data, to) => ({
      ...ofNeed(data, to),
      stance: data.stance,
      said: data.note ? 'yes' : 'no',
      note: wordsOf(data.note, to),
    }),
    StanceConfirmed: ofNeed,
    NeedEndorsed: (data, to) => ({
      ...ofNeed(data, to),
      endorsements: data.endorsements,
      members: data.members,
      needed: data.needed,
    }),
    NeedPlanned: (data, to) => ({ ...ofNeed(data, to), activity: wordsOf(data.activity, to) }),
    NeedAddressed: ofNeed,
    NeedClosed: (data, to) => ({
      ...ofNeed(data, to),
      levels: data.guskeyLevels.length === 0 ? 'none' : to.formats.list(data.guskeyLevels.map(String)),
    }),
    NeedReopened: ofNeed,
    NeedDeferred: ofNeed,
    NeedResumed: ofNeed,
    NeedWithdrawn: ofNeed,
    NeedMerged: (data, to) => ({ ...ofNeed(data, to), into: need(data.intoNeedId, to) }),
    NeedSplit: (data, to) => ({
      ...ofNeed(data, to),
      count: data.parts.length,
      parts: to.formats.list(data.parts.map(({ title }) => wordsOf(title, to))),
    }),
  },
  shapes: {
    NeedProposed: 'circle',
    StanceTaken: (data) => (data.stance === 'object' ? 'cross' : 'square'),
    StanceConfirmed: 'square',
    NeedEndorsed: 'square',
  },
} satisfies WordSentences<TrainingNeedEvent['type']>;
