import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import type { InsightQuery } from './documents.generated.js';

type Row = InsightQuery['asOf']['boundaryObservationCounts'][number];

/** How often each mechanism was seen at each level, the last month first. */
export function Observations({ rows, kept }: { rows: readonly Row[]; kept: KeptList }) {
  const { t } = useT();
  const { month } = useFormats();
  const mechanism = (row: Row): string => t(`replay.term.boundaryMechanism.${row.mechanism}`);
  const where = ({ level }: Row): string => t(`replay.term.boundaryLevel.${level}`);
  const columns: ListColumn<Row>[] = [
    {
      key: 'month',
      name: t('insight.column.month'),
      choose: true,
      cell: (row) => month(`${row.month}-01`),
      value: (row) => month(`${row.month}-01`),
      order: (row) => row.month,
    },
    {
      key: 'mechanism',
      name: t('insight.column.mechanism'),
      cell: mechanism,
      value: mechanism,
      choose: true,
    },
    { key: 'where', name: t('insight.column.where'), cell: where, value: where, choose: true },
    {
      key: 'count',
      name: t('insight.column.count'),
      numeric: true,
      cell: ({ count }) => count,
      value: ({ count }) => count,
    },
  ];
  return (
    <ListCard
      file="observations"
      title={t('insight.observations')}
      columns={columns}
      rows={rows.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))}
      empty={t('insight.empty')}
      kept={kept}
      rowKey={(row) => `${row.month} ${row.mechanism} ${row.level}`}
    />
  );
}
