import type { CoalitionEvent } from '@traject/domain';
import { day, nothing, period, person, type Telling, unit, type WordSentences, wordsOf } from '../telling.js';

const institution = (id: string | null, telling: Telling): string =>
  id === null ? telling.t('coalition.noInstitution') : unit(id, telling);

/** The events of `coalition`, as they are told and drawn. */
export const coalitionSentences = {
  values: {
    CoalitionFormed: (data, to) => ({
      title: wordsOf(data.title, to),
      question: wordsOf(data.question, to),
      period: period(data.period, to),
    }),
    CoalitionMemberJoined: (data, to) => ({
      member: person(data.personId, to),
      institution: institution(data.institutionId, to),
      part: to.t(`coalition.part.${data.part}`),
      period: period(data.period, to),
    }),
    CoalitionMemberLeft: (data, to) => ({ until: day(data.until, to) }),
    CoalitionCharterProposed: (data, to) => ({
      version: data.version,
      question: wordsOf(data.question, to),
    }),
    CoalitionCharterAssented: (data) => ({ version: data.version }),
    CoalitionChartered: (data) => ({ version: data.version }),
    CoalitionExpectationSet: (data, to) => ({ goal: wordsOf(data.goal, to) }),
    CoalitionExpectationAdded: (data, to) => ({ goal: wordsOf(data.goal, to) }),
    CoalitionExpectationAmended: (data, to) => ({
      goal: wordsOf(data.goal, to),
      indicator: wordsOf(data.indicator, to),
    }),
    CoalitionStarted: nothing,
    CoalitionMeetingPlanned: (data, to) => ({
      day: day(data.onDate, to),
      agenda: wordsOf(data.agenda, to),
    }),
    CoalitionMeetingMoved: (data, to) => ({ day: day(data.onDate, to) }),
    CoalitionMeetingHeld: (data, to) => ({
      count: data.presentIds.length,
      minutes: wordsOf(data.minutes, to),
    }),
    CoalitionMeetingCancelled: nothing,
    CoalitionContributed: (data, to) => ({ what: wordsOf(data.what, to) }),
    CoalitionTookAway: (data, to) => ({ what: wordsOf(data.what, to) }),
    CoalitionFindingRecorded: (data, to) => ({
      kind: data.kind,
      stage: data.stage,
      finding: wordsOf(data.finding, to),
    }),
    CoalitionAdjusted: (data, to) => ({ change: wordsOf(data.change, to) }),
    CoalitionDelivered: (data, to) => ({ kind: data.kind, name: wordsOf(data.name, to) }),
    CoalitionClosed: (data, to) => ({ lookingBack: wordsOf(data.lookingBack, to) }),
    CoalitionTransferConfirmed: (data, to) => ({
      institution: institution(data.institutionId, to),
      use: wordsOf(data.use, to),
    }),
  },
  shapes: {
    CoalitionFormed: 'circle',
    CoalitionStarted: 'circle',
    CoalitionCharterAssented: 'square',
    CoalitionTransferConfirmed: 'square',
    CoalitionFindingRecorded: ({ kind }) => (kind === 'problem' ? 'cross' : 'triangle'),
  },
} satisfies WordSentences<CoalitionEvent['type']>;
