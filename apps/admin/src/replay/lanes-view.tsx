import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import type { Head } from './head.js';
import { LaneRow } from './lane-row.js';
import { laneDetails, laneTitle } from './lane-title.js';
import styles from './lanes.module.css';
import { MOST_MARKS } from './logic/bins.js';
import type { Lane } from './logic/lanes.js';
import { monthTicks } from './logic/months.js';
import { drawnGaps, plotOf } from './logic/plot.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { TimeScale } from './logic/time-scale.js';
import { Playhead } from './playhead.js';
import { gapLabels, gapSentence } from './gap-words.js';
import type { Speech } from './say-shown.js';
import { Button } from '../ui/button.js';
import { useWidth } from '../ui/use-width.js';

/** From so many marks on, hovering is not said of each: the list says it. */
const TITLES = 800;
/** As many lanes are in the page at once. */
const LANES = 60;

/** How many times larger than usual text is read: a rem is 15 pixels where nobody chose otherwise. */
const textSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;

/** The lanes with the playhead over them; the marks are drawn once, only the playhead and the veil after it move. */
export const LanesView = memo(function LanesView({
  lanes,
  scale,
  head,
  selected,
  speech,
  sentenceOf,
  onSelect,
  onScrub,
}: {
  lanes: readonly Lane[];
  scale: TimeScale;
  /** Where the playhead is. */
  head: Head;
  /** The event whose mark has a ring. */
  selected: ReplayEvent | null;
  speech: Speech;
  sentenceOf: (event: ReplayEvent) => string;
  onSelect: (event: ReplayEvent) => void;
  onScrub: (at: number) => void;
}) {
  const { t } = useT();
  const { month } = useFormats();
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const plot = useMemo(() => plotOf(scale, width, textSize()), [scale, width]);
  const ticks = useMemo(() => monthTicks(scale.span, plot, plot.text), [scale, plot]);
  const gaps = useMemo(() => drawnGaps(scale.gaps, plot, (gap) => gapLabels(gap, t)), [scale, plot, t]);
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
  const marks = useMemo(() => lanes.reduce((sum, lane) => sum + lane.marks.length, 0), [lanes]);
  const binned = marks > MOST_MARKS;
  // Rows that come and go as one scrolls are lost to a screen reader: of many lanes there are pages with buttons.
  const [wanted, setWanted] = useState(0);
  const pages = Math.max(Math.ceil(lanes.length / LANES), 1);
  const shownPage = Math.min(wanted, pages - 1);
  const first = shownPage * LANES;
  const page = lanes.slice(first, first + LANES);
  const turn = (by: 1 | -1) => (
    <Button kind="plain" onClick={() => setWanted(shownPage + by)}>
      {t(by === 1 ? 'replay.lanesAfter' : 'replay.lanesBefore', {
        count: by === 1 ? lanes.length - first - page.length : first,
      })}
    </Button>
  );
  return (
    <div
      ref={ref}
      data-lanes
      className={styles['plot']}
      onClick={({ target, clientX, currentTarget }) => {
        const mark = target instanceof Element ? target.closest('[data-event]') : null;
        const event = byId.get(mark?.getAttribute('data-event') ?? '');
        if (target instanceof Element && target.closest('button')) return;
        if (event) onSelect(event);
        else onScrub(plot.invert(clientX - currentTarget.getBoundingClientRect().left));
      }}
    >
      <div data-axis className={styles['axis']} aria-hidden>
        {ticks
          .filter(({ label }) => label !== null)
          .map(({ at, date, label }) => (
            <span key={date} style={{ insetInlineStart: plot.x(Date.parse(at)) }}>
              {month(date).slice(0, 3)}
              {label === 'year' && <b> {date.slice(0, 4)}</b>}
            </span>
          ))}
        {gaps.map(
          ({ gap, left, right, label }) =>
            label !== null && (
              <em key={gap.from} style={{ insetInlineStart: (left + right) / 2 }}>
                {label}
              </em>
            ),
        )}
      </div>
      <div data-grid className={styles['grid']} aria-hidden>
        {gaps.map(({ gap, left, right }) => (
          <s
            key={gap.from}
            title={gapSentence(gap, t)}
            style={{ insetInlineStart: left, inlineSize: right - left }}
          />
        ))}
        {ticks.map(({ at, date }) => (
          <i
            key={date}
            data-year={date.slice(5, 7) === '01' || undefined}
            style={{ insetInlineStart: plot.x(Date.parse(at)) }}
          />
        ))}
      </div>
      {shownPage > 0 && turn(-1)}
      <ul className={styles['rows']}>
        {page.map((lane, index) => (
          <li key={lane.key} aria-setsize={lanes.length} aria-posinset={first + index + 1}>
            <p className={styles['title']}>
              <span>{titles.get(lane)?.kind}</span> <strong>{titles.get(lane)?.name}</strong>
              {details.get(lane)}
              {lane.redacted && <em> {t('replay.laneRedacted')}</em>}
            </p>
            {width > 0 && (
              <LaneRow
                lane={lane}
                plot={plot}
                binned={binned}
                selectedId={selected && lane.marks.includes(selected) ? selected.id : null}
                titleOf={byId.size > TITLES ? null : titleOf}
              />
            )}
          </li>
        ))}
      </ul>
      {shownPage < pages - 1 && turn(1)}
      <Playhead head={head} plot={plot} over={ref} drawn={lanes} />
    </div>
  );
});
