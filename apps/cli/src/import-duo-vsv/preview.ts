// The preview as people read it in a terminal. Who imports is the quality officer, who may know small groups.
import {
  reasonSentence,
  shownMeasurements,
  type ImportPlan,
  type Institution,
  type PlannedFile,
  type ShownMeasurement,
} from '@traject/duo-import';
import { sentence, yieldYearLabel, type Language } from '@traject/duo-vsv';
import { tableLines } from '../table.js';
import { words } from './words.js';

const MOST_REFUSED_ROWS = 20;
const MOST_MEASUREMENTS = 60;

/** The lines of the preview. */
export function previewLines(plan: ImportPlan, institution: Institution, language: Language): string[] {
  const sections = [
    fileTable(plan, institution, language),
    ...plan.files.map((file) => refusedRows(file, language)),
    mappingTable(plan, language),
    unmappedTable(plan, language),
    measurementTable(plan, language),
    leftTable(plan, language),
    notes(plan, language),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

function fileTable({ files }: ImportPlan, { name, brin }: Institution, language: Language): string[] {
  const say = words(language);
  const { columns } = say;
  const figures = true;
  return [
    say.headingFiles(name, brin),
    ...tableLines(
      [
        ...[columns.file, columns.kind, columns.about, columns.status].map((heading) => ({ heading })),
        ...[columns.read, columns.used, columns.refused, columns.withoutLevel, columns.unmapped].map(
          (heading) => ({
            heading,
            figures,
          }),
        ),
      ],
      files.map(({ delivery, rowsMapped, rowsUnmapped, rowsWithoutLevel }) => [
        delivery.fileName,
        say.kinds[delivery.kind],
        delivery.reportMonth ?? yieldYearLabel(delivery.yieldYear),
        delivery.status ? say.statuses[delivery.status] : '',
        ...[delivery.rowsRead, rowsMapped, delivery.rowsRefused, rowsWithoutLevel, rowsUnmapped].map(String),
      ]),
    ),
  ];
}

function refusedRows({ delivery }: PlannedFile, language: Language): string[] {
  const { fileName, refusals, rowsRefused } = delivery;
  if (rowsRefused === 0) return [];
  const say = words(language);
  const shown = refusals.slice(0, MOST_REFUSED_ROWS);
  return [
    say.headingRefused(fileName, rowsRefused),
    ...shown.map((refusal) => `  ${sentence(refusal, language)}`),
    ...(rowsRefused > shown.length ? [`  ${say.andMore(rowsRefused - shown.length)}`] : []),
  ];
}

function mappingTable({ mappings, teams }: ImportPlan, language: Language): string[] {
  if (mappings.length === 0) return [];
  const say = words(language);
  const { unit, level, team, period } = say.columns;
  return [
    say.headingMappings(),
    ...tableLines(
      [{ heading: unit }, { heading: level }, { heading: 'crebo' }, { heading: team }, { heading: period }],
      mappings.map((mapping) => [
        mapping.providerUnit,
        mapping.level?.toString() ?? '',
        mapping.crebo ?? '',
        teams.get(mapping.teamId) ?? mapping.teamId,
        `${mapping.period.from} – ${mapping.period.until ?? ''}`,
      ]),
    ),
  ];
}

function unmappedTable({ unmapped }: ImportPlan, language: Language): string[] {
  if (unmapped.length === 0) return [];
  const say = words(language);
  const { unit, name, level } = say.columns;
  // A person may be in several files: their rows are not added up.
  const kinds = (['enrolled', 'leavers', 'monthly', 'startSet'] as const).filter((kind) =>
    unmapped.some(({ counts }) => counts[kind] > 0),
  );
  const figures = true;
  return [
    say.headingUnmapped(),
    ...tableLines(
      [
        ...[unit, name].map((heading) => ({ heading })),
        ...[level, ...kinds.map((kind) => say.kinds[kind])].map((heading) => ({ heading, figures })),
      ],
      unmapped.map(({ providerUnit, name: unitName, level: at, counts }) => [
        providerUnit,
        unitName,
        ...[at, ...kinds.map((kind) => counts[kind])].map(String),
      ]),
    ),
  ];
}

const number = (value: number | null, language: Language): string =>
  value === null
    ? '-'
    : value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 2 });

function figuresOf(
  {
    value,
    numerator,
    denominator,
  }: { value: number | null; numerator: number | null; denominator: number | null },
  language: Language,
): string {
  if (denominator === null) return number(value, language);
  return `${number(value, language)} % (${number(numerator, language)} / ${number(denominator, language)})`;
}

/** A month as `2022-10`, a yield year as `2022-2023`. */
const periodOf = ({ kpi, period }: { kpi: string; period: { from: string } }): string =>
  kpi === 'VSV' ? yieldYearLabel(Number(period.from.slice(0, 4))) : period.from.slice(0, 7);

function measurementTable(plan: ImportPlan, language: Language): string[] {
  if (plan.measurements.length === 0) return [];
  const say = words(language);
  const { columns } = say;
  const all = shownMeasurements(plan, () => true);
  const shown = all.slice(0, MOST_MEASUREMENTS);
  const rowOf = ({ planned, team, figures, before }: ShownMeasurement): string[] => [
    planned.action === 'record' ? say.record : say.correct,
    planned.kpi,
    team,
    String(planned.level),
    periodOf(planned),
    say.statuses[planned.status],
    before ? figuresOf(before, language) : '',
    figuresOf(figures, language),
  ];
  const figures = true;
  return [
    say.headingMeasurements(),
    ...tableLines(
      [
        ...[columns.what, 'kpi', columns.team].map((heading) => ({ heading })),
        { heading: columns.level, figures },
        ...[columns.period, columns.status].map((heading) => ({ heading })),
        ...[columns.is, columns.becomes].map((heading) => ({ heading, figures })),
      ],
      shown.map(rowOf),
    ),
    ...(all.length > shown.length ? [say.andMore(all.length - shown.length)] : []),
  ];
}

function leftTable({ left, teams }: ImportPlan, language: Language): string[] {
  if (left.length === 0) return [];
  const say = words(language);
  const { team, level, period, why } = say.columns;
  const shown = left.slice(0, MOST_REFUSED_ROWS);
  return [
    say.headingLeft(),
    ...tableLines(
      [
        { heading: 'kpi' },
        { heading: team },
        { heading: level, figures: true },
        { heading: period },
        { heading: why },
      ],
      shown.map(({ target, reason }) => [
        target.kpi,
        teams.get(target.teamId) ?? target.teamId,
        String(target.level),
        periodOf(target),
        reasonSentence(reason, language),
      ]),
    ),
    ...(left.length > shown.length ? [say.andMore(left.length - shown.length)] : []),
  ];
}

function notes(plan: ImportPlan, language: Language): string[] {
  const say = words(language);
  const withoutLevel = new Map<string, number>();
  for (const { name, count } of plan.files.flatMap((file) => file.withoutLevel)) {
    withoutLevel.set(name, (withoutLevel.get(name) ?? 0) + count);
  }
  const named = [...withoutLevel].map(([name, count]) => `${name || say.noName} ${count}`).join(', ');
  const runOn = plan.runOn.reduce((sum, { count }) => sum + count, 0);
  const nothing = () =>
    plan.unchanged === 0 && plan.unmapped.length > 0 ? say.nothingMapped() : say.nothingNew();
  const counted = (action: string) => plan.measurements.filter((planned) => planned.action === action).length;
  return [
    ...plan.files.filter(({ known }) => known).map(({ delivery }) => say.alreadyImported(delivery.fileName)),
    ...plan.files.flatMap(({ delivery, unused }) =>
      unused ? [`${delivery.fileName}: ${sentence({ code: unused.code }, language)}`] : [],
    ),
    ...plan.notComputable.map(({ code, teamId, level, yieldYear }) =>
      [
        [teamId === null ? null : (plan.teams.get(teamId) ?? teamId), level, yieldYearLabel(yieldYear)]
          .filter((part) => part !== null)
          .join(' '),
        sentence({ code }, language),
      ].join(': '),
    ),
    ...(named === '' ? [] : [say.withoutLevelNames(named)]),
    ...(runOn > 0 ? [say.runOn(runOn)] : []),
    ...(plan.unchanged > 0 ? [say.unchanged(plan.unchanged)] : []),
    plan.measurements.length > 0 ? say.summary(counted('record'), counted('correct')) : nothing(),
  ];
}
