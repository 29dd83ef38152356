import type { AppraisalRound, Ownership } from '@traject/read-model';
import { ofSeenInstitution, ofSeenTeam } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, UnownedTheme } from '../graphql/snapshot.js';
import { personOrNull } from '../person/person.resolvers.js';
import { ownAnswer } from './own-answer.js';

type PlacedOwnership = Placed<Ownership | UnownedTheme>;
type Round = Placed<AppraisalRound>;

/** What only an ownership that ever began has, for who sees the team that it is about. */
const begun = async (
  ownership: PlacedOwnership,
  context: RequestContext,
): Promise<Placed<Ownership> | null> => {
  if (!('since' in ownership)) return null;
  const { teamId } = ownership;
  return teamId === null || (await ofSeenTeam(context, { teamId })) ? ownership : null;
};

const teamById = async ({ snapshot }: PlacedOwnership, id: string | null | undefined) =>
  id ? snapshot.place(await snapshot.team.load(id)) : null;

export const ownershipResolvers = {
  Ownership: {
    theme: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<PlacedOwnership>,
    holders: (async (ownership) => {
      const teams = await Promise.all(ownership.holderTeamIds.map((id) => teamById(ownership, id)));
      return teams.filter((team) => team !== null);
    }) satisfies Field<PlacedOwnership>,
    candidate: (async (ownership, _, context) =>
      teamById(ownership, (await begun(ownership, context))?.teamId)) satisfies Field<PlacedOwnership>,
    candidateTeamId: (async (ownership, _, context) =>
      (await begun(ownership, context))?.teamId ?? null) satisfies Field<PlacedOwnership>,
    offer: (async (ownership, _, context) => {
      const row = await begun(ownership, context);
      if (!row?.offerKind) return null;
      const { offerKind: kind, offerFromTeamId: fromTeamId, offerToTeamId: toTeamId } = row;
      return { kind, fromTeamId, toTeamId, ownership };
    }) satisfies Field<PlacedOwnership>,
    contestedBy: (async (ownership, _, context) =>
      personOrNull((await begun(ownership, context))?.contestedBy)) satisfies Field<PlacedOwnership>,
    contestReason: (async (ownership, _, context) =>
      (await begun(ownership, context))?.reason ?? null) satisfies Field<PlacedOwnership>,
    contestedFrom: (async (ownership, _, context) =>
      (await begun(ownership, context))?.before ?? null) satisfies Field<PlacedOwnership>,
  },
  OwnershipOffer: {
    from: (({ ownership, fromTeamId }) => teamById(ownership, fromTeamId)) satisfies Field<OfferParent>,
    to: (({ ownership, toTeamId }) => teamById(ownership, toTeamId)) satisfies Field<OfferParent>,
  },
  AppraisalRound: {
    id: (({ roundId }) => roundId) satisfies Field<Round>,
    theme: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<Round>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Round>,
    partnersOf: (async ({ partnersOfProgrammeId: id, snapshot }, _, context) =>
      id === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(id)),
          )) satisfies Field<Round>,
    ownAnswer: ((round, _, context) => ownAnswer(context, round)) satisfies Field<Round>,
    distribution: (({ answers, mean, counts }) =>
      answers === null || mean === null || counts === null
        ? null
        : { answers, mean, counts }) satisfies Field<Round>,
    withheld: (({ status, answers }) =>
      answers !== null ? null : status === 'open' ? 'roundOpen' : 'fewerThanFive') satisfies Field<Round>,
    partnerDistribution: (({ partnerAnswers: answers, partnerMean: mean, partnerCounts: counts }) =>
      answers === null || mean === null || counts === null
        ? null
        : { answers, mean, counts }) satisfies Field<Round>,
    partnersWithheld: (({ status, partnerAnswers, partnersOfProgrammeId }) => {
      if (partnersOfProgrammeId === null || partnerAnswers !== null) return null;
      return status === 'open' ? 'roundOpen' : 'fewerThanFive';
    }) satisfies Field<Round>,
  },
  AppraisalInstrument: { poq7: 'poq-7' },
};

interface OfferParent {
  ownership: PlacedOwnership;
  fromTeamId: string;
  toTeamId: string;
}
