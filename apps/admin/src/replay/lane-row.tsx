import { scaleLinear } from 'd3-scale';
import { memo } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { shapeOf } from '../sentences/event-words.js';
import { SHAPES } from '../ui/event-glyph.js';
import { classNames } from '../ui/class-names.js';
import { BinMarks } from './bin-marks.js';
import { KpiChart } from './kpi-chart.js';
import { placeOfWord } from './logic/bar-words.js';
import type { Lane } from './logic/lanes.js';
import type { Plot } from './logic/plot.js';
import { tintOf } from './logic/tint-of.js';
import { sayOr } from './say-shown.js';
import styles from './lanes.module.css';

/** Pixels that a letter of a bar's word and of a silence's takes, at most; these and all heights at the usual size of text. */
const LETTER = 6.6;
const QUIET_LETTER = 5.6;
const CHART = 74;

const LANE_HEIGHT = { bars: 30, group: 24 };

/** One lane as a picture; drawn once, and again only when its events or the width change. */
export const LaneRow = memo(function LaneRow({
  lane,
  plot,
  selectedId,
  binned,
  titleOf,
}: {
  lane: Lane;
  plot: Plot;
  /** The event whose mark has a ring. */
  selectedId: string | null;
  /** There are too many marks to draw each. */
  binned: boolean;
  /** What hovering over a mark says; null where there are too many marks to say it of each. */
  titleOf: ((id: string) => string) | null;
}) {
  const { t } = useT();
  const { value } = useFormats();
  const place = (instant: string): number => plot.x(Date.parse(instant));
  // As high as its words are: marks, which are none, keep their size.
  const { text } = plot;
  const top = lane.chart?.extent ? CHART * text : 0;
  const row = (lane.bars.length > 0 ? LANE_HEIGHT.bars : LANE_HEIGHT.group) * text;
  const middle = top + row / 2;
  const height = top + row + (lane.quiet.length > 0 ? 8 * text : 0);
  const width = plot.width - 10;
  const seen = new Set<string>();
  const marked =
    lane.bars.length > 0
      ? lane.marks.flatMap(({ effectiveAt: at }) => (plot.shows(at) ? [place(at)] : []))
      : [];
  return (
    <svg className={styles['lane']} width={width + 10} height={height} aria-hidden focusable="false">
      {lane.chart?.extent && (
        <KpiChart
          course={lane.chart}
          place={place}
          shows={plot.shows}
          y={scaleLinear([lane.chart.extent.low, lane.chart.extent.high], [top - 14 * text, 14 * text])}
          say={(number) => value(number, lane.chart?.unit ?? 'count')}
          width={width}
          text={text}
        />
      )}
      {lane.bars.map((bar) => {
        const left = place(bar.from);
        const right = place(bar.until);
        const word = sayOr(t, `replay.term.state.${lane.word}.${bar.status}`);
        const wide = right - left;
        if (wide < 0.5) return null;
        const tint = tintOf(lane.word, bar.status);
        const long = word.length * LETTER * text;
        const spot = placeOfWord(left, right, long, marked);
        return (
          <g key={bar.from}>
            <rect
              className={classNames(styles['bar'], styles[tint])}
              x={left}
              y={middle - 10 * text}
              width={Math.max(wide - 1, 1)}
              height={20 * text}
              rx={4}
            />
            {spot && (
              <text
                className={classNames(styles['word'], styles[`${tint}Ink`])}
                x={spot.left}
                y={middle + 4.5 * text}
                data-left={spot.left}
                data-right={spot.right}
                data-wide={long}
              >
                {word}
              </text>
            )}
          </g>
        );
      })}
      {lane.bars.length === 0 && (
        <line className={styles['thread']} x1={0} x2={width} y1={middle} y2={middle} />
      )}
      {lane.quiet.map((quiet) => {
        const left = place(quiet.from) + 8;
        const right = place(quiet.until) - 4;
        const says = t('replay.quiet', { days: quiet.days });
        if (right - left < 12) return null;
        const half = (says.length * QUIET_LETTER * text) / 2 + 4;
        const centre = (left + right) / 2;
        const fits = right - left > 2 * half + 8;
        return (
          <g key={quiet.from}>
            <path
              className={styles['quiet']}
              transform={`translate(0 ${middle + 15 * text})`}
              d={fits ? `M${left} 0H${centre - half}M${centre + half} 0H${right}` : `M${left} 0H${right}`}
            />
            {fits && (
              <text className={styles['quietWord']} x={centre} y={middle + 19 * text}>
                {says}
              </text>
            )}
          </g>
        );
      })}
      {binned && (
        <BinMarks
          marks={lane.marks.filter(({ effectiveAt }) => plot.shows(effectiveAt))}
          place={place}
          middle={middle}
          selectedId={selectedId}
        />
      )}
      {lane.marks.map((event) => {
        if (binned || !plot.shows(event.effectiveAt)) return null;
        const at = place(event.effectiveAt);
        const shape = shapeOf(event.type, event.data);
        // Marks that would cover each other exactly are one mark.
        const spot = `${Math.round(at)}|${shape}|${event.late}`;
        const isSelected = event.id === selectedId;
        if (seen.has(spot) && !isSelected) return null;
        seen.add(spot);
        return (
          <g
            key={event.id}
            data-event={event.id}
            className={styles['mark']}
            transform={`translate(${at} ${middle})`}
          >
            {titleOf && <title>{titleOf(event.id)}</title>}
            <rect x={-12} y={-12} width={24} height={24} fill="transparent" />
            {isSelected && <circle className={styles['chosen']} r={10.5} />}
            {event.late && <circle className={styles['lateRing']} r={7.5} />}
            <path
              d={SHAPES[shape]}
              className={shape === 'cross' ? styles['dissent'] : styles['glyph']}
              transform={event.late ? 'scale(.72)' : undefined}
            />
          </g>
        );
      })}
    </svg>
  );
});
