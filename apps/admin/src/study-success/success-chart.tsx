import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { classNames } from '../ui/class-names.js';
import { type Line, yearName } from './groups.js';
import styles from './study-success.module.css';

const WIDTH = 270;
const HEIGHT = 150;
const EDGE = { top: 18, right: 26, bottom: 24, left: 26 };

/** One indicator over the years against the norm of each year; the table beside it says the same in words. */
export function SuccessChart({ of, range }: { of: Line; range: [number, number] }) {
  const { t } = useT();
  const { number } = useFormats();
  const years = of.points.map(({ year }) => year);
  const x = scalePoint<number>()
    .domain(years)
    .range([EDGE.left, WIDTH - EDGE.right])
    .padding(0.2);
  const y = scaleLinear()
    .domain(range)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  const at = (year: number): number => x(year) ?? EDGE.left;
  const path = line<Line['points'][number]>()
    .defined(({ value }) => value !== null)
    .x(({ year }) => at(year))
    .y(({ value }) => y(value ?? 0));
  const half = years.length > 1 ? x.step() / 2 : 30;
  return (
    <figure className={styles['figure']}>
      <figcaption>{t(`studySuccess.kpi.${of.kpi === 'DR' || of.kpi === 'SR' ? of.kpi : 'JR'}`)}</figcaption>
      <svg
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('studySuccess.chart', { kpi: of.kpi })}
        className={styles['chart']}
      >
        {of.norms.map(({ year, sufficient }) => (
          <line
            key={year}
            x1={at(year) - half}
            x2={at(year) + half}
            y1={y(sufficient)}
            y2={y(sufficient)}
            className={styles['norm']}
          />
        ))}
        <path d={path(of.points) ?? ''} className={styles['line']} />
        {of.points.map(({ year, value, counts }) => (
          <g key={year}>
            <text x={at(year)} y={HEIGHT - 6} textAnchor="middle">
              {yearName(year)}
            </text>
            {value !== null && (
              <>
                <circle
                  cx={at(year)}
                  cy={y(value)}
                  r={4.5}
                  className={classNames(styles['point'], !counts && styles['apart'])}
                />
                <text x={at(year)} y={y(value) - 10} textAnchor="middle" className={styles['value']}>
                  {number(value, 1)}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}
