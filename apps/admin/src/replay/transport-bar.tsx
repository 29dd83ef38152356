import {
  ChevronFirst,
  ChevronLast,
  Pause,
  Play,
  SlidersHorizontal,
  StepBack,
  StepForward,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useT, type Say } from '../i18n/use-t.js';
import { classNames } from '../ui/class-names.js';
import { STEPS } from './logic/address.js';
import { PACES, paceNames, type PaceName } from './logic/pace.js';
import type { Move } from './logic/transport.js';
import { TimeSlider } from './time-slider.js';
import type { Replay } from './use-replay.js';
import styles from './transport-bar.module.css';

/** First, previous, play, next, last; pace; and the slider over how much happened when. */
export function TransportBar({
  replay,
  says,
}: {
  replay: Replay;
  /** Where the playhead is, in words. */
  says: string;
}) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const { playing } = replay;
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
          value={replay.pace}
          onChange={({ target }) => {
            const { value } = target;
            if (isPace(value)) replay.setPace(value);
          }}
        >
          {(['event', 'time', 'whole'] as const).map((by) => (
            <optgroup key={by} label={t(`replay.pace.${by}`)}>
              {paceNames(by).map((name) => (
                <option key={name} value={name}>
                  {sayPace(name, t)}
                </option>
              ))}
            </optgroup>
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
      <TimeSlider replay={replay} says={says} />
    </section>
  );
}

const isPace = (value: string): value is PaceName => value in PACES;

/** A pace in words: "2 a second", "a week a second", "all in 30 seconds". */
function sayPace(name: PaceName, t: Say): string {
  const pace = PACES[name];
  if (pace.by === 'event')
    return t('replay.perSecond', { speed: pace.perSecond === 0.5 ? '½' : String(pace.perSecond) });
  return pace.by === 'time'
    ? t(`replay.pace.${pace.unit}`)
    : t('replay.pace.inSeconds', { seconds: pace.seconds });
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
