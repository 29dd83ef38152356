import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { useFormats, type Unit } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { SHAPES } from '../ui/event-glyph.js';
import type { ChartModel } from './chart-model.js';
import styles from './result-chart.module.css';

const WIDTH = 760;
const HEIGHT = 240;
const EDGE = { top: 14, right: 44, bottom: 26, left: 52 };

/** Results over time against the target band of each version and the norm; a table beside it says the same in words. */
export function ResultChart({ model, unit }: { model: ChartModel; unit: Unit }) {
  const { t } = useT();
  const { value, month } = useFormats();
  const x = scaleUtc()
    .domain([model.time.from, model.time.until])
    .range([EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear()
    .domain(model.values)
    .nice(4)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  const path = line<ChartModel['points'][number]>()
    .x(({ at }) => x(at))
    .y((point) => y(point.value));
  const ticks = x.ticks(6);
  return (
    <figure className={styles['figure']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('kpi.chart')}
        className={styles['chart']}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={EDGE.left}
              x2={WIDTH - EDGE.right}
              y1={y(tick)}
              y2={y(tick)}
              className={styles['grid']}
            />
            <text x={EDGE.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {value(tick, unit)}
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 6} textAnchor="middle">
            {month(tick.toISOString()).replace(/(\p{L}{3})\p{L}*/u, '$1')}
          </text>
        ))}
        {model.bands.map(({ version, from, until, target, limit }) => (
          <g key={version}>
            <rect
              x={x(from)}
              width={Math.max(0, x(until) - x(from))}
              y={Math.min(y(target), y(limit))}
              height={Math.abs(y(target) - y(limit))}
              className={styles['band']}
            />
            <line x1={x(from)} x2={x(until)} y1={y(target)} y2={y(target)} className={styles['target']} />
            <text x={x(until) - 4} y={y(target)} dy="-0.4em" textAnchor="end">
              {t('kpi.chart.target', { version, value: value(target, unit) })}
            </text>
          </g>
        ))}
        {model.norms.map(({ from, until, sufficient }) => (
          <g key={from}>
            <line
              x1={x(from)}
              x2={x(until)}
              y1={y(sufficient)}
              y2={y(sufficient)}
              className={styles['norm']}
            />
            <text x={x(from) + 4} y={y(sufficient)} dy="1.2em">
              {t('kpi.chart.norm', { value: value(sufficient, unit) })}
            </text>
          </g>
        ))}
        <path d={path(model.points) ?? ''} className={styles['line']} />
        {model.points.map(({ id, at, value: result, provisional }) => (
          <g key={id} transform={`translate(${x(at)} ${y(result)})`}>
            <path d={SHAPES.triangle} className={provisional ? styles['provisional'] : styles['point']} />
            <text y={-9} textAnchor="middle" className={styles['figureText']}>
              {value(result, unit)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
