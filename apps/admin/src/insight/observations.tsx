import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import type { InsightQuery } from './documents.generated.js';
import { type FigureColumn, Section } from './section.js';

type Row = InsightQuery['now']['boundaryObservationCounts'][number];

/** How often each mechanism was seen at each level, the last month first. */
export function Observations({ rows }: { rows: readonly Row[] }) {
  const { t } = useT();
  const { month } = useFormats();
  const mechanism = (row: Row): string => t(`replay.term.boundaryMechanism.${row.mechanism}`);
  const where = ({ level }: Row): string => t(`replay.term.boundaryLevel.${level}`);
  const columns: FigureColumn<Row>[] = [
    {
      key: 'month',
      name: t('insight.column.month'),
      cell: (row) => month(`${row.month}-01`),
      csv: (row) => row.month,
    },
    { key: 'mechanism', name: t('insight.column.mechanism'), cell: mechanism, csv: mechanism },
    { key: 'where', name: t('insight.column.where'), cell: where, csv: where },
    {
      key: 'count',
      name: t('insight.column.count'),
      numeric: true,
      cell: ({ count }) => count,
      csv: ({ count }) => count,
    },
  ];
  return (
    <Section
      name="observations"
      title={t('insight.observations')}
      columns={columns}
      rows={rows.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))}
      rowKey={(row) => `${row.month} ${row.mechanism} ${row.level}`}
    />
  );
}
