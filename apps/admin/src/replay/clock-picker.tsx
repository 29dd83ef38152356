import { lazy, Suspense, useRef } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ClockChip } from '../ui/clock-chip.js';
import { patiently } from '../ui/patiently.js';
import type { ClockPickerProps } from './clock-picker-props.js';
import styles from './clock-picker.module.css';

// The calendar is larger than the rest of the replay: it comes when it is first opened.
const calendar = patiently(() => import('./clock-calendar.js'));
const ClockCalendar = lazy(async () => ({ default: (await calendar()).ClockCalendar }));

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
