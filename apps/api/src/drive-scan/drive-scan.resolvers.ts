import type { Role } from '@traject/domain';
import type { DriveScan } from '@traject/read-model';
import { among, asked, ofSeenInstitution, ofSeenTeam, seenTeams } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { ownScores } from './own-scores.js';

type Scan = Placed<DriveScan>;
interface DriveScanFilter {
  teamId?: string | null;
  programmeId?: string | null;
  status?: DriveScan['status'][] | null;
}

/** Who sees a team's distribution besides the team: who helps it with these scans, and who audits. */
const BESIDES: readonly Role[] = ['quality', 'auditor'];

async function isTheirs(context: RequestContext, { teamId, snapshot }: Scan): Promise<boolean> {
  const { ownTeamIds, roles } = await context.sight();
  if (ownTeamIds.includes(teamId)) return true;
  const team = await snapshot.team.load(teamId);
  const units = [teamId, team?.parentId, team?.institutionId];
  return roles.some(({ held, role, unit }) => held && BESIDES.includes(role) && units.includes(unit.id));
}

async function withheld(scan: Scan, context: RequestContext) {
  if (scan.status === 'open') return 'scanOpen';
  // Before how many answered: that a team is small is the team's own too.
  if (!(await isTheirs(context, scan))) return 'notYours';
  return scan.answers === null ? 'fewerThanFive' : null;
}

export const driveScanResolvers = {
  Snapshot: {
    driveScans: (async (snapshot, { filter }, context) => {
      const seen = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
      const rows = (await Promise.all(seen.map((id) => snapshot.driveScansOf.load(id)))).flat();
      return snapshot.placeAll(
        rows.filter(
          ({ programmeId, status }) =>
            asked(filter?.programmeId, programmeId) && among(filter?.status, status),
        ),
      );
    }) satisfies Field<Snapshot, { filter?: DriveScanFilter | null }>,
    driveScan: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenTeam(context, await snapshot.driveScan.load(id)))) satisfies Field<
      Snapshot,
      { id: string }
    >,
  },
  DriveScan: {
    id: (({ scanId }) => scanId) satisfies Field<Scan>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Scan>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<Scan>,
    ownAnswer: ((scan, _, context) => ownScores(context, scan)) satisfies Field<Scan>,
    answers: (async (scan, _, context) =>
      (await withheld(scan, context)) === null ? scan.answers : null) satisfies Field<Scan>,
    distribution: (async (scan, _, context) =>
      (await withheld(scan, context)) === null ? scan.drives : null) satisfies Field<Scan>,
    withheld: ((scan, _, context) => withheld(scan, context)) satisfies Field<Scan>,
  },
  DriveInstrument: { drives12: 'drives-12' },
};
