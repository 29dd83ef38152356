import type {
  CoalitionContribution,
  CoalitionExpectation,
  CoalitionFinding,
  CoalitionMeeting,
  CoalitionTakeAway,
  CoalitionTransfer,
} from '@traject/domain';
import type { CoalitionHeld, CoalitionMemberHeld } from '@traject/read-model';
import { ofSeenInstitution } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { person, personOrNull, type PlacedUnit } from '../person/person.resolvers.js';
import { coalitionsOf, seenCoalition, type CoalitionArguments } from './coalition-lists.js';

type PlacedCoalition = Placed<CoalitionHeld>;
type PlacedMember = Placed<CoalitionMemberHeld> & {
  /** Who takes part knows the others by name, whatever the roles held elsewhere. */
  named: boolean;
};
/** An expectation beside all that was found, of which its own is shown. */
type WithFindings = CoalitionExpectation & { all: readonly CoalitionFinding[] };
type PlacedTransfer = CoalitionTransfer & { snapshot: Snapshot };

/** Of other institutions one meets the name, and nothing that hangs under it. */
const institution = (id: string, snapshot: Snapshot): PlacedUnit => ({ kind: 'institution', id, snapshot });
const period = ({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string | null }) => ({
  from: periodFrom,
  until: periodUntil,
});

async function membersOf(
  { coalitionId, snapshot }: PlacedCoalition,
  context: RequestContext,
): Promise<PlacedMember[]> {
  const rows = await snapshot.membersOfCoalition.load(coalitionId);
  const named = rows.some(({ personId }) => personId === context.personId);
  return snapshot.placeAll(rows).map((row) => ({ ...row, named }));
}

const institutionsOf: Field<PlacedCoalition> = async ({ coalitionId, institutionId, snapshot }) => {
  const members = await snapshot.membersOfCoalition.load(coalitionId);
  const ids = [institutionId, ...members.flatMap((member) => member.institutionId ?? [])];
  return [...new Set(ids)].map((id) => institution(id, snapshot));
};

export const coalitionResolvers = {
  Snapshot: {
    coalitions: ((snapshot, args, context) => coalitionsOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      CoalitionArguments
    >,
    coalition: ((snapshot, { id }, context) => seenCoalition(context, snapshot, id)) satisfies Field<
      Snapshot,
      { id: string }
    >,
  },
  Coalition: {
    id: (({ coalitionId }) => coalitionId) satisfies Field<PlacedCoalition>,
    institution: (({ institutionId, snapshot }) =>
      institution(institutionId, snapshot)) satisfies Field<PlacedCoalition>,
    unit: (({ unitKind, unitId, snapshot }) => ({
      kind: unitKind,
      id: unitId,
      snapshot,
    })) satisfies Field<PlacedCoalition>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<PlacedCoalition>,
    theme: (async ({ themeId, snapshot }, _, context) =>
      themeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.theme.load(themeId)),
          )) satisfies Field<PlacedCoalition>,
    period: ((row) => period(row)) satisfies Field<PlacedCoalition>,
    institutions: institutionsOf,
    members: ((row, _, context) => membersOf(row, context)) satisfies Field<PlacedCoalition>,
    ownMembership: (async (row, _, context) =>
      (await membersOf(row, context)).find(({ personId, holds }) => holds && personId === context.personId) ??
      null) satisfies Field<PlacedCoalition>,
    expectations: (({ expectations, findings }) =>
      expectations.map((expectation): WithFindings => ({
        ...expectation,
        all: findings,
      }))) satisfies Field<PlacedCoalition>,
    meetings: (({ meetings }) =>
      meetings.toSorted((a, b) => (a.onDate < b.onDate ? -1 : 1))) satisfies Field<PlacedCoalition>,
    transfers: (({ transfers, snapshot }) =>
      transfers.map((transfer): PlacedTransfer => ({
        ...transfer,
        snapshot,
      }))) satisfies Field<PlacedCoalition>,
  },
  CoalitionMember: {
    id: (({ memberId }) => memberId) satisfies Field<PlacedMember>,
    person: (({ personId, named }) => ({ ...person(personId), open: named })) satisfies Field<PlacedMember>,
    institution: (({ institutionId, snapshot }) =>
      institutionId === null ? null : institution(institutionId, snapshot)) satisfies Field<PlacedMember>,
    period: ((row) => period(row)) satisfies Field<PlacedMember>,
  },
  CoalitionContribution: {
    id: (({ contributionId }) => contributionId) satisfies Field<CoalitionContribution>,
  },
  CoalitionTakeAway: {
    id: (({ takeAwayId }) => takeAwayId) satisfies Field<CoalitionTakeAway>,
  },
  CoalitionExpectation: {
    id: (({ expectationId }) => expectationId) satisfies Field<WithFindings>,
    findings: (({ expectationId, all }) =>
      all.filter(({ expectationIds }) =>
        expectationIds.includes(expectationId),
      )) satisfies Field<WithFindings>,
  },
  CoalitionFinding: {
    id: (({ findingId }) => findingId) satisfies Field<CoalitionFinding>,
  },
  CoalitionAdjustment: {
    id: (({ adjustmentId }) => adjustmentId) satisfies Field<CoalitionFinding['adjustments'][number]>,
  },
  CoalitionMeeting: {
    id: (({ meetingId }) => meetingId) satisfies Field<CoalitionMeeting>,
  },
  CoalitionTransfer: {
    institution: (({ institutionId, snapshot }) =>
      institution(institutionId, snapshot)) satisfies Field<PlacedTransfer>,
    confirmedBy: (({ confirmedBy }) => personOrNull(confirmedBy)) satisfies Field<PlacedTransfer>,
  },
};
