// Who is a member of a coalition when, and for which institutions.
import type { SharedWith } from '../kernel/decider.js';
import { inPeriod } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { CoalitionCharter, CoalitionMember, CoalitionState } from './state.js';

/** The members at `at`. */
export const coalitionMembersOn = (state: CoalitionState, at: Instant): CoalitionMember[] =>
  state.status === 'unknown' ? [] : state.members.filter(({ period }) => inPeriod(period, at));

/** The person's membership at `at`, or undefined. */
export const membershipOn = (
  state: CoalitionState,
  personId: string | null,
  at: Instant,
): CoalitionMember | undefined =>
  coalitionMembersOn(state, at).find((member) => member.personId === personId);

/** The members at `at` who have not assented to `charter`. */
export const assentsMissing = (
  state: CoalitionState,
  charter: CoalitionCharter,
  at: Instant,
): CoalitionMember[] =>
  coalitionMembersOn(state, at).filter(({ memberId }) => !charter.assentIds.includes(memberId));

/** The institutions of which somebody ever was a member, the host too. */
export const institutionsOf = (state: CoalitionState): string[] =>
  state.status === 'unknown'
    ? []
    : [
        ...new Set([
          state.institutionId,
          ...state.members.flatMap(({ institutionId }) => institutionId ?? []),
        ]),
      ];

/** Who takes part besides the host: a coalition is known to those who ever did. */
export const sharedWith = (state: CoalitionState): SharedWith =>
  state.status === 'unknown'
    ? { institutionIds: [], personIds: [] }
    : {
        institutionIds: institutionsOf(state).filter((id) => id !== state.institutionId),
        personIds: state.members.map(({ personId }) => personId),
      };
