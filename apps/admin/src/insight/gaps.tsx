import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import type { InsightQuery } from './documents.generated.js';
import { spreadColumns } from './spread-columns.js';

type Row = InsightQuery['asOf']['targetGaps'][number];

/** How far team and management are apart, per KPI and width of leeway. */
export function Gaps({ rows, kept }: { rows: readonly Row[]; kept: KeptList }) {
  const { t } = useT();
  const formats = useFormats();
  const columns: ListColumn<Row>[] = [
    {
      key: 'kpi',
      name: t('insight.column.kpi'),
      choose: true,
      cell: ({ kpi }) => kpi,
      value: ({ kpi }) => kpi,
    },
    {
      key: 'width',
      name: t('insight.column.width'),
      numeric: true,
      cell: ({ width }) => (width === null ? t('insight.noWidth') : `± ${formats.number(width)}`),
      value: ({ width }) => width,
    },
    {
      key: 'agreements',
      name: t('insight.column.agreements'),
      numeric: true,
      cell: ({ agreements }) => agreements,
      value: ({ agreements }) => agreements,
    },
    ...spreadColumns<Row>(({ gap }) => gap, t, formats),
  ];
  return (
    <ListCard
      file="gaps"
      title={t('insight.gaps')}
      columns={columns}
      rows={rows}
      empty={t('insight.empty')}
      kept={kept}
      rowKey={({ kpi, width }) => `${kpi} ${width}`}
    >
      <p>{t('insight.gaps.how')}</p>
    </ListCard>
  );
}
