import { scaleLinear } from 'd3-scale';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { clearWords } from './clear-words.js';
import { LaneRow } from './lane-row.js';
import { laneDetails, laneTitle } from './lane-title.js';
import styles from './lanes.module.css';
import type { Span } from './logic/density.js';
import type { Lane } from './logic/lanes.js';
import { monthTicks } from './logic/months.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Speech } from './say-shown.js';
import { useWidth } from '../ui/use-width.js';

/** From so many marks on, hovering is not said of each: the list says it. */
const TITLES = 800;
const PADDING = 10;
/** Where the playhead comes to rest, words make room for it; in milliseconds. */
const REST = 120;

/** The lanes with the playhead over them; the marks are drawn once, only the playhead and the veil after it move. */
export function LanesView({
  lanes,
  span,
  playhead,
  selected,
  speech,
  sentenceOf,
  onSelect,
  onScrub,
}: {
  lanes: readonly Lane[];
  span: Span;
  /** Milliseconds since 1970. */
  playhead: number;
  selected: ReplayEvent | null;
  speech: Speech;
  sentenceOf: (event: ReplayEvent) => string;
  onSelect: (event: ReplayEvent) => void;
  onScrub: (at: number) => void;
}) {
  const { t } = useT();
  const { month } = useFormats();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const x = useMemo(
    () => scaleLinear([span.from, span.until], [PADDING, Math.max(width - PADDING, PADDING + 1)]),
    [span, width],
  );
  const ticks = useMemo(() => monthTicks(span, width), [span, width]);
  const titles = useMemo(
    () => new Map(lanes.map((lane) => [lane, laneTitle(lane, speech)])),
    [lanes, speech],
  );
  const details = useMemo(() => laneDetails(lanes, speech), [lanes, speech]);
  const byId = useMemo(
    () => new Map(lanes.flatMap(({ marks }) => marks.map((event) => [event.id, event] as const))),
    [lanes],
  );
  const titleOf = useCallback(
    (id: string) => {
      const event = byId.get(id);
      return event ? sentenceOf(event) : '';
    },
    [byId, sentenceOf],
  );
  const left = Math.min(Math.max(x(playhead), 0), width);
  useEffect(() => {
    const timer = setTimeout(() => plot.current && clearWords(plot.current, left), REST);
    return () => clearTimeout(timer);
  }, [left, lanes, width]);
  return (
    <div
      ref={plot}
      className={styles['plot']}
      onClick={({ target, clientX, currentTarget }) => {
        const mark = target instanceof Element ? target.closest('[data-event]') : null;
        const event = byId.get(mark?.getAttribute('data-event') ?? '');
        if (event) onSelect(event);
        else onScrub(x.invert(clientX - currentTarget.getBoundingClientRect().left));
      }}
    >
      <div className={styles['axis']} aria-hidden>
        {ticks
          .filter(({ label }) => label !== null)
          .map(({ at, date, label }) => (
            <span key={date} style={{ insetInlineStart: x(Date.parse(at)) }}>
              {month(date).slice(0, 3)}
              {label === 'year' && <b> {date.slice(0, 4)}</b>}
            </span>
          ))}
      </div>
      <div className={styles['grid']} aria-hidden>
        {ticks.map(({ at, date }) => (
          <i
            key={date}
            data-year={date.slice(5, 7) === '01' || undefined}
            style={{ insetInlineStart: x(Date.parse(at)) }}
          />
        ))}
      </div>
      <ul className={styles['rows']}>
        {lanes.map((lane) => (
          <li key={lane.key}>
            <p className={styles['title']}>
              <span>{titles.get(lane)?.kind}</span> <strong>{titles.get(lane)?.name}</strong>
              {details.get(lane)}
              {lane.redacted && <em> {t('replay.laneRedacted')}</em>}
            </p>
            {width > 0 && (
              <LaneRow
                lane={lane}
                x={x}
                selectedId={selected && lane.marks.includes(selected) ? selected.id : null}
                titleOf={byId.size > TITLES ? null : titleOf}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles['veil']} style={{ transform: `translateX(${left}px)` }} />
      <div className={styles['playhead']} style={{ transform: `translateX(${left}px)` }} />
    </div>
  );
}
