import { type ReactNode } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ClockTime } from '../ui/clock-chip.js';
import { EventGlyph } from '../ui/event-glyph.js';
import styles from './event-list.module.css';
import { EventSentence } from './event-sentence.js';
import type { Telltale } from './sentence.js';
import { shapeOf } from './event-words.js';
import { useNames } from './use-names.js';

/** An event in a list: its sentence, when it held, and when it was recorded where that was later. */
export interface ListedEvent extends Telltale {
  id: string;
  effectiveAt: string;
  recordedAt: string;
  late: boolean;
  reason?: { value: string | null } | null;
  /** False when it was corrected: it is shown struck through. */
  stands?: boolean;
}

/** Events as sentences, in the order given. */
export function EventList({
  events,
  actions,
}: {
  events: readonly ListedEvent[];
  /** What can be done with an event, behind its sentence. */
  actions?: (event: ListedEvent) => ReactNode;
}) {
  const { t } = useT();
  const { shortDay } = useFormats();
  const names = useNames();
  return (
    <ol className={styles['list']}>
      {events.map((event) => (
        <li key={event.id}>
          <ClockTime clock="held">{shortDay(event.effectiveAt)}</ClockTime>
          <EventGlyph shape={shapeOf(event.type, event.data)} late={event.late} />
          <div>
            {event.stands === false ? (
              <>
                <s>
                  <EventSentence event={event} names={names} />
                </s>{' '}
                ({t('ui.voided')})
              </>
            ) : (
              <EventSentence event={event} names={names} />
            )}{' '}
            {actions?.(event)}
            {event.reason?.value && (
              <div className={styles['reason']}>
                {t('ui.reason')}: <q>{event.reason.value}</q>
              </div>
            )}
            {event.late && (
              <div className={styles['reason']}>
                <ClockTime clock="known">
                  {t('sentence.recordedOn', { day: shortDay(event.recordedAt) })}
                </ClockTime>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
