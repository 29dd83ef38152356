import { useId, useMemo, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { useFormats } from '../i18n/formats.js';
import { type Step, STEPS } from './search.js';
import { stopAt, stopsBetween } from './stops.js';
import styles from './time-slider.module.css';

/** One slider over the time of all teams, with a date for each clock; a day counts to its end. */
export function TimeSlider({
  first,
  today,
  asOf,
  known,
  step,
  says,
  onMove,
  onRest,
  onChoose,
}: {
  /** The day of the first event. */
  first: string;
  today: string;
  /** The day looked at, and the day up to which it was known; null is the present. */
  asOf: string | null;
  known: string | null;
  step: Step;
  /** What stood then, in words: said with the day. */
  says: string;
  /** While it moves: nothing is kept yet. */
  onMove: (asOf: string | null) => void;
  /** When it is let go, or left: until then the rows of all teams keep their places. */
  onRest: () => void;
  /** When it has stopped, or a date was given. */
  onChoose: (part: {
    asOf?: string | undefined;
    known?: string | undefined;
    step?: Step | undefined;
  }) => void;
}) {
  const { t } = useT();
  const { day } = useFormats();
  const [moving, setMoving] = useState<string>();
  const stops = useMemo(() => stopsBetween(first < today ? first : today, today, step), [first, today, step]);
  const shown = moving ?? asOf ?? today;
  const at = stopAt(stops, shown);
  const dateOf = (date: string): string | undefined => (date === today ? undefined : date);
  const stop = () => {
    if (moving === undefined) return;
    setMoving(undefined);
    onChoose({ asOf: dateOf(moving) });
  };
  const rest = () => {
    stop();
    onRest();
  };
  const explained = useId();
  const words = `${shown === today ? t('overview.today') : day(shown)}; ${says}`;
  return (
    <section className={styles['time']} aria-label={t('overview.time')}>
      <div className={styles['slide']}>
        <input
          type="range"
          aria-label={t('overview.slider')}
          aria-valuetext={words}
          aria-describedby={explained}
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          onChange={({ target }) => {
            const stop = stops[Number(target.value)] ?? today;
            setMoving(stop);
            onMove(dateOf(stop) ?? null);
          }}
          onPointerUp={rest}
          onKeyUp={stop}
          onBlur={rest}
        />
        <output aria-live={moving === undefined ? 'polite' : 'off'}>{words}</output>
        <p id={explained}>{t('overview.keeps')}</p>
      </div>
      <label className={styles['held']}>
        {t('ui.heldOn')}
        <input
          type="date"
          value={shown}
          max={today}
          onChange={({ target }) => onChoose({ asOf: target.value ? dateOf(target.value) : undefined })}
        />
      </label>
      <label className={styles['known']}>
        {t('ui.knownOn')}
        <input
          type="date"
          value={known ?? today}
          max={today}
          onChange={({ target }) => onChoose({ known: target.value ? dateOf(target.value) : undefined })}
        />
      </label>
      <label>
        {t('overview.step')}
        <select
          value={step}
          onChange={({ target }) => onChoose({ step: STEPS.find((each) => each === target.value) })}
        >
          {STEPS.map((each) => (
            <option key={each} value={each}>
              {t(`overview.step.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
