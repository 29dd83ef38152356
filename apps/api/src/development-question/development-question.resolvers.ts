import { wordsOfSuggestion, type DismissedSuggestion, type QuestionMatch } from '@traject/domain';
import type { DevelopmentQuestionHeld } from '@traject/read-model';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { institutionNamed, programmeOf, seenRow } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import {
  exchangeById,
  themeOf,
  type PlacedSide,
} from '../reciprocity-exchange/reciprocity-exchange.resolvers.js';
import {
  matchSuggestions,
  questionsOf,
  suggestionsFor,
  type PlacedSuggestion,
  type QuestionArguments,
} from './question-lists.js';

type PlacedQuestion = Placed<DevelopmentQuestionHeld>;
/** A match beside who asked: the two know each other by name. */
type PlacedMatch = QuestionMatch & { snapshot: Snapshot; askerContactId: string };

const askerOf = (row: PlacedQuestion, { personId }: RequestContext): PlacedSide => ({
  partnerId: row.askerId,
  name: row.askerName,
  networkId: row.askerNetworkId,
  institutionId: row.askerInstitutionId,
  contactId: row.askerContactId,
  named: [row.askerContactId, row.match?.helper.contactId].includes(personId ?? ''),
  snapshot: row.snapshot,
});

const placedMatch = ({ snapshot, askerContactId }: PlacedQuestion, match: QuestionMatch): PlacedMatch => ({
  ...match,
  snapshot,
  askerContactId,
});

export const developmentQuestionResolvers = {
  Snapshot: {
    developmentQuestions: ((snapshot, args, context) => questionsOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      QuestionArguments
    >,
    developmentQuestion: (async (snapshot, { id }, context) =>
      snapshot.place(
        await seenRow(context, 'developmentQuestion', id, () => snapshot.question.load(id)),
      )) satisfies Field<Snapshot, { id: string }>,
    matchSuggestions: ((snapshot, args, context) =>
      matchSuggestions(context, snapshot, args)) satisfies Field<
      Snapshot,
      { questionId?: string | null; networkId?: string | null }
    >,
  },
  DevelopmentQuestion: {
    id: (({ questionId }) => questionId) satisfies Field<PlacedQuestion>,
    asker: ((row, _, context) => askerOf(row, context)) satisfies Field<PlacedQuestion>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedQuestion>,
    programme: ((row, _, context) => programmeOf(row, context)) satisfies Field<PlacedQuestion>,
    theme: ((row, _, context) => themeOf(row, context)) satisfies Field<PlacedQuestion>,
    match: ((row) => row.match && placedMatch(row, row.match)) satisfies Field<PlacedQuestion>,
    earlierMatches: ((row) =>
      row.earlier.map((match) => placedMatch(row, match))) satisfies Field<PlacedQuestion>,
    suggestions: ((row, _, context) =>
      suggestionsFor(context, row.snapshot, [row])) satisfies Field<PlacedQuestion>,
  },
  QuestionMatch: {
    helper: (({ helper, snapshot, askerContactId }, _, { personId }): PlacedSide => ({
      ...helper,
      named: [helper.contactId, askerContactId].includes(personId ?? ''),
      snapshot,
    })) satisfies Field<PlacedMatch>,
    offered: (({ offerId }) => offerId !== null) satisfies Field<PlacedMatch>,
    exchange: (({ exchangeId, snapshot }, _, context) =>
      exchangeById(snapshot, exchangeId, context)) satisfies Field<PlacedMatch>,
  },
  DismissedSuggestion: {
    partnerId: (({ helper }) => helper.partnerId) satisfies Field<DismissedSuggestion>,
    networkId: (({ helper }) => helper.networkId) satisfies Field<DismissedSuggestion>,
    exchangeId: (({ helper }) => helper.exchangeId) satisfies Field<DismissedSuggestion>,
  },
  MatchSuggestion: {
    whyNl: ((suggestion) => wordsOfSuggestion(suggestion).nl) satisfies Field<PlacedSuggestion>,
    whyEn: ((suggestion) => wordsOfSuggestion(suggestion).en) satisfies Field<PlacedSuggestion>,
  },
};
