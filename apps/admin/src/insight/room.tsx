import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { decidesInWords } from '../kpi-agreement/agreement.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { wordsOf } from '../ui/words.js';
import { RoomDocument, type RoomQuery, type RoomQueryVariables } from './documents.generated.js';

type Row = RoomQuery['asOf']['leeways'][number];

/** Which leeway was in force on the day that is asked for: how wide, on which KPI, and what the team decided itself. */
export function Room({ clocks, kept }: { clocks: RoomQueryVariables; kept: KeptList }) {
  const query = useLiveQuery(RoomDocument, clocks);
  return <Loaded query={query}>{({ asOf: { leeways } }) => <Leeways rows={leeways} kept={kept} />}</Loaded>;
}

function Leeways({ rows, kept }: { rows: readonly Row[]; kept: KeptList }) {
  const { t } = useT();
  const formats = useFormats();
  const kpi = ({ bandwidth }: Row) => {
    if (!bandwidth) return null;
    return bandwidth.level === null
      ? t('insight.kpiOfAll', { kpi: bandwidth.kpi })
      : t('insight.kpiOfLevel', { kpi: bandwidth.kpi, level: bandwidth.level });
  };
  const team = (row: Row) => wordsOf(row.team?.name, t);
  const decides = (row: Row) => decidesInWords(row, t, formats);
  const columns: ListColumn<Row>[] = [
    { key: 'team', name: t('insight.column.team'), cell: team, value: team, choose: true },
    {
      ...{ key: 'kpi', name: t('insight.column.kpi'), value: kpi, choose: true },
      cell: (row) => kpi(row) ?? t('insight.noKpi'),
    },
    {
      ...{ key: 'width', name: t('insight.column.width'), numeric: true },
      cell: ({ bandwidth }) => (bandwidth ? `± ${formats.number(bandwidth.width)}` : t('insight.none')),
      value: ({ bandwidth }) => bandwidth?.width ?? null,
    },
    { key: 'decides', name: t('insight.column.decides'), cell: decides, value: decides },
    {
      ...{ key: 'period', name: t('insight.column.period') },
      cell: ({ period }) => formats.period(period.from, period.until),
      value: ({ period }) => formats.period(period.from, period.until),
      order: ({ period }) => period.from,
    },
  ];
  return (
    <ListCard
      file="leeway"
      title={t('insight.room')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('insight.empty')}
      kept={kept}
    >
      <p>{t('insight.room.how')}</p>
    </ListCard>
  );
}
