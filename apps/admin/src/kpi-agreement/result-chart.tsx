import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef } from 'react';
import { useFormats, type Unit } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useWidth } from '../ui/use-width.js';
import { classNames } from '../ui/class-names.js';
import { SHAPES } from '../ui/event-glyph.js';
import { alongPath, halfWidth, type Label, placeLabels } from './chart-labels.js';
import type { ChartModel } from './chart-model.js';
import styles from './result-chart.module.css';

/** Until the card's width is known, and under which the chart scrolls. */
const USUAL = 760;
const LEAST = 480;
const HEIGHT = 260;
const EDGE = { top: 18, right: 28, bottom: 26, left: 52 };

/** Where the name of a line may stand: its begin or end, above or below, then its middle. */
function alongLine(text: string, from: number, until: number, y: number) {
  const half = halfWidth(text) + 4;
  const [above, below] = [y - 10, y + 11];
  return [until - half, from + half, (from + until) / 2].flatMap((x) => [
    { x, y: above },
    { x, y: below },
  ]);
}

/** Results over time against the target band of each version and the norm; a table beside it says the same in words. */
export function ResultChart({ model, unit }: { model: ChartModel; unit: Unit }) {
  const { t } = useT();
  const { value, month } = useFormats();
  const figure = useRef<HTMLElement>(null);
  const width = Math.max(LEAST, useWidth(figure) || USUAL);
  const x = scaleUtc()
    .domain([model.time.from, model.time.until])
    .range([EDGE.left, width - EDGE.right]);
  const y = scaleLinear()
    .domain(model.values)
    .nice(4)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  const path = line<ChartModel['points'][number]>()
    .x(({ at }) => x(at))
    .y((point) => y(point.value));
  const ticks = x.ticks(Math.max(3, Math.min(12, Math.round(width / 110))));
  // A result's figure comes before the names of lines: those can stand at either end, above or below.
  const labels = placeLabels(
    [
      ...model.points.map(({ id, at, value: result }): Label => {
        const [px, py] = [x(at), y(result)];
        const aside = 12 + halfWidth(value(result, unit));
        return {
          key: `point-${id}`,
          text: value(result, unit),
          places: [
            { x: px, y: py - 15 },
            { x: px, y: py + 17 },
            { x: px + aside, y: py },
            { x: px - aside, y: py },
          ],
        };
      }),
      ...model.bands.map(({ version, from, until, target }): Label => {
        const text = t('kpi.chart.target', { version, value: value(target, unit) });
        return { key: `target-${version}`, text, places: alongLine(text, x(from), x(until), y(target)) };
      }),
      ...model.norms.map(({ from, until, sufficient }): Label => {
        const text = t('kpi.chart.norm', { value: value(sufficient, unit) });
        return { key: `norm-${from}`, text, places: alongLine(text, x(from), x(until), y(sufficient)) };
      }),
    ],
    [
      ...model.points.map(({ at, value: result }) => ({
        x: x(at) - 6,
        y: y(result) - 6,
        width: 12,
        height: 12,
      })),
      ...model.bands.map(({ from, until, target }) => ({
        x: x(from),
        y: y(target) - 1,
        width: x(until) - x(from),
        height: 2,
      })),
      ...alongPath(model.points.map(({ at, value: result }) => ({ x: x(at), y: y(result) }))),
    ],
    { x: EDGE.left, y: 0, width: width - EDGE.left, height: HEIGHT - EDGE.bottom },
  );
  return (
    <figure ref={figure} className={styles['figure']}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('kpi.chart')}
        className={styles['chart']}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={EDGE.left}
              x2={width - EDGE.right}
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
          </g>
        ))}
        <path d={path(model.points) ?? ''} className={styles['line']} />
        {model.points.map(({ id, at, value: result, provisional }) => (
          <g key={id} transform={`translate(${x(at)} ${y(result)})`}>
            <path d={SHAPES.triangle} className={provisional ? styles['provisional'] : styles['point']} />
          </g>
        ))}
        {labels.map(({ key, text, x: middle, y: height }) => (
          <text
            key={key}
            x={middle}
            y={height}
            dy="0.35em"
            textAnchor="middle"
            className={classNames(styles['label'], key.startsWith('point') && styles['figureText'])}
          >
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}
