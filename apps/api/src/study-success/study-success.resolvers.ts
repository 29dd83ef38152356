// Study success as the Inspectorate judges it: derived from measurements and norms on the snapshot's clocks.
import {
  lastYieldYear,
  LEVELS,
  STUDY_SUCCESS_KPIS,
  studySuccessOf,
  type KpiDefinitionState,
  type Level,
  type StudySuccessKpi,
  type StudySuccessOfYear,
  type YearIndicator,
} from '@traject/domain';
import type { MeasurementHeld, NormHeld } from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import { seenTeams } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { definitionOf, isWithheld, measurementOf } from '../measurement/judgement.js';

interface Asked {
  teamId?: string | null;
  collegeId?: string | null;
  level?: number | null;
  fromYear?: number | null;
  untilYear?: number | null;
}
interface Indicator extends YearIndicator {
  row: Placed<MeasurementHeld> | null;
  snapshot: Snapshot;
}
interface Judged extends Omit<StudySuccessOfYear, 'indicators'> {
  teamId: string;
  level: Level;
  indicators: Indicator[];
  snapshot: Snapshot;
}

const MOST_YEARS = 10;
/** Years of a view, where nothing else was asked. */
const VIEW = 3;

function yearsOf({ fromYear, untilYear }: Asked, snapshot: Snapshot): number[] {
  const last = untilYear ?? Math.max(lastYieldYear(snapshot.validAt), fromYear ?? 0);
  const first = fromYear ?? last - VIEW + 1;
  if (first > last || last - first >= MOST_YEARS)
    throw inputError('fromYear', `a year at most ${MOST_YEARS - 1} before untilYear, and not after it`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

async function teamsAsked({ teamId, collegeId }: Asked, snapshot: Snapshot, context: RequestContext) {
  const seen = await seenTeams(context, teamId ? [teamId] : null);
  if (!collegeId) return seen;
  const under = new Set((await snapshot.teamsUnder.load(collegeId)).map((team) => team.teamId));
  return seen.filter((id) => under.has(id));
}

const isOfIt = (kpi: string): kpi is StudySuccessKpi => STUDY_SUCCESS_KPIS.some((each) => each === kpi);

async function definitionsOf(snapshot: Snapshot): Promise<Record<StudySuccessKpi, KpiDefinitionState>> {
  const [JR, DR, SR] = await Promise.all([
    definitionOf(snapshot, 'JR'),
    definitionOf(snapshot, 'DR'),
    definitionOf(snapshot, 'SR'),
  ]);
  return { JR, DR, SR };
}

/** The years of one team at one level; none where nothing of the three was measured over them. */
function yearsAtLevel(
  { teamId, level, years }: { teamId: string; level: Level; years: readonly number[] },
  rows: readonly Placed<MeasurementHeld>[],
  definitions: Record<StudySuccessKpi, KpiDefinitionState>,
  snapshot: Snapshot,
): Judged[] {
  const of = (kpi: StudySuccessKpi) => rows.filter((row) => row.kpi === kpi && row.level === level);
  const measured = (kpi: StudySuccessKpi) => of(kpi).map((row) => measurementOf(row));
  const measurements = { JR: measured('JR'), DR: measured('DR'), SR: measured('SR') };
  const judged = years.map((year) => {
    const result = studySuccessOf(year, level, measurements, definitions);
    const indicators = result.indicators.map((indicator) => ({
      ...indicator,
      row:
        of(indicator.kpi).find((row) => row.measurementId === indicator.measurement?.measurementId) ?? null,
      snapshot,
    }));
    return { ...result, teamId, level, indicators, snapshot };
  });
  return judged.some(({ indicators }) => indicators.some(({ row }) => row !== null)) ? judged : [];
}

const studySuccess: Field<Snapshot, Asked> = async (snapshot, args, context) => {
  const years = yearsOf(args, snapshot);
  const [teams, definitions] = await Promise.all([
    teamsAsked(args, snapshot, context),
    definitionsOf(snapshot),
  ]);
  const levels = LEVELS.filter((level) => !args.level || level === args.level);
  const perTeam = await Promise.all(
    teams.map(async (teamId) => {
      const rows = (await snapshot.measurementsOf.load(teamId)).filter(({ kpi }) => isOfIt(kpi));
      const placed = snapshot.placeAll(rows);
      return levels.flatMap((level) => yearsAtLevel({ teamId, level, years }, placed, definitions, snapshot));
    }),
  );
  return perTeam.flat();
};

const withheld = async ({ row }: Indicator, context: RequestContext): Promise<boolean> =>
  row !== null && (await isWithheld(row, context));

/** Whether a figure that the judgement rests on is withheld: the judgement would give it away. */
async function restsOnWithheld({ indicators }: Judged, context: RequestContext): Promise<boolean> {
  const each = await Promise.all(indicators.map((indicator) => withheld(indicator, context)));
  return each.includes(true);
}

export const studySuccessResolvers = {
  Snapshot: { studySuccess },
  StudySuccess: {
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Judged>,
    outcome: (async (judged, _, context) =>
      (await restsOnWithheld(judged, context))
        ? 'notAssessable'
        : judged.judgement.outcome) satisfies Field<Judged>,
    reason: (async (judged, _, context) => {
      if (await restsOnWithheld(judged, context)) return 'withheld';
      const { judgement } = judged;
      return judgement.outcome === 'notAssessable' ? judgement.reason : null;
    }) satisfies Field<Judged>,
    definitive: (({ indicators }) =>
      indicators.every(({ row }) => row === null || row.status === 'definitive')) satisfies Field<Judged>,
  },
  StudySuccessIndicator: {
    measurement: (({ row }) => row) satisfies Field<Indicator>,
    outcome: (async (indicator, _, context) =>
      (await withheld(indicator, context))
        ? 'notAssessable'
        : indicator.judgement.outcome) satisfies Field<Indicator>,
    reason: (({ judgement }) =>
      judgement.outcome === 'notAssessable' ? judgement.reason : null) satisfies Field<Indicator>,
    norm: (async ({ kpi, judgement, snapshot }): Promise<NormHeld | null> =>
      (await snapshot.normsOf.load(kpi)).find(({ normId }) => normId === judgement.norm?.normId) ??
      null) satisfies Field<Indicator>,
  },
};
