import { parseDate } from '@internationalized/date';
import { dateOf, endOfDay } from '@traject/domain';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Popover,
} from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button as PlainButton } from '../ui/button.js';
import { ClockChip, type Clock } from '../ui/clock-chip.js';
import styles from './clock-picker.module.css';

/** A clock with its moment, which opens a date picker to set it; a day that is chosen counts to its end. */
export function ClockPicker({
  clock,
  value,
  present,
  open,
  onOpenChange,
  last,
  also,
  onChoose,
}: {
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
  onChoose: (instant: string | null) => void;
}) {
  const { t, language } = useT();
  const { day } = useFormats();
  const shown = value === null ? t('replay.now') : day(value);
  const close = (act: () => void) => () => {
    act();
    onOpenChange(false);
  };
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <DatePicker
        aria-label={t(clock === 'held' ? 'ui.heldOn' : 'ui.knownOn')}
        value={parseDate(dateOf(value ?? present))}
        onChange={(date) => {
          if (date && date.year > 1900) onChoose(endOfDay(date.toString()));
        }}
        isOpen={open}
        onOpenChange={onOpenChange}
        shouldForceLeadingZeros={false}
        {...(last === undefined ? {} : { maxValue: parseDate(last) })}
      >
        <Group>
          <Button className={styles['trigger'] ?? ''} aria-labelledby={`clock-${clock}`}>
            <span id={`clock-${clock}`}>
              <ClockChip clock={clock}>{shown}</ClockChip>
            </span>
          </Button>
        </Group>
        <Popover className={styles['popover'] ?? ''}>
          <Dialog className={styles['dialog'] ?? ''} aria-label={t(clock === 'held' ? 'replay.setHeld' : 'replay.setKnown')}>
            <p className={styles['help']}>{t(clock === 'held' ? 'replay.heldHelp' : 'replay.knownHelp')}</p>
            <DateInput className={styles['input'] ?? ''}>
              {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
            </DateInput>
            <Calendar>
              <div className={styles['head']}>
                <Button slot="previous" className={styles['arrow'] ?? ''} aria-label={t('ui.previousMonth')}>
                  <ChevronLeft size={17} aria-hidden />
                </Button>
                <Heading level={2} />
                <Button slot="next" className={styles['arrow'] ?? ''} aria-label={t('ui.nextMonth')}>
                  <ChevronRight size={17} aria-hidden />
                </Button>
              </div>
              <CalendarGrid>
                {(date) => <CalendarCell date={date} className={styles['cell'] ?? ''} />}
              </CalendarGrid>
            </Calendar>
            <div className={styles['quick']}>
              <PlainButton size="small" onClick={close(() => onChoose(null))}>
                {t(clock === 'held' ? 'replay.now' : 'replay.knownNow')}
              </PlainButton>
              {also && (
                <PlainButton size="small" onClick={close(also.choose)}>
                  {also.label}
                </PlainButton>
              )}
            </div>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
