import {
  developmentQuestionDecider,
  standing,
  stateAt,
  streamOf,
  type DevelopmentQuestionEvent,
  type Recorded,
} from '@traject/domain';
import type { CommandDeps } from '../command-deps.js';
import type { PolicyAct, ReactionPolicy } from './policy.js';

const NAME = 'match-question';
type Matched = Recorded<Extract<DevelopmentQuestionEvent, { type: 'DevelopmentQuestionMatched' }>>;

/**
 * A question that is matched goes on in an exchange: the offer that was taken up is matched with who asked; without an
 * offer, what is asked is requested in a new exchange and matched with who helps. When the decision is retracted, so is
 * what this policy recorded; where the two have gone on with it, that is refused and the receipt says so.
 */
export const matchQuestionPolicy = (deps: CommandDeps): ReactionPolicy => ({
  name: NAME,
  filter: { types: ['DevelopmentQuestionMatched'] },
  async react(event) {
    if (event.type !== 'DevelopmentQuestionMatched') return [];
    const matched = event as Matched;
    const events = (await eventsOf(deps, matched.stream)) as Recorded<DevelopmentQuestionEvent>[];
    const question = stateAt(developmentQuestionDecider, events, {
      asOf: matched.effectiveAt,
      known: matched.position,
    });
    if (question.status === 'unknown') return [];
    const { into: exchangeId, offerId, helper, why } = matched.data;
    // After this event the match stands (it was made, or its retraction was retracted) or it does not.
    if (question.match?.exchangeId !== exchangeId) return retractions(deps, exchangeId);
    const match = (to: { networkId: string; partnerId: string }): PolicyAct => ({
      kind: 'command',
      command: 'MatchExchange',
      input: { exchangeId, networkId: to.networkId, partnerId: to.partnerId, why, until: null },
      texts: why ? [why] : [],
    });
    const { asker, institutionId, programmeId, themeId, questionId, level } = question;
    if (offerId !== null) return [{ purpose: `match ${exchangeId}`, command: match(asker) }];
    const { networkId, partnerId } = asker;
    const about = { exchangeId, institutionId, programmeId, themeId, questionId, level };
    const input = { ...about, networkId, partnerId, subject: question.question, until: null };
    const request: PolicyAct = {
      kind: 'command',
      command: 'RequestExchange',
      input,
      texts: [question.question],
    };
    return [
      { purpose: `request ${exchangeId}`, command: request },
      { purpose: `match ${exchangeId}`, command: match(helper) },
    ];
  },
});

const eventsOf = async (deps: CommandDeps, stream: string): Promise<Recorded[]> =>
  (await deps.store.readStream(stream)).map((stored) => deps.codec.decode(stored));

/** Retracts what this policy recorded in the exchange, the last first, where it still stands. */
async function retractions(deps: CommandDeps, exchangeId: string) {
  const stream = streamOf('reciprocityExchange', exchangeId);
  const stands = standing(await eventsOf(deps, stream), Number.MAX_SAFE_INTEGER);
  return stands.toReversed().flatMap(({ event }) => {
    const own = event.actor.kind === 'policy' && event.actor.name === NAME;
    if (!own) return [];
    const command: PolicyAct = {
      kind: 'retract',
      stream,
      eventId: event.id,
      reason:
        'Het besluit om te koppelen waaruit dit voortkwam, is herroepen. / The decision to match that this came from was retracted.',
    };
    return [{ purpose: `retract ${event.id}`, command }];
  });
}
