// An import as GraphQL shows it to its sender.
import {
  reasonSentence,
  shownMeasurements,
  type ImportPlan,
  type PlannedFile,
  type ShownMeasurement,
} from '@traject/duo-import';
import { sentence, yieldYearLabel, type Language } from '@traject/duo-vsv';
import type { Sight } from '../graphql/viewer.js';
import type { DuoImport, ReadFile } from './duo-import.js';
import { fileProblem } from './problems.js';

const MOST_REFUSALS = 100;

/** What `DuoImport` of the contract asks, in the viewer's language and without small groups that are not theirs. */
export function duoImportView(duoImport: DuoImport, sight: Sight, language: Language) {
  const { plan, problem, outcome, progress } = duoImport;
  const carried = outcome !== null && outcome.kind !== 'refused' ? outcome : null;
  return {
    id: duoImport.id,
    institutionId: duoImport.institutionId,
    status: duoImport.status,
    bytesRead: duoImport.bytesRead,
    bytesTotal: duoImport.bytesTotal,
    recorded: progress.done,
    toRecord: progress.total,
    files: duoImport.files.map((file) => fileView(file, plan, language)),
    wouldRecord: plan
      ? shownMeasurements(plan, (teamId) => sight.seesSmallGroups(teamId)).map((each) =>
          measurementView(each, language),
        )
      : [],
    unchanged: plan?.unchanged ?? 0,
    unmapped: (plan?.unmapped ?? []).map(({ providerUnit, name, level, counts }) => ({
      ...{ providerUnit, name, level },
      rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    })),
    problem: problem?.[language] ?? null,
    problemCode: problem?.code ?? null,
    otherBrin: duoImport.otherBrin,
    mappings: (plan?.mappings ?? []).map(({ level, crebo, ...mapping }) => ({
      ...mapping,
      level: level ?? null,
      crebo: crebo ?? null,
    })),
    left: (plan?.left ?? []).map(({ target: { teamId, kpi, level, period }, reason }) => ({
      ...{ teamId, kpi, level, period },
      teamName: plan?.teams.get(teamId) ?? teamId,
      reason: reasonSentence(reason, language),
    })),
    notComputable: plan ? notesOf(plan, language) : [],
    refusals: carried?.kind === 'partly' ? carried.refusals.map((refusal) => refusal[language]) : [],
    planDigest: plan?.digest ?? null,
    position: carried && carried.position > 0 ? carried.position : null,
  };
}

const notesOf = ({ notComputable }: ImportPlan, language: Language) =>
  notComputable.map(({ code, teamId, level, yieldYear }) => ({
    teamId,
    level,
    year: yieldYearLabel(yieldYear),
    sentence: sentence({ code }, language),
  }));

function fileView(file: ReadFile, plan: ImportPlan | null, language: Language) {
  const { name, delivery } = file;
  const planned = plan?.files.find((each) => each.delivery === delivery);
  return {
    name,
    kind: delivery?.kind ?? null,
    brin: delivery?.brin ?? null,
    about: delivery === null ? null : aboutOf(delivery),
    status: delivery?.status ?? null,
    fileHash: delivery?.checksum ?? null,
    alreadyImported: Boolean(planned?.known),
    rowsRead: delivery?.rowsRead ?? 0,
    rowsUsed: planned?.rowsMapped ?? 0,
    rowsRefused: delivery?.rowsRefused ?? 0,
    rowsWithoutLevel: (delivery?.withoutLevel ?? []).reduce((sum, { count }) => sum + count, 0),
    rowsUnmapped: planned?.rowsUnmapped ?? 0,
    withoutLevel: (delivery?.withoutLevel ?? []).map(({ name: level, count }) => ({
      name: level,
      rows: count,
    })),
    unused: unusedSentence(planned, language),
    refusals: (delivery?.refusals ?? []).slice(0, MOST_REFUSALS).map((refusal) => ({
      line: refusal.line,
      column: refusal.column === '' ? null : refusal.column,
      reason: sentence(refusal, language),
    })),
    problem: fileProblem(file, language),
  };
}

const aboutOf = ({ reportMonth, yieldYear }: { reportMonth: string | null; yieldYear: number }): string =>
  reportMonth === null ? `${yieldYear}-10-01` : `${reportMonth}-01`;

const unusedSentence = (planned: PlannedFile | undefined, language: Language): string | null =>
  planned?.unused ? sentence({ code: planned.unused.code }, language) : null;

function measurementView({ planned, figures, before }: ShownMeasurement, language: Language) {
  const { action, teamId, kpi, level, period, status } = planned;
  return {
    ...{ action, teamId, kpi, level, period, status },
    value: figures.value,
    numerator: figures.numerator,
    denominator: figures.denominator,
    previousValue: before?.value ?? null,
    previousNumerator: before?.numerator ?? null,
    previousDenominator: before?.denominator ?? null,
    reason: planned.action === 'correct' ? reasonSentence(planned.reason, language) : null,
    withheld: figures.hidden || (before?.hidden ?? false),
  };
}
