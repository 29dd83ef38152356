// Who could help whom: suggested from what is known of partners and offers; a broker decides.
import type { DevelopmentPhase } from '../network/events.js';
import { DEVELOPMENT_PHASES } from '../network/events.js';
import type { ReciprocityLevel } from '../reciprocity-exchange/side.js';
import type { Helper, MatchReason } from './events.js';

/** What is asked, as far as matching looks at it. */
export interface QuestionForMatch {
  networkId: string;
  partnerId: string;
  themeId: string;
  level: ReciprocityLevel;
  phase: DevelopmentPhase;
  region: string | null;
}
/** A partner of a network that could help, as it is on the date that is asked about. */
export interface CandidatePartner {
  networkId: string;
  partnerId: string;
  /** Themes of its network. */
  themeIds: readonly string[];
  /** As last appraised; null where nobody did. */
  phase: DevelopmentPhase | null;
  region: string | null;
}
/** An exchange that a candidate brings or brought. */
export interface CandidateExchange {
  exchangeId: string;
  /** The giver's network and id. */
  networkId: string;
  partnerId: string;
  themeId: string | null;
  level: ReciprocityLevel;
  /** Offered and not taken up, or acknowledged by who received it (valued too). */
  status: 'open' | 'acknowledged';
  /** 1-5, null where it was not valued. */
  score: number | null;
}
export interface MatchSuggestion {
  helper: Helper;
  /** In the order in which they weigh. */
  reasons: MatchReason[];
  /** The partner's phase; null where it was not appraised. */
  phase: DevelopmentPhase | null;
  /** Exchanges on this theme and level that receivers acknowledged. */
  delivered: number;
  /** Mean of how receivers valued these (1-5, not rounded); null when nobody did. */
  meanScore: number | null;
}

const rankOf = (phase: DevelopmentPhase | null): number =>
  phase === null ? -1 : DEVELOPMENT_PHASES.indexOf(phase);

const same = (a: Pick<Helper, 'networkId' | 'partnerId'>, b: Pick<Helper, 'networkId' | 'partnerId'>) =>
  a.networkId === b.networkId && a.partnerId === b.partnerId;

/** What speaks for `partner`, and the offers and deliveries it rests on. Null where nothing does. */
export function weigh(
  question: QuestionForMatch,
  partner: CandidatePartner,
  offer: CandidateExchange | null,
  exchanges: readonly CandidateExchange[],
): MatchSuggestion | null {
  if (partner.partnerId === question.partnerId) return null;
  const fits = (one: CandidateExchange) => one.themeId === question.themeId && one.level === question.level;
  const offers = offer !== null && offer.status === 'open' && fits(offer) && same(offer, partner);
  if (offer !== null && !offers) return null;
  const done = exchanges.filter((one) => one.status === 'acknowledged' && same(one, partner) && fits(one));
  const onTheme = partner.themeIds.includes(question.themeId);
  const later = onTheme && rankOf(partner.phase) > rankOf(question.phase);
  if (!offers && !later) return null;
  const scores = done.flatMap(({ score }) => score ?? []);
  const because: [MatchReason, boolean][] = [
    ['offersThis', offers],
    ['laterPhase', later],
    ['deliveredBefore', done.length > 0],
    ['sameTheme', offers || onTheme],
    ['sameLevel', offers || done.length > 0],
    ['otherNetwork', partner.networkId !== question.networkId],
    [
      'otherRegion',
      question.region !== null && partner.region !== null && partner.region !== question.region,
    ],
  ];
  return {
    helper: {
      networkId: partner.networkId,
      partnerId: partner.partnerId,
      exchangeId: offers ? offer.exchangeId : null,
    },
    reasons: because.flatMap(([reason, holds]) => (holds ? [reason] : [])),
    phase: partner.phase,
    delivered: done.length,
    meanScore: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
  };
}

/**
 * The order in which a broker meets them: who offers this, then who did it before (more often first), then who is ahead
 * by least, for what it did was not long ago; ids last, so that the order is the same for everybody.
 */
function compare(a: MatchSuggestion, b: MatchSuggestion): number {
  const offers = (one: MatchSuggestion) => (one.helper.exchangeId === null ? 1 : 0);
  const phase = (one: MatchSuggestion) =>
    one.phase === null ? DEVELOPMENT_PHASES.length : rankOf(one.phase);
  const key = ({ helper }: MatchSuggestion) => `${helper.networkId} ${helper.partnerId} ${helper.exchangeId}`;
  return (
    offers(a) - offers(b) ||
    b.delivered - a.delivered ||
    phase(a) - phase(b) ||
    (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  );
}

/** True when a broker set this suggestion aside: the offer, or the partner where it offered nothing. */
export const isDismissed = (dismissed: readonly { helper: Helper }[], { helper }: MatchSuggestion): boolean =>
  dismissed.some((one) => same(one.helper, helper) && one.helper.exchangeId === helper.exchangeId);

/**
 * Who could help with `question`: partners with an open offer on the same theme and level, and partners in a later phase
 * in a network on the same theme, of any network and region. An offer is suggested by itself; a partner who offers is not
 * suggested a second time. `exchanges` are those of all `partners`.
 */
export function suggestMatches(
  question: QuestionForMatch,
  partners: readonly CandidatePartner[],
  exchanges: readonly CandidateExchange[],
): MatchSuggestion[] {
  const found = partners.flatMap((partner) => {
    const own = exchanges.filter((one) => same(one, partner));
    const offered = own.flatMap((offer) => weigh(question, partner, offer, own) ?? []);
    return offered.length > 0 ? offered : (weigh(question, partner, null, own) ?? []);
  });
  return found.sort(compare);
}
