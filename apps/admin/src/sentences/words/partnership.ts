import type { PartnershipEvent } from '@traject/domain';
import { nothing, person, type WordSentences, wordsOf } from '../telling.js';

const ofVersion = ({ version }: { version: number }) => ({ version });

/** The events of `partnership`, as they are told and drawn. */
export const partnershipSentences = {
  values: {
    PartnershipProspected: (data, to) => ({
      title: wordsOf(data.title, to),
      one: wordsOf(data.parties[0]?.name ?? null, to),
      other: wordsOf(data.parties[1]?.name ?? null, to),
    }),
    LearningPotentialAppraised: ({ scores }) => ({
      highest: Math.max(...scores.map(({ score }) => score)),
      mechanism: scores.toSorted((a, b) => b.score - a.score)[0]?.mechanism ?? 'identification',
    }),
    PartnershipExplored: (data, to) => ({ question: wordsOf(data.question, to) }),
    PartnershipContactChanged: (data, to) => ({ person: person(data.contactId, to) }),
    PartnershipTermsProposed: ofVersion,
    PartnershipSigned: ofVersion,
    PartnershipAgreed: ofVersion,
    PartnershipActivated: nothing,
    PartnershipRested: nothing,
    PartnershipRevived: nothing,
    PartnershipEnded: nothing,
    BoundaryObserved: (data, to) => ({
      mechanism: data.mechanism,
      level: data.level,
      process: wordsOf(data.process, to),
    }),
  },
  shapes: {
    PartnershipProspected: 'circle',
    LearningPotentialAppraised: 'triangle',
    PartnershipSigned: 'square',
    PartnershipAgreed: 'square',
    BoundaryObserved: 'triangle',
    PartnershipEnded: 'cross',
  },
} satisfies WordSentences<PartnershipEvent['type']>;
