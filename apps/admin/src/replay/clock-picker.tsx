import { lazy, Suspense, useRef } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ClockChip, type Clock } from '../ui/clock-chip.js';
import styles from './clock-picker.module.css';

// The calendar is larger than the rest of the replay: it comes when it is first opened.
const ClockCalendar = lazy(async () => ({ default: (await import('./clock-calendar.js')).ClockCalendar }));

export interface ClockPickerProps {
  clock: Clock;
  /** The instant shown; null is the present. */
  value: string | null;
  present: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The last day that can be chosen; without it the future is open too. */
  last?: string;
  /** Another moment that is one press away, with its name. */
  also?: { label: string; choose: () => void };
  /** A day that is chosen counts to its end; null is the present. */
  onChoose: (instant: string | null) => void;
}

/** A clock with its moment; opens a date picker to set it. */
export function ClockPicker(props: ClockPickerProps) {
  const { clock, value, open, onOpenChange } = props;
  const { t } = useT();
  const { day } = useFormats();
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles['trigger']}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => onOpenChange(!open)}
      >
        <ClockChip clock={clock}>{value === null ? t('replay.now') : day(value)}</ClockChip>
      </button>
      {open && (
        <Suspense>
          <ClockCalendar {...props} trigger={trigger} />
        </Suspense>
      )}
    </>
  );
}
