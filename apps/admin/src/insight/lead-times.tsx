import { scaleLinear } from 'd3-scale';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';
import type { InsightQuery } from './documents.generated.js';
import styles from './insight.module.css';
import { type FigureColumn, Section } from './section.js';
import { spreadColumns } from './spread-columns.js';

type Row = InsightQuery['now']['needLeadTimes'][number];
const WIDTH = 600;
const BAR = 22;

/** Days from proposed to addressed per college: the medians as bars, everything in the table. */
export function LeadTimes({ rows }: { rows: readonly Row[] }) {
  const { t } = useT();
  const formats = useFormats();
  const name = ({ college }: Row): string => (college ? wordsOf(college.name, t) : t('insight.noCollege'));
  const counted = rows.flatMap((row) => (row.days ? [{ row, median: row.days.median }] : []));
  const x = scaleLinear()
    .domain([0, Math.max(1, ...counted.map(({ median }) => median))])
    .range([0, WIDTH]);
  const columns: FigureColumn<Row>[] = [
    { key: 'college', name: t('insight.column.college'), cell: name, csv: name },
    ...(['proposed', 'addressed'] as const).map((key): FigureColumn<Row> => ({
      ...{ key, name: t(`insight.column.${key}`), numeric: true },
      cell: (row) => row[key],
      csv: (row) => row[key],
    })),
    ...spreadColumns<Row>(({ days }) => days, t, formats),
  ];
  return (
    <Section
      name="lead-times"
      title={t('insight.lead')}
      columns={columns}
      rows={rows}
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
    </Section>
  );
}
