// Events of bringing and fetching, for specs. Ann speaks for a school of inst-2 in the north, Wim for works in the south.
import type { DevelopmentQuestionEvent } from '../development-question/events.js';
import type { UnitRef } from '../kernel/fields.js';
import type { ReciprocityExchangeEvent } from '../reciprocity-exchange/events.js';
import type { NetworkOfSide, ExchangeSide } from '../reciprocity-exchange/side.js';
import { allThere } from './named.js';
import { by, words, type Happened } from './scenario.js';

const host: UnitRef = { kind: 'institution', id: 'inst-1' };
export const broker = by('broker', 'bea', host);
export const ann = by('teamLead', 'ann', { kind: 'team', id: 'team-9' });
export const wim = by('partner', 'wim', host);
export const stranger = by('broker', 'zed', { kind: 'institution', id: 'inst-9' });

export const school: ExchangeSide = {
  ...{ networkId: 'north', partnerId: 'school', institutionId: 'inst-2', contactId: 'ann' },
  name: words('school'),
};
export const works: ExchangeSide = {
  ...{ networkId: 'south', partnerId: 'works', institutionId: null, contactId: 'wim' },
  name: words('works'),
};
/** The network of `side`, hosted by inst-1. */
export const networkOf = (side: ExchangeSide | null, more: Partial<NetworkOfSide> = {}): NetworkOfSide => ({
  hostId: 'inst-1',
  sharedWith: { institutionIds: ['inst-2'], personIds: ['ann', 'wim'] },
  side,
  speechless: false,
  basis: [{ fact: 'networkPartner', stream: `network-${side?.networkId ?? ''}`, revision: 3, value: true }],
  ...more,
});
/** Facts of an actor who holds a role in `institutionIds`, on a command that names `side`. */
export const factsFor = (side: ExchangeSide | null, ...institutionIds: string[]) => ({
  ...allThere,
  network: networkOf(side),
  ownNetwork: networkOf(school),
  standing: { institutionIds },
});

type Exchanged = Happened<ReciprocityExchangeEvent>;
export const about = {
  ...{ exchangeId: '1', institutionId: 'inst-1', programmeId: 'p-1', themeId: 'lob', questionId: null },
  ...{ level: 'content' as const, subject: words('a game about choosing'), until: '2025-06-01' },
};
export const offered = (more: Partial<typeof about> & { until?: string } = {}): Exchanged => ({
  type: 'ExchangeOffered',
  data: { ...about, ...more, giver: school },
  by: ann,
});
export const requested = (): Exchanged => ({
  type: 'ExchangeRequested',
  data: { ...about, receiver: school },
  by: ann,
});
export const matched = (other: ExchangeSide = works, until: string | null = about.until): Exchanged => ({
  type: 'ExchangeMatched',
  data: { with: other, why: null, until },
  by: broker,
});
export const delivered = (): Exchanged => ({
  type: 'ExchangeDelivered',
  data: { note: words('played twice') },
  by: ann,
});
export const acknowledged = (): Exchanged => ({
  type: 'ExchangeAcknowledged',
  data: { note: null },
  by: wim,
});
export const disputed = (): Exchanged => ({
  type: 'ExchangeDisputed',
  data: {},
  by: wim,
  reason: words('half of it came'),
});
export const brought = (): Exchanged[] => [offered(), matched(), delivered()];

type Asked = Happened<DevelopmentQuestionEvent>;
export const asked = {
  ...{ questionId: '1', institutionId: 'inst-1', programmeId: 'p-1', themeId: 'lob' },
  ...{ level: 'process' as const, phase: 'starting' as const, question: words('How do others plan this?') },
};
export const raised = (): Asked => ({
  type: 'DevelopmentQuestionRaised',
  data: { ...asked, region: 'NN', asker: school },
  by: ann,
});
export const answeredBy = (helper: ExchangeSide = works): Asked => ({
  type: 'DevelopmentQuestionMatched',
  data: { helper, offerId: null, into: 'x-1', reasons: ['laterPhase', 'sameTheme'], why: null },
  by: broker,
});
