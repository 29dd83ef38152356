// What happened before, and what is asked, in the specs of partnership. For tests only.
import { by, contextOf, specOf, words, type By, type Happened } from './scenario.js';
import { type PartnershipEvent } from '../partnership/events.js';
import { partnershipDecider } from '../partnership/partnership.js';

export const { given } = specOf(partnershipDecider);
export type E = Happened<PartnershipEvent>;
export type Data<T extends PartnershipEvent['type']> = Extract<PartnershipEvent, { type: T }>['data'];
export const partnershipId = '1';
export const reason = words('reason');
export const broker = by('broker', 'bea', { kind: 'institution', id: 'inst-1' });
export const ann = by('member', 'ann');
export const wim = by('partner', 'wim', { kind: 'institution', id: 'inst-1' });
export const of = (...institutionIds: string[]) => ({ standing: { institutionIds } });
export const facts = of('inst-1');

export const parties = [
  {
    partnerId: 'school',
    kind: 'school' as const,
    institutionId: 'inst-2',
    name: words('school'),
    contactId: 'ann',
  },
  {
    partnerId: 'works',
    kind: 'company' as const,
    institutionId: null,
    name: words('works'),
    contactId: 'wim',
  },
];
export const about: Data<'PartnershipProspected'> = {
  ...{ partnershipId, institutionId: 'inst-1', programmeId: null, networkId: null },
  ...{ title: words('together'), parties },
};
export const prospected: E = { type: 'PartnershipProspected', data: about, by: broker };
export const scores = [{ mechanism: 'reflection' as const, score: 4 }];
export const appraised: E = {
  type: 'LearningPotentialAppraised',
  data: { scores, note: words('much') },
  by: broker,
};
export const explored: E = { type: 'PartnershipExplored', data: { question: words('how?') }, by: ann };
export const terms = words('what both bring');
export const { canonical, hash } = contextOf({}).digest({
  ...{ partnershipId, between: ['school', 'works'], version: 1, terms: { commitment: terms.commitment } },
});
export const proposed: E = {
  type: 'PartnershipTermsProposed',
  data: { version: 1, terms, canonical, hash },
  by: ann,
};
export const signed = (who: By, partnerId: string): E => ({
  type: 'PartnershipSigned',
  data: { version: 1, hash, partnerId },
  by: who,
});
export const reached: E = { type: 'PartnershipAgreed', data: { version: 1, hash }, by: wim };
export const exploring = [prospected, appraised, explored];
export const agreed = [...exploring, proposed, signed(ann, 'school'), signed(wim, 'works'), reached];
export const active: E[] = [...agreed, { type: 'PartnershipActivated', data: {}, by: ann }];
export const dormant: E[] = [...active, { type: 'PartnershipRested', data: {}, by: ann, reason }];
export const ended: E[] = [
  ...dormant,
  { type: 'PartnershipEnded', data: { partnerId: 'works' }, by: wim, reason },
];

export const appraise = {
  type: 'AppraiseLearningPotential',
  partnershipId,
  scores,
  note: words('much'),
} as const;
export const explore = { type: 'ExplorePartnership', partnershipId, question: words('how?') } as const;
export const propose = { type: 'ProposePartnershipTerms', partnershipId, terms } as const;
export const sign = { type: 'SignPartnership', partnershipId, version: 1, hash } as const;
export const activate = { type: 'ActivatePartnership', partnershipId } as const;
export const rest = { type: 'RestPartnership', partnershipId, reason } as const;
export const revive = { type: 'RevivePartnership', partnershipId, reason } as const;
export const end = { type: 'EndPartnership', partnershipId, reason } as const;
export const seen = (more: object = {}) =>
  ({
    ...({
      type: 'ObserveBoundary',
      partnershipId,
      observationId: 'o1',
      mechanism: 'transformation',
    } as const),
    ...({ level: 'interpersonal', courseId: null, process: words('p'), evidence: words('e') } as const),
    ...more,
  }) as const;
