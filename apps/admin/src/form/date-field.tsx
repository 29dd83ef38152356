import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
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
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { type FieldValues, useController } from 'react-hook-form';
import { useT } from '../i18n/use-t.js';
import { type FieldProps, sayError, useFieldIds } from './field.js';
import styles from './field.module.css';

/** A day, typed or chosen from a calendar in the reader's language; `last` is the last day that can be chosen. */
export function DateField<Values extends FieldValues>({
  control,
  name,
  label,
  help,
  optional,
  last,
}: FieldProps<Values> & { last?: string }) {
  const { t, language } = useT();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const { id } = useFieldIds(help, error);
  const value: string | null = field.value || null;
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <DatePicker
        className={styles['field'] ?? ''}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help ${id}-error`}
        isInvalid={error !== undefined}
        value={value === null ? null : parseDate(value)}
        onChange={(date) => field.onChange(date === null ? null : date.toString())}
        onBlur={field.onBlur}
        shouldForceLeadingZeros={false}
        {...(last === undefined ? {} : { maxValue: parseDate(last) })}
      >
        <span id={`${id}-label`} className={styles['label']}>
          {label} {optional && <span className={styles['optional']}>({t('ui.optional')})</span>}
        </span>
        <Group className={styles['dateGroup'] ?? ''}>
          <DateInput className={styles['dateInput'] ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
          </DateInput>
          <Button className={styles['dateButton'] ?? ''} aria-label={t('ui.calendar')}>
            <CalendarDays size={17} aria-hidden />
          </Button>
        </Group>
        {help !== undefined && (
          <span id={`${id}-help`} className={styles['help']}>
            {help}
          </span>
        )}
        {error !== undefined && (
          <span id={`${id}-error`} className={styles['error']} role="alert">
            {sayError(t, error)}
          </span>
        )}
        <Popover className={styles['calendar'] ?? ''}>
          <Calendar>
            <div className={styles['calendarHead']}>
              <Button
                slot="previous"
                className={styles['dateButton'] ?? ''}
                aria-label={t('ui.previousMonth')}
              >
                <ChevronLeft size={17} aria-hidden />
              </Button>
              <Heading level={2} />
              <Button slot="next" className={styles['dateButton'] ?? ''} aria-label={t('ui.nextMonth')}>
                <ChevronRight size={17} aria-hidden />
              </Button>
            </div>
            <CalendarGrid>
              {(date) => <CalendarCell date={date} className={styles['cell'] ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
