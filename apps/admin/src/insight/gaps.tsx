import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import type { InsightQuery } from './documents.generated.js';
import { type FigureColumn, Section } from './section.js';
import { spreadColumns } from './spread-columns.js';

type Row = InsightQuery['now']['targetGaps'][number];

/** How far team and management are apart, per KPI and width of leeway. */
export function Gaps({ rows }: { rows: readonly Row[] }) {
  const { t } = useT();
  const formats = useFormats();
  const columns: FigureColumn<Row>[] = [
    { key: 'kpi', name: t('insight.column.kpi'), cell: ({ kpi }) => kpi, csv: ({ kpi }) => kpi },
    {
      key: 'width',
      name: t('insight.column.width'),
      numeric: true,
      cell: ({ width }) => (width === null ? t('insight.noWidth') : formats.number(width)),
      csv: ({ width }) => width,
    },
    {
      key: 'agreements',
      name: t('insight.column.agreements'),
      numeric: true,
      cell: ({ agreements }) => agreements,
      csv: ({ agreements }) => agreements,
    },
    ...spreadColumns<Row>(({ gap }) => gap, t, formats),
  ];
  return (
    <Section
      name="gaps"
      title={t('insight.gaps')}
      columns={columns}
      rows={rows}
      rowKey={({ kpi, width }) => `${kpi} ${width}`}
    >
      <p>{t('insight.gaps.how')}</p>
    </Section>
  );
}
