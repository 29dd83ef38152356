import { describe, expect, it } from 'vitest';
import {
  isDismissed,
  suggestMatches,
  weigh,
  type CandidateExchange,
  type CandidatePartner,
  type QuestionForMatch,
} from './suggest.js';
import { wordsOfSuggestion } from './suggestion-words.js';

const question: QuestionForMatch = {
  ...{ networkId: 'north', partnerId: 'asker', themeId: 'lob', level: 'process' },
  ...{ phase: 'starting', region: 'NN' },
};
const partner = (partnerId: string, more: Partial<CandidatePartner> = {}): CandidatePartner => ({
  ...{ networkId: 'north', partnerId, themeIds: ['lob'], phase: 'developing', region: 'NN' },
  ...more,
});
const exchange = (partnerId: string, more: Partial<CandidateExchange> = {}): CandidateExchange => ({
  ...{ exchangeId: `x-${partnerId}`, networkId: 'north', partnerId, themeId: 'lob', level: 'process' },
  ...{ status: 'open', score: null },
  ...more,
});
const suggested = (partners: CandidatePartner[], exchanges: CandidateExchange[] = []) =>
  suggestMatches(question, partners, exchanges).map(({ helper, reasons }) => [helper.partnerId, ...reasons]);

describe('who could help', () => {
  it('is a partner in a later phase on the theme, of any network and region', () =>
    expect(
      suggested([
        partner('same', { phase: 'starting' }),
        partner('earlier', { phase: 'orienting' }),
        partner('unknown', { phase: null }),
        partner('otherTheme', { themeIds: ['taal'] }),
        partner('asker', { phase: 'sustaining' }),
        partner('later'),
        partner('far', { networkId: 'south', region: 'ZL', phase: 'sustaining' }),
      ]),
    ).toEqual([
      ['later', 'laterPhase', 'sameTheme'],
      ['far', 'laterPhase', 'sameTheme', 'otherNetwork', 'otherRegion'],
    ]));
  it('is a partner that offers it, whatever its phase, and then not a second time', () =>
    expect(suggested([partner('p', { phase: null })], [exchange('p')])).toEqual([
      ['p', 'offersThis', 'sameTheme', 'sameLevel'],
    ]));
  it('is not one whose offer is on another theme or level, was taken up, or is of another network', () =>
    expect(
      suggested(
        [partner('p', { phase: null })],
        [
          exchange('p', { themeId: 'taal' }),
          exchange('p', { themeId: null }),
          exchange('p', { level: 'content' }),
          exchange('p', { status: 'acknowledged' }),
          exchange('p', { networkId: 'south' }),
        ],
      ),
    ).toEqual([]));
  it('is told apart by what it delivered on this level before', () => {
    const done = (score: number | null, more = {}) =>
      exchange('p', { status: 'acknowledged', score, ...more });
    const [found] = suggestMatches(
      question,
      [partner('p')],
      [done(4), done(5), done(null), done(1, { level: 'relation' })],
    );
    expect(found).toMatchObject({
      helper: { exchangeId: null },
      reasons: ['laterPhase', 'deliveredBefore', 'sameTheme', 'sameLevel'],
      delivered: 3,
      meanScore: 4.5,
    });
  });
  it('comes in one order for everybody: offers, then experience, then who is least ahead, then ids', () => {
    const partners = [
      partner('z', { phase: 'sustaining' }),
      partner('b'),
      partner('a'),
      partner('done', { phase: 'sustaining' }),
      partner('offers', { phase: 'orienting' }),
    ];
    const exchanges = [exchange('offers'), exchange('done', { status: 'acknowledged' })];
    const order = ['offers', 'done', 'a', 'b', 'z'];
    expect(suggested(partners, exchanges).map(([id]) => id)).toEqual(order);
    expect(suggested(partners.toReversed(), exchanges.toReversed()).map(([id]) => id)).toEqual(order);
  });
  it('names no region as another where one of both has none', () =>
    expect(suggested([partner('p', { region: null })])[0]).not.toContain('otherRegion'));
  it('is set aside by offer, or by partner where it offered nothing', () => {
    const [found] = suggestMatches(question, [partner('p')], []);
    if (!found) throw new Error('nobody was suggested');
    const helper = { networkId: 'north', partnerId: 'p', exchangeId: null };
    expect(isDismissed([{ helper }], found)).toBe(true);
    expect(isDismissed([{ helper: { ...helper, exchangeId: 'x-p' } }], found)).toBe(false);
    expect(isDismissed([], found)).toBe(false);
  });
  it('says why in both languages', () => {
    const far = partner('p', { networkId: 'south', region: 'ZL' });
    const done = (score: number | null) =>
      exchange('p', { networkId: 'south', status: 'acknowledged', score });
    const [once] = suggestMatches(question, [far], [done(null)]);
    const [often] = suggestMatches(question, [far], [done(4), done(5)]);
    const [offer] = suggestMatches(question, [far], [exchange('p', { networkId: 'south' })]);
    if (!once || !often || !offer) throw new Error('nobody was suggested');
    expect(wordsOfSuggestion(once)).toEqual({
      nl: 'Is verder: in ontwikkeling; bracht dit 1 keer; werkt aan hetzelfde thema; op hetzelfde niveau; zit in een ander netwerk; in een andere regio.',
      en: 'Is further: developing; delivered this once; works on the same theme; on the same level; is in another network; in another region.',
    });
    expect(wordsOfSuggestion(often).nl).toContain(
      '2 keer, gemiddeld gewaardeerd met 4,5 op een schaal van 1 tot 5',
    );
    expect(wordsOfSuggestion(often).en).toContain('2 times, valued at 4.5 on average, on a scale of 1 to 5');
    expect(wordsOfSuggestion(offer).en).toMatch(/^Offers this; /);
  });
  it('is weighed for one offer only where it fits', () => {
    expect(weigh(question, partner('p'), exchange('p', { level: 'content' }), [])).toBeNull();
    expect(weigh(question, partner('p'), exchange('q'), [])).toBeNull();
  });
});
