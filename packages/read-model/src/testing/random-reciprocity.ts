// Bringing and fetching, and development questions, in random histories. For tests only.
import { DEVELOPMENT_PHASES, DISPUTE_OUTCOMES, MATCH_REASONS, RECIPROCITY_LEVELS } from '@traject/domain';
import { plain, text, word, type Ids, type WordPayloads } from './payload.js';
import { dayOf } from './random-act.js';

const of = <T>(values: readonly T[], n: number): T | undefined => values[n % values.length];
const orNull = <T>(n: number, value: T): T | null => (n % 3 === 0 ? null : value);

export const reciprocity = (prefix: string, ids: Ids, person: (n: number) => string): WordPayloads[] => {
  const { institution: institutionId, programme: programmeId, theme: themeId } = ids;
  const side = (n: number) => ({
    ...{ networkId: `${prefix}network${n % 2}`, partnerId: `${prefix}partner${n % 3}` },
    ...{ institutionId: orNull(n, `${prefix}inst${n % 2}`), contactId: person(n), name: text(n) },
  });
  const until = (day: number, n: number) => orNull(n, dayOf(day + 1 + (n % 9)));
  const exchange = (id: string) => {
    const about = (day: number, [a, b, c]: readonly [number, number, number]) => ({
      ...{ exchangeId: id, institutionId, programmeId: orNull(a, programmeId), themeId: orNull(b, themeId) },
      ...{ questionId: orNull(c, `${prefix}question`), level: of(RECIPROCITY_LEVELS, b) },
      ...{ subject: text(c), until: until(day, a) },
    });
    return word('reciprocityExchange', id, {
      ExchangeOffered: ({ day, numbers }) => ({ data: { ...about(day, numbers), giver: side(numbers[0]) } }),
      ExchangeRequested: ({ day, numbers }) => ({
        data: { ...about(day, numbers), receiver: side(numbers[0]) },
      }),
      ExchangeMatched: ({ day, numbers: [a, b, c] }) => ({
        data: { with: side(a), why: orNull(b, text(b)), until: until(day, c) },
      }),
      ExchangeDelivered: ({ numbers }) => ({ data: { note: text(numbers[0]) } }),
      ExchangeAcknowledged: ({ numbers: [a, b] }) => ({ data: { note: orNull(a, text(b)) } }),
      ExchangeDisputed: plain({}),
      ExchangeDisputeResolved: ({ numbers: [a, b] }) => ({
        data: { outcome: of(DISPUTE_OUTCOMES, a), how: text(b) },
      }),
      ExchangeValued: ({ numbers: [a, b] }) => ({ data: { score: (a % 5) + 1, note: orNull(b, text(b)) } }),
      ExchangeContactChanged: ({ numbers: [a, b] }) => ({
        data: { partnerId: `${prefix}partner${a % 3}`, contactId: person(b) },
      }),
      ExchangeLapsed: plain({}),
    });
  };
  const helper = (a: number, b: number) => ({
    networkId: `${prefix}network${a % 2}`,
    partnerId: `${prefix}partner${b % 3}`,
    exchangeId: orNull(b, `${prefix}exchange`),
  });
  return [
    exchange(`${prefix}exchange`),
    word('developmentQuestion', `${prefix}question`, {
      DevelopmentQuestionRaised: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{ questionId: `${prefix}question`, institutionId, programmeId: orNull(a, programmeId), themeId },
          ...{ level: of(RECIPROCITY_LEVELS, b), phase: of(DEVELOPMENT_PHASES, c), question: text(a) },
          ...{ region: orNull(c, 'R1'), asker: side(b) },
        },
      }),
      MatchSuggestionDismissed: ({ numbers: [a, b] }) => ({ data: { helper: helper(a, b) } }),
      DevelopmentQuestionMatched: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{ helper: side(a), offerId: orNull(b, `${prefix}exchange`), into: `${prefix}exchange` },
          ...{ reasons: [of(MATCH_REASONS, c)], why: orNull(a, text(a)) },
        },
      }),
      DevelopmentQuestionReopened: plain({}),
      DevelopmentQuestionAnswered: ({ numbers }) => ({ data: { answer: text(numbers[0]) } }),
      DevelopmentQuestionWithdrawn: plain({}),
    }),
  ];
};
