import { scaleLinear } from 'd3-scale';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { wordsOf } from '../ui/words.js';
import type { InsightQuery } from './documents.generated.js';
import styles from './insight.module.css';
import { spreadColumns } from './spread-columns.js';

type Row = InsightQuery['asOf']['needLeadTimes'][number];
const WIDTH = 600;
const BAR = 22;

/** Days from proposed to addressed per college: the medians as bars, everything in the table. */
export function LeadTimes({ rows, kept }: { rows: readonly Row[]; kept: KeptList }) {
  const { t } = useT();
  const formats = useFormats();
  const name = ({ college }: Row): string => (college ? wordsOf(college.name, t) : t('insight.noCollege'));
  const counted = rows.flatMap((row) => (row.days ? [{ row, median: row.days.median }] : []));
  const x = scaleLinear()
    .domain([0, Math.max(1, ...counted.map(({ median }) => median))])
    .range([0, WIDTH]);
  const columns: ListColumn<Row>[] = [
    { key: 'college', name: t('insight.column.college'), cell: name, value: name },
    ...(['proposed', 'addressed'] as const).map((key): ListColumn<Row> => ({
      ...{ key, name: t(`insight.column.${key}`), numeric: true },
      cell: (row) => row[key],
      value: (row) => row[key],
    })),
    ...spreadColumns<Row>(({ days }) => days, t, formats),
  ];
  return (
    <ListCard
      file="lead-times"
      title={t('insight.lead')}
      columns={columns}
      rows={rows}
      empty={t('insight.empty')}
      kept={kept}
      rowKey={({ collegeId }) => collegeId ?? ''}
    >
      <p>{t('insight.lead.how')}</p>
      {counted.length > 0 && (
        <figure className={styles['figure']}>
          <svg
            viewBox={`0 0 ${WIDTH} ${counted.length * BAR * 2}`}
            role="img"
            aria-label={t('insight.lead.chart')}
          >
            {counted.map(({ row, median }, index) => (
              <g key={row.collegeId} transform={`translate(0 ${index * BAR * 2})`}>
                <text y={BAR - 6}>
                  {name(row)}: {formats.number(median)}
                </text>
                <rect y={BAR} width={x(median)} height={BAR - 8} />
              </g>
            ))}
          </svg>
        </figure>
      )}
    </ListCard>
  );
}
