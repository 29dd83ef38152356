import type { DialogueSessionEvent } from '@traject/domain';
import { day, nothing, person, theme, wordsOf, type WordSentences } from '../telling.js';

const ofVersion = ({ version }: { version: number }) => ({ version });

/** The events of `dialogueSession`, as they are told and drawn. */
export const dialogueSessionSentences = {
  values: {
    DialoguePlanned: (data, to) => ({
      theme: theme(data.themeId, to),
      on: day(data.startsAt, to),
      invited: data.stakeholderIds.length,
    }),
    DialogueReplanned: (data, to) => ({ on: day(data.startsAt, to), invited: data.stakeholderIds.length }),
    DialogueHeld: ({ presences }) => ({
      people: presences.reduce((sum, { number }) => sum + number, 0),
      missing: presences.filter(({ number }) => number === 0).length,
    }),
    MinutesProposed: ofVersion,
    MinutesConfirmed: ofVersion,
    MinutesObjected: ofVersion,
    FollowUpAgreed: (data, to) => ({
      action: wordsOf(data.action, to),
      owner: person(data.ownerId, to),
      dueOn: day(data.dueOn, to),
    }),
    FollowUpDone: (data, to) => ({ result: wordsOf(data.result, to) }),
    FollowUpDropped: nothing,
    DialogueCancelled: nothing,
  },
  shapes: {
    DialoguePlanned: 'circle',
    DialogueHeld: 'triangle',
    MinutesConfirmed: 'square',
    MinutesObjected: 'cross',
    DialogueCancelled: 'cross',
  },
} satisfies WordSentences<DialogueSessionEvent['type']>;
