import { useEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useT } from '../i18n/use-t.js';
import { useWidth } from '../ui/use-width.js';
import { density, densityOfDays } from './logic/density.js';
import { isFiltered } from './logic/filters.js';
import type { ScopeDensity } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { TimeScale } from './logic/time-scale.js';
import styles from './transport-bar.module.css';
import type { Replay } from './use-replay.js';

/** A bar of the histogram, in pixels. */
const BIN = 12;

/**
 * The slider over how much happened when. It goes through the picture, compressed stretches and all, so that its thumb
 * stands under the playhead; what it says are dates of the world.
 */
export function TimeSlider({ replay, says }: { replay: Replay; says: string }) {
  const { t } = useT();
  const { scale, head, dragging, sequence } = replay;
  const playing = replay.playing && !replay.reading;
  const slide = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const at = Math.round(scale.at(Date.parse(replay.place.asOf)));
  // Play moves it in every frame; React follows with each state.
  useEffect(
    () =>
      head.follow((share) => {
        slide.current?.style.setProperty('--share', String(share));
        if (input.current) input.current.value = String(Math.round(share * scale.length));
      }),
    [head, scale],
  );
  return (
    <div ref={slide} className={styles['slide']} style={{ '--share': String(head.get()) } as CSSProperties}>
      <Histogram
        events={sequence.events}
        whole={isFiltered(replay.filters) ? null : replay.density}
        scale={scale}
      />
      <input
        ref={input}
        type="range"
        aria-label={t('replay.slider')}
        aria-valuetext={says}
        min={0}
        max={Math.ceil(scale.length)}
        step={1}
        value={at}
        onChange={({ target }) => replay.scrub(scale.invert(Number(target.value)))}
        onPointerDown={() => replay.setDragging(true)}
        onPointerUp={() => replay.setDragging(false)}
        onPointerCancel={() => replay.setDragging(false)}
        onBlur={() => replay.setDragging(false)}
      />
      <output aria-live={playing || dragging ? 'off' : 'polite'}>{says}</output>
    </div>
  );
}

/** How much happened when: the past in the colour of its clock, what is compressed hatched. */
function Histogram({
  events,
  whole,
  scale,
}: {
  events: readonly ReplayEvent[];
  /** Of a scope of which only a part is held. */
  whole: ScopeDensity | null;
  scale: TimeScale;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const bins = Math.max(Math.floor(width / BIN), 1);
  const bars = useMemo(() => {
    const counts = whole ? densityOfDays(whole, scale, bins) : density(events, scale, bins);
    const most = Math.max(...counts, 1);
    return counts.map((count, index) => {
      // The square root keeps a quiet month visible beside a busy day.
      const height = count === 0 ? 0 : Math.max(Math.sqrt(count / most) * 30, 2);
      return count === 0 ? null : (
        <rect key={index} x={index * BIN} y={32 - height} width={BIN - 2} height={height} />
      );
    });
  }, [events, whole, scale, bins]);
  const percent = (world: number): string => `${(scale.at(world) / Math.max(scale.length, 1)) * 100}%`;
  return (
    <div ref={place} className={styles['histogram']} aria-hidden>
      {scale.gaps.map(({ from, until }) => (
        <s
          key={from}
          style={{
            insetInlineStart: percent(from),
            inlineSize: `calc(${percent(until)} - ${percent(from)})`,
          }}
        />
      ))}
      <svg viewBox={`0 0 ${bins * BIN} 32`} preserveAspectRatio="none">
        <g className={styles['rest']}>{bars}</g>
      </svg>
      <svg viewBox={`0 0 ${bins * BIN} 32`} preserveAspectRatio="none" className={styles['gone']}>
        <g className={styles['past']}>{bars}</g>
      </svg>
    </div>
  );
}
