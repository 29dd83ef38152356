// Facts of bringing and fetching, and of the questions behind it: who takes part in which network, and what is offered.
import {
  networkDecider,
  networkPartnersOn,
  NOT_SHARED,
  reciprocityExchangeDecider,
  sideOf,
  type DevelopmentQuestionFacts,
  type Helper,
  type HelperFact,
  type NetworkOfSide,
  type ReciprocityExchangeFacts,
  type ExchangeSide,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { stateField, textField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';
import { standingOf } from './shared-work-facts.js';

interface Named {
  networkId: string;
  partnerId: string;
}

/** The network with the partner that is named, as they are when the act takes place. */
async function networkOf(
  { ledger, at }: FactsQuestion,
  { networkId, partnerId }: Named,
): Promise<NetworkOfSide> {
  const read = await ledger.stateAt(networkDecider, networkId, at);
  const { state } = read;
  const found = sideOf(state, partnerId, at);
  return {
    ...found,
    hostId: state.status === 'formed' ? state.institutionId : null,
    sharedWith: networkDecider.sharedWith?.(state) ?? NOT_SHARED,
    basis: [basisOf('networkPartner', read, found.side !== null)],
  };
}

const namedByCommand = (question: FactsQuestion): Named => ({
  networkId: textField(question, 'networkId'),
  partnerId: textField(question, 'partnerId'),
});

/** Of a stream that has begun: the networks of its two sides, the first first. */
async function networksOf(question: FactsQuestion, sides: readonly (Named | null | undefined)[]) {
  const [first, second] = sides.filter((one) => one !== null && one !== undefined);
  return {
    ...(first && { ownNetwork: await networkOf(question, first) }),
    ...(second && { network: await networkOf(question, second) }),
  };
}

const themeAndProgramme = (question: FactsQuestion) =>
  namedFact(question, [naming(question, 'theme', 'themeId'), naming(question, 'programme', 'programmeId')]);

/** What an exchange is between, who acts, and whether what it names is there; nothing for what its two sides say. */
export async function reciprocityExchangeFacts(question: FactsQuestion): Promise<ReciprocityExchangeFacts> {
  const standing = () => standingOf(question);
  const sides = [stateField(question, 'giver'), stateField(question, 'receiver')] as (
    ExchangeSide | null | undefined
  )[];
  switch (question.command) {
    case 'OfferExchange':
    case 'RequestExchange': {
      const network = await networkOf(question, namedByCommand(question));
      return { named: await themeAndProgramme(question), network, standing: await standing() };
    }
    case 'MatchExchange': {
      const own = await networksOf(question, sides);
      const network = await networkOf(question, namedByCommand(question));
      return { ...own, network, standing: await standing() };
    }
    case 'ResolveExchangeDispute':
    case 'LapseExchange':
    case 'ChangeExchangeContact':
      return { ...(await networksOf(question, sides)), standing: await standing() };
    default:
      return {};
  }
}

/** Who asks and who would help, who acts, and whether what a question names is there. */
export async function developmentQuestionFacts(question: FactsQuestion): Promise<DevelopmentQuestionFacts> {
  const standing = await standingOf(question);
  const asker = stateField(question, 'asker') as ExchangeSide | undefined;
  switch (question.command) {
    case 'RaiseDevelopmentQuestion': {
      const named = namedByCommand(question);
      const { state } = await question.ledger.stateAt(networkDecider, named.networkId, question.at);
      return {
        named: await themeAndProgramme(question),
        network: await networkOf(question, named),
        region: state.status === 'unknown' ? null : state.region,
        standing,
      };
    }
    case 'MatchDevelopmentQuestion': {
      const helper = question.input.get('helper') as Helper;
      return {
        ...(await networksOf(question, [asker])),
        network: await networkOf(question, helper),
        helper: await helperFact(question, helper),
        standing,
      };
    }
    default: {
      const match = stateField(question, 'match') as { helper: ExchangeSide } | null | undefined;
      return { ...(await networksOf(question, [asker, match?.helper])), standing };
    }
  }
}

/** Who would help, and the offer that is named where it is open. */
async function helperFact(
  { ledger, at }: FactsQuestion,
  { networkId, partnerId, exchangeId }: Helper,
): Promise<HelperFact> {
  const network = await ledger.stateAt(networkDecider, networkId, at);
  const { state } = network;
  const taking = networkPartnersOn(state, at).find((one) => one.partnerId === partnerId);
  const partner = {
    ...{ networkId, partnerId, phase: taking?.phase ?? null },
    themeIds: state.status === 'unknown' ? [] : state.themeIds,
    region: state.status === 'unknown' ? null : state.region,
  };
  const basis = [basisOf('developmentPhase', network, partner.phase)];
  if (exchangeId === null) return { partner, offer: null, basis };
  const read = await ledger.stateAt(reciprocityExchangeDecider, exchangeId, at);
  const offered = read.state;
  const giver = offered.status === 'offered' ? offered.giver : null;
  return {
    partner,
    offer:
      offered.status === 'offered' && giver
        ? {
            ...{ exchangeId, networkId: giver.networkId, partnerId: giver.partnerId },
            ...{ themeId: offered.themeId, level: offered.level, status: 'open', score: null },
          }
        : null,
    basis: [...basis, basisOf('exchangeOffered', read, giver !== null)],
  };
}
