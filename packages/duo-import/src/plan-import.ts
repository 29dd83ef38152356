import { digest, measurementStream, type CommandDeps } from '@traject/commands';
import { measurementsOf, type Delivery, type Proposal } from '@traject/duo-vsv';
import { compare } from './compare.js';
import { emptiedMonths } from './emptied.js';
import type { ImportPlan, LeftMeasurement, PlannedFile, PlannedMeasurement } from './import-plan.js';
import type { ImportRefusal } from './import-refusal.js';
import type { ImportRequest } from './import-request.js';
import { readInstitution, type Institution } from './institution.js';
import { mappingFor, planMappings } from './mapping.js';
import { qualityOfficers } from './quality-officers.js';
import { readStanding, type Standing } from './standing.js';
import { targetsOf, type RunOnMonth, type Target } from './target.js';

export type PlanResult = { ok: true; plan: ImportPlan } | { ok: false; refusals: readonly ImportRefusal[] };

/**
 * Says what importing these files would record now, and records nothing. Compares with what stands in the log: new
 * figures are recorded, others corrected, the same ones left alone; a definitive figure never becomes provisional, and
 * an older file changes nothing that a newer one said. See docs/import-duo-vsv.md.
 */
export async function planImport(deps: CommandDeps, request: ImportRequest): Promise<PlanResult> {
  const { institutionId, personId, choices = [] } = request;
  const deliveries = withoutRepeats(request.deliveries);
  const institution = await readInstitution(deps, institutionId);
  if (!institution) return refused({ code: 'INSTITUTION_UNKNOWN', institutionId });
  if (!(await qualityOfficers(deps, institutionId)).includes(personId)) {
    return refused({ code: 'NOT_A_QUALITY_OFFICER' });
  }
  const brins = refuseBrins(deliveries, institution, request.acceptBrin);
  const [first] = deliveries;
  if (brins.length > 0 || !first) return { ok: false, refusals: brins };
  const years = [...new Set(deliveries.map(({ yieldYear }) => yieldYear))].sort((a, b) => a - b);
  const { mappings, refusals } = planMappings(institution, choices, years[0] ?? first.yieldYear);
  if (refusals.length > 0) return { ok: false, refusals };

  const standing = await readStanding(deps, institutionId);
  const perYear = years.map((year) =>
    planYear(
      deliveries.filter(({ yieldYear }) => yieldYear === year),
      year,
      { institution, choices, standing },
    ),
  );
  const measurements = perYear.flatMap((year) => year.measurements);
  const files = perYear.flatMap((year) =>
    year.deliveries.map((delivery, index) => planFile(delivery, index, year, standing)),
  );
  const whole = { institutionId, brin: first.brin, mappings, measurements, files };
  return {
    ok: true,
    plan: {
      ...whole,
      otherBrin: first.brin !== institution.brin,
      teams: new Map(institution.teams.map(({ teamId, name }) => [teamId, name])),
      unchanged: perYear.reduce((sum, year) => sum + year.unchanged.length, 0),
      left: perYear.flatMap((year) => year.left),
      unmapped: perYear.flatMap(({ proposal }) => proposal.unmapped),
      notComputable: perYear.flatMap(({ proposal }) => proposal.notComputable),
      runOn: perYear.flatMap((year) => year.runOn),
      digest: digestOf(whole),
    },
  };
}

const refused = (refusal: ImportRefusal): PlanResult => ({ ok: false, refusals: [refusal] });

/** The same file given twice counts once. */
function withoutRepeats(deliveries: readonly Delivery[]): Delivery[] {
  return [...new Map(deliveries.map((delivery) => [delivery.checksum, delivery])).values()];
}

function refuseBrins(
  deliveries: readonly Delivery[],
  { brin: own }: Institution,
  accepted: string | undefined,
): ImportRefusal[] {
  if (deliveries.length === 0) return [{ code: 'NOTHING_TO_READ' }];
  const brins = [...new Set(deliveries.map(({ brin }) => brin))];
  if (brins.length > 1) return [{ code: 'SEVERAL_BRINS', brins }];
  return deliveries
    .filter(({ brin }) => brin !== own && brin !== accepted?.toUpperCase())
    .map(({ fileName, brin }) => ({ code: 'OTHER_BRIN', fileName, brin, own }));
}

interface PlannedYear {
  deliveries: readonly Delivery[];
  proposal: Proposal;
  measurements: PlannedMeasurement[];
  /** What is known already, with the same figures. */
  unchanged: Target[];
  left: LeftMeasurement[];
  runOn: RunOnMonth[];
}

function planYear(
  deliveries: readonly Delivery[],
  yieldYear: number,
  {
    institution,
    choices,
    standing,
  }: { institution: Institution; choices: NonNullable<ImportRequest['choices']>; standing: Standing },
): PlannedYear {
  const proposal = measurementsOf(deliveries, mappingFor(institution, choices, yieldYear));
  const { targets, runOn } = targetsOf(proposal, deliveries);
  const planned: PlannedYear = { deliveries, proposal, measurements: [], unchanged: [], left: [], runOn };
  for (const target of [...targets, ...emptied(deliveries, targets, proposal, standing)]) {
    add(planned, target, deliveries[0]?.brin ?? '', standing);
  }
  return planned;
}

function emptied(
  deliveries: readonly Delivery[],
  targets: readonly Target[],
  { months, unmapped }: Proposal,
  standing: Standing,
): Target[] {
  const months_ = targets.filter(({ kpi }) => kpi === 'VSV_MONTH');
  const used = months[0]?.source.checksum;
  const monthly = deliveries.find(({ checksum }) => checksum === used);
  const levels = new Set(unmapped.filter(({ counts }) => counts.monthly > 0).map(({ level }) => level));
  return monthly ? emptiedMonths(monthly, months_, levels, standing) : [];
}

function add(to: PlannedYear, target: Target, brin: string, standing: Standing): void {
  const comparison = compare(target, brin, standing);
  switch (comparison.kind) {
    case 'record': {
      const stream = measurementStream(target.teamId, target.kpi, target.level);
      to.measurements.push({
        ...target,
        action: 'record',
        after: standing.lastOn(stream, target.period.from),
      });
      return;
    }
    case 'correct':
      to.measurements.push({
        ...target,
        action: 'correct',
        standing: comparison.standing,
        reason: comparison.reason,
      });
      return;
    case 'left':
      to.left.push({ target, standing: comparison.standing, reason: comparison.reason });
      return;
    case 'known':
      to.unchanged.push(target);
      return;
    default:
      comparison satisfies never;
  }
}

function planFile(
  delivery: Delivery,
  index: number,
  { proposal: { tallies, unused }, measurements, unchanged, left }: PlannedYear,
  { deliveries }: Standing,
): PlannedFile {
  const { checksum, fileName } = delivery;
  const tally = tallies[index];
  const rests = ({ sources }: Target): boolean => sources.includes(checksum);
  const mine = measurements.filter(rests);
  const before = deliveries.get(checksum);
  const known = before?.known ?? null;
  const rowsMapped = tally?.mapped ?? 0;
  const rowsUnmapped = tally?.unmapped ?? 0;
  const otherwise = known?.delivery.rowsUsed !== rowsMapped || known.delivery.rowsUnmapped !== rowsUnmapped;
  // A newer file that says the same is worth knowing; an older one, of which nothing counts any more, is not.
  const counts = mine.length > 0 || (unchanged.some(rests) && !left.some(({ target }) => rests(target)));
  return {
    delivery,
    rowsMapped,
    rowsUnmapped,
    rowsWithoutLevel: tally?.withoutLevel ?? 0,
    withoutLevel: delivery.withoutLevel,
    known,
    after: known ? null : (before?.lastEventId ?? null),
    unused: unused.find((each) => each.fileName === fileName) ?? null,
    recorded: mine.filter(({ action }) => action === 'record').length,
    corrected: mine.filter(({ action }) => action === 'correct').length,
    action: !counts ? 'none' : known === null ? 'record' : otherwise && mine.length > 0 ? 'correct' : 'none',
  };
}

/** Over what would be recorded, in order; not over names of files and the like. */
function digestOf({
  institutionId,
  mappings,
  measurements,
  files,
}: Pick<ImportPlan, 'institutionId' | 'mappings' | 'measurements' | 'files'>): string {
  return digest({
    institutionId,
    mappings,
    measurements: measurements.map(({ source: _, ...rest }) => rest),
    files: files.map(({ delivery, action, rowsMapped, rowsUnmapped }) => ({
      checksum: delivery.checksum,
      action,
      rowsMapped,
      rowsUnmapped,
    })),
  }).hash;
}
