import { addDays, dateOf, endOfDay } from '@traject/domain';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Clock } from '../../ui/clock-chip.js';
import { ClockPicker } from '../clock-picker.js';
import type { Speech } from '../say-shown.js';
import styles from './compare.module.css';

const DAY = 86_400_000;
const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Keys that move a slider: they are its own, and not the playhead's. */
const OWN = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

/** One of the two moments of a comparison: a slider by the day, and a date that can be typed. */
export function MomentInput({
  label,
  clock,
  value,
  present,
  from,
  speech,
  onMove,
  onHold,
}: {
  label: string;
  clock: Clock;
  /** The instant; null is the present. */
  value: string | null;
  present: string;
  /** The first day that can be chosen. */
  from: string;
  speech: Speech;
  /** The end of a day; null is the present. */
  onMove: (instant: string | null) => void;
  onHold?: (held: boolean) => void;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const today = dateOf(present);
  const last = daysBetween(from, today);
  const day = value === null ? today : dateOf(value);
  const at = Math.min(Math.max(daysBetween(from, day), 0), last);
  const says = value === null ? speech.t('replay.now') : speech.formats.day(value);
  const keepKeys = (event: KeyboardEvent): void => {
    if (OWN.includes(event.key)) event.stopPropagation();
  };
  return (
    <div className={styles['moment']} data-clock={clock}>
      <label htmlFor={id}>{label}</label>
      <ClockPicker
        clock={clock}
        value={value}
        present={present}
        last={today}
        open={open}
        onOpenChange={setOpen}
        onChoose={onMove}
      />
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-valuetext={says}
        onKeyDown={keepKeys}
        onPointerDown={() => onHold?.(true)}
        onPointerUp={() => onHold?.(false)}
        onPointerCancel={() => onHold?.(false)}
        onBlur={() => onHold?.(false)}
        onChange={({ target }) => {
          const chosen = addDays(from, Number(target.value));
          onMove(chosen >= today ? null : endOfDay(chosen));
        }}
      />
    </div>
  );
}

/** The day before the first of `instants`: there a comparison can begin with nothing. */
export function dayBefore(instants: readonly string[], present: string): string {
  const first = instants.reduce((least, instant) => (instant < least ? instant : least), present);
  return addDays(dateOf(first), -1);
}
