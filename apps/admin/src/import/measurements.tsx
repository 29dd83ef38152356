import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { wordsOf } from '../ui/words.js';
import type { ImportTeamsQuery } from './documents.generated.js';
import styles from './import-page.module.css';
import type { DuoImport } from './preview-files.js';

type Planned = DuoImport['wouldRecord'][number];

/** What confirming records: each figure, what stood before, and why it is corrected. Small groups stay withheld. */
export function Measurements({
  measurements,
  definitions,
}: {
  measurements: readonly Planned[];
  definitions: ImportTeamsQuery['now']['kpiDefinitions'];
}) {
  const { t } = useT();
  const { period, value, number } = useFormats();
  const definition = (kpi: string) => definitions.find((each) => each.kpi === kpi);
  const shown = (figure: number | null, kpi: string) =>
    figure === null ? '–' : value(figure, definition(kpi)?.unit ?? 'count');
  const of = (numerator: number | null, denominator: number | null) =>
    numerator === null && denominator === null
      ? null
      : `${numerator === null ? '–' : number(numerator)} / ${denominator === null ? '–' : number(denominator)}`;
  return (
    <DataTable
      caption={t('import.would')}
      rows={measurements}
      rowKey={(each) => `${each.teamId}-${each.kpi}-${each.level ?? ''}-${each.period.from}`}
      cardsUnder={1100}
      columns={[
        {
          key: 'team',
          name: t('import.column.team'),
          cell: ({ team, teamId }) => wordsOf(team?.name, t) || teamId,
        },
        {
          key: 'action',
          name: t('import.column.action'),
          cell: ({ action, reason }) => (
            <>
              <Chip tint={action === 'correct' ? 'open' : 'planned'}>{t(`import.action.${action}`)}</Chip>
              {reason !== null && <div className={styles['soft']}>{reason}</div>}
            </>
          ),
        },
        {
          key: 'kpi',
          name: t('import.column.kpi'),
          cell: ({ kpi, level, status }) =>
            `${wordsOf(definition(kpi)?.name, t) || kpi}${level === null ? '' : `, ${t('kpi.level', { level })}`} (${t(`kpi.status.${status}`)})`,
        },
        {
          key: 'period',
          name: t('import.column.period'),
          cell: (each) => period(each.period.from, each.period.until),
        },
        {
          key: 'value',
          name: t('import.column.value'),
          numeric: true,
          cell: (each) =>
            each.withheld && each.value === null ? (
              <span className={styles['soft']}>{t('import.withheld')}</span>
            ) : (
              <>
                <strong>{shown(each.value, each.kpi)}</strong>
                <div className={styles['soft']}>{of(each.numerator, each.denominator)}</div>
              </>
            ),
        },
        {
          key: 'before',
          name: t('import.column.before'),
          numeric: true,
          cell: ({ previousValue, previousNumerator, previousDenominator, kpi }) => (
            <>
              {shown(previousValue, kpi)}
              <div className={styles['soft']}>{of(previousNumerator, previousDenominator)}</div>
            </>
          ),
        },
      ]}
    />
  );
}
