import {
  ChevronFirst,
  ChevronLast,
  Pause,
  Play,
  SlidersHorizontal,
  StepBack,
  StepForward,
} from 'lucide-react';
import { useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { classNames } from '../ui/class-names.js';
import { STEPS } from './logic/address.js';
import { density, type Span } from './logic/density.js';
import type { ReplayEvent } from './logic/replay-event.js';
import { SPEEDS, type Move, type Speed } from './logic/transport.js';
import type { Replay } from './use-replay.js';
import { useWidth } from '../ui/use-width.js';
import styles from './transport-bar.module.css';

/** A bar of the histogram, in pixels. */
const BIN = 12;

/** First, previous, play, next, last; pace; and the slider over how much happened when. */
export function TransportBar({
  replay,
  says,
  onScrub,
}: {
  replay: Replay;
  /** Where the playhead is, in words. */
  says: string;
  onScrub: (at: number) => void;
}) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const { playing, span, place, sequence } = replay;
  const at = Math.min(Math.max(Date.parse(place.asOf), span.from), span.until);
  const share = (at - span.from) / Math.max(span.until - span.from, 1);
  return (
    <section className={styles['transport']} aria-label={t('replay.transport')}>
      <div className={styles['buttons']}>
        <Step move="first" replay={replay} label={t('replay.first')}>
          <ChevronFirst size={18} aria-hidden />
        </Step>
        <Step move="previous" replay={replay} label={t('replay.previous', { step: replay.address.step })}>
          <StepBack size={18} aria-hidden />
        </Step>
        <button
          type="button"
          className={classNames(styles['button'], styles['play'])}
          aria-label={t(playing ? 'replay.pause' : 'replay.play')}
          title={t(playing ? 'replay.pause' : 'replay.play')}
          onClick={() => replay.toggle()}
        >
          {playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
        </button>
        <Step move="next" replay={replay} label={t('replay.next', { step: replay.address.step })}>
          <StepForward size={18} aria-hidden />
        </Step>
        <Step move="last" replay={replay} label={t('replay.last')}>
          <ChevronLast size={18} aria-hidden />
        </Step>
        <button
          type="button"
          className={classNames(styles['button'], styles['more'])}
          aria-label={t('replay.pace')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal size={18} aria-hidden />
        </button>
      </div>
      <div className={styles['pace']} data-open={open || undefined}>
        <select
          aria-label={t('replay.speed')}
          value={replay.speed}
          onChange={({ target }) => {
            const speed = SPEEDS.find((value) => String(value) === target.value);
            if (speed !== undefined) replay.setSpeed(speed satisfies Speed);
          }}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {t('replay.perSecond', { speed: speed === 0.5 ? '½' : String(speed) })}
            </option>
          ))}
        </select>
        <select
          aria-label={t('replay.step')}
          value={replay.address.step}
          onChange={({ target }) => {
            const step = STEPS.find((value) => value === target.value);
            if (step) replay.setStep(step);
          }}
        >
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {t(`replay.step.${step}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['slide']}>
        <Histogram events={sequence.events} span={span} at={at} />
        <input
          type="range"
          aria-label={t('replay.slider')}
          aria-valuetext={says}
          min={span.from}
          max={span.until}
          step={1}
          value={at}
          style={{ '--share': String(share) } as CSSProperties}
          onChange={({ target }) => onScrub(Number(target.value))}
          onPointerDown={() => replay.setDragging(true)}
          onPointerUp={() => replay.setDragging(false)}
          onPointerCancel={() => replay.setDragging(false)}
          onBlur={() => replay.setDragging(false)}
        />
        <output aria-live={playing || replay.dragging ? 'off' : 'polite'}>{says}</output>
      </div>
    </section>
  );
}

function Step({
  move,
  replay,
  label,
  children,
}: {
  move: Move;
  replay: Replay;
  label: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      title={label}
      onClick={() => replay.move(move)}
    >
      {children}
    </button>
  );
}

/** How much happened when: the past in the colour of its clock. */
function Histogram({ events, span, at }: { events: readonly ReplayEvent[]; span: Span; at: number }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const bins = Math.max(Math.floor(width / BIN), 1);
  const bars = useMemo(() => {
    const counts = density(events, span, bins);
    const most = Math.max(...counts, 1);
    return counts.map((count, index) => {
      // The square root keeps a quiet month visible beside a busy day.
      const height = count === 0 ? 0 : Math.max(Math.sqrt(count / most) * 30, 2);
      return count === 0 ? null : (
        <rect key={index} x={index * BIN} y={32 - height} width={BIN - 2} height={height} />
      );
    });
  }, [events, span, bins]);
  const share = (at - span.from) / Math.max(span.until - span.from, 1);
  return (
    <div ref={place} className={styles['histogram']} aria-hidden>
      <svg viewBox={`0 0 ${bins * BIN} 32`} preserveAspectRatio="none">
        <g className={styles['rest']}>{bars}</g>
      </svg>
      <svg
        viewBox={`0 0 ${bins * BIN} 32`}
        preserveAspectRatio="none"
        style={{ clipPath: `inset(0 ${(1 - share) * 100}% 0 0)` }}
      >
        <g className={styles['past']}>{bars}</g>
      </svg>
    </div>
  );
}
