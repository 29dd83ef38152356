import type { ScaleLinear } from 'd3-scale';
import { useT } from '../i18n/use-t.js';
import { SHAPES } from '../ui/event-glyph.js';
import type { KpiCourse } from './logic/kpi-course.js';
import styles from './lanes.module.css';

/** A KPI's target with its leeway as a band that steps with each version, the norm, and what was measured. */
export function KpiChart({
  course,
  place,
  shows,
  y,
  say,
  width,
  text,
}: {
  course: KpiCourse;
  /** The pixel of an instant. */
  place: (instant: string) => number;
  /** Whether an instant is in the picture. */
  shows: (instant: string) => boolean;
  y: ScaleLinear<number, number>;
  say: (value: number) => string;
  width: number;
  /** How many times larger than usual text is read. */
  text: number;
}) {
  const { t } = useT();
  const target = course.targets.at(-1);
  const norm = course.norms.at(-1);
  const measured = course.measured
    .filter(({ at }) => shows(at))
    .map(({ at, value, eventId, status }) => ({
      left: place(at),
      top: y(value),
      value,
      eventId,
      status,
    }));
  const steps = course.targets.map(({ from, until, value }, index) => {
    const start = index === 0 ? `M${place(from)} ${y(value)}` : `L${place(from)} ${y(value)}`;
    return `${start}L${place(until)} ${y(value)}`;
  });
  return (
    <g>
      {course.targets.map(({ version, from, until, value, limit }) => (
        <rect
          key={version}
          className={styles['band']}
          x={place(from)}
          y={Math.min(y(value), y(limit))}
          width={Math.max(place(until) - place(from), 0)}
          height={Math.abs(y(limit) - y(value))}
        />
      ))}
      {course.norms.map(({ from, until, value }) => (
        <line
          key={from}
          className={styles['norm']}
          x1={place(from)}
          x2={place(until)}
          y1={y(value)}
          y2={y(value)}
        />
      ))}
      {steps.length > 0 && <path className={styles['target']} d={steps.join('')} />}
      {measured.length > 1 && (
        <path
          className={styles['measuredLine']}
          d={measured.map(({ left, top }, index) => `${index === 0 ? 'M' : 'L'}${left} ${top}`).join('')}
        />
      )}
      {measured.map(({ left, top, value, eventId, status }) => (
        <g
          key={eventId}
          data-event={eventId}
          className={styles['mark']}
          transform={`translate(${left} ${top})`}
        >
          <title>{say(value)}</title>
          <rect x={-12} y={-12} width={24} height={24} fill="transparent" />
          <path
            d={SHAPES.triangle}
            className={status === 'provisional' ? styles['provisional'] : styles['glyph']}
          />
        </g>
      ))}
      {target && (
        <text className={styles['targetWord']} x={width - 2} y={y(target.value) - 4 * text}>
          {t('replay.targetLabel', { version: target.version, value: say(target.value) })}
        </text>
      )}
      {norm && (
        <text
          className={styles['normWord']}
          x={width - 2}
          y={y(norm.value) + (normBelow(norm.value, target?.value) ? 12 : -4) * text}
        >
          {t('replay.normLabel', { value: say(norm.value) })}
        </text>
      )}
    </g>
  );
}

/** Keeps the words of norm and target apart: the lower value goes below its line. */
const normBelow = (norm: number, target: number | undefined): boolean =>
  target === undefined || norm <= target;
