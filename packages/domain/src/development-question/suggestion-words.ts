import type { DevelopmentPhase } from '../network/events.js';
import type { MatchReason } from './events.js';
import type { MatchSuggestion } from './suggest.js';

const phases: Record<DevelopmentPhase, { nl: string; en: string }> = {
  orienting: { nl: 'oriënterend', en: 'orienting' },
  starting: { nl: 'beginnend', en: 'starting' },
  developing: { nl: 'in ontwikkeling', en: 'developing' },
  sustaining: { nl: 'duurzaam', en: 'sustaining' },
};
type Say = (suggestion: MatchSuggestion) => { nl: string; en: string };

const says: Record<MatchReason, Say> = {
  offersThis: () => ({ nl: 'biedt dit aan', en: 'offers this' }),
  laterPhase: ({ phase }) => ({
    nl: `is verder: ${phase === null ? 'onbekend' : phases[phase].nl}`,
    en: `is further: ${phase === null ? 'unknown' : phases[phase].en}`,
  }),
  deliveredBefore: ({ delivered, meanScore }) => {
    const score = (mark: string) => meanScore?.toFixed(1).replace('.', mark);
    return {
      nl: `bracht dit ${delivered} keer${meanScore === null ? '' : `, gemiddeld gewaardeerd met ${score(',')} op een schaal van 1 tot 5`}`,
      en: `delivered this ${delivered === 1 ? 'once' : `${delivered} times`}${meanScore === null ? '' : `, valued at ${score('.')} on average, on a scale of 1 to 5`}`,
    };
  },
  sameTheme: () => ({ nl: 'werkt aan hetzelfde thema', en: 'works on the same theme' }),
  sameLevel: () => ({ nl: 'op hetzelfde niveau', en: 'on the same level' }),
  otherNetwork: () => ({ nl: 'zit in een ander netwerk', en: 'is in another network' }),
  otherRegion: () => ({ nl: 'in een andere regio', en: 'in another region' }),
};

/** Why this partner is suggested, in words; figures are rounded to one decimal. */
export function wordsOfSuggestion(suggestion: MatchSuggestion): { nl: string; en: string } {
  const all = suggestion.reasons.map((reason) => says[reason](suggestion));
  const sentence = (parts: string[]) => {
    const text = parts.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { nl: sentence(all.map(({ nl }) => nl)), en: sentence(all.map(({ en }) => en)) };
}
