// How long needs wait, college by college.
import { needLeadTimes } from '@traject/read-model';
import { ofSeenInstitution, seenTeams } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { spreadOf } from '../graphql/spread.js';

interface LeadTimesArguments {
  proposedFrom?: string | null;
  proposedUntil?: string | null;
}
interface LeadTimes {
  collegeId: string | null;
}

/** Days from proposed to addressed of the needs that the viewer sees, per college under which their team hangs. */
async function leadTimes(
  snapshot: Snapshot,
  { proposedFrom, proposedUntil }: LeadTimesArguments,
  context: RequestContext,
) {
  const teamIds = await seenTeams(context, null);
  const rows = (await needLeadTimes(context.services.pool, snapshot.clocks, teamIds)).filter(
    ({ proposedOn }) =>
      (!proposedFrom || proposedOn >= proposedFrom) && (!proposedUntil || proposedOn < proposedUntil),
  );
  const byCollege = new Map<string | null, { proposed: number; days: number[] }>();
  for (const { teamId, days } of rows) {
    const team = await snapshot.team.load(teamId);
    const collegeId = team?.parentKind === 'college' ? team.parentId : null;
    const group = byCollege.get(collegeId) ?? { proposed: 0, days: [] };
    group.proposed += 1;
    if (days !== null) group.days.push(days);
    byCollege.set(collegeId, group);
  }
  return snapshot.placeAll(
    [...byCollege]
      .sort(([a], [b]) => (a ?? '').localeCompare(b ?? ''))
      .map(([collegeId, { proposed, days }]) => ({
        collegeId,
        proposed,
        addressed: days.length,
        days: spreadOf(days),
      })),
  );
}

export const leadTimeResolvers = {
  Snapshot: { needLeadTimes: leadTimes satisfies Field<Snapshot, LeadTimesArguments> },
  NeedLeadTimes: {
    college: (async ({ collegeId, snapshot }, _, context) =>
      collegeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.college.load(collegeId)),
          )) satisfies Field<Placed<LeadTimes>>,
  },
};
