import { parseDate, type CalendarDate } from '@internationalized/date';
import { dateOf, endOfDay } from '@traject/domain';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type RefObject } from 'react';
import { Button, Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useT } from '../i18n/use-t.js';
import { Button as PlainButton } from '../ui/button.js';
import type { ClockPickerProps } from './clock-picker-props.js';
import styles from './clock-picker.module.css';

/** The date picker under a clock: typed, or chosen from a calendar in the reader's language. */
export function ClockCalendar({
  clock,
  value,
  present,
  onOpenChange,
  last,
  also,
  onChoose,
  trigger,
}: ClockPickerProps & { trigger: RefObject<HTMLElement | null> }) {
  const { t, language } = useT();
  const date = parseDate(dateOf(value ?? present));
  const most = last === undefined ? {} : { maxValue: parseDate(last) };
  // While a year is being typed it passes through years that nobody means.
  const choose = (chosen: CalendarDate | null): void => {
    if (chosen && chosen.year > 1900) onChoose(endOfDay(chosen.toString()));
  };
  const and = (act: () => void) => () => {
    act();
    onOpenChange(false);
  };
  const name = t(clock === 'held' ? 'replay.setHeld' : 'replay.setKnown');
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <Popover
        className={styles['popover'] ?? ''}
        triggerRef={trigger}
        isOpen
        onOpenChange={onOpenChange}
        placement="bottom end"
      >
        <Dialog className={styles['dialog'] ?? ''} aria-label={name}>
          <p>
            <strong>{name}</strong>
          </p>
          <p className={styles['help']}>{t(clock === 'held' ? 'replay.heldHelp' : 'replay.knownHelp')}</p>
          <DateField aria-label={name} value={date} onChange={choose} {...most}>
            <DateInput className={styles['input'] ?? ''}>
              {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
            </DateInput>
          </DateField>
          <Calendar
            aria-label={name}
            value={date}
            onChange={(chosen) => {
              choose(chosen);
              onOpenChange(false);
            }}
            {...most}
          >
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
              {(day) => <CalendarCell date={day} className={styles['cell'] ?? ''} />}
            </CalendarGrid>
          </Calendar>
          <div className={styles['quick']}>
            <PlainButton size="small" onClick={and(() => onChoose(null))}>
              {t(clock === 'held' ? 'replay.now' : 'replay.knownNow')}
            </PlainButton>
            {also && (
              <PlainButton size="small" onClick={and(also.choose)}>
                {also.label}
              </PlainButton>
            )}
          </div>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
