import { EventSentence } from '../../sentences/event-sentence.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { Speech } from '../say-shown.js';
import type { Reasons } from './comparison.js';
import styles from './compare.module.css';

/** What brought a row about: each event opens in the inspector; a date that passed is said as such. */
export function EventLinks({
  reasons: { events, passed },
  known,
  selected,
  speech,
  onOpen,
}: {
  reasons: Reasons;
  /** Say when it was recorded, as what was known is compared. */
  known: boolean;
  selected: string | null;
  speech: Speech;
  onOpen: (event: ReplayEvent) => void;
}) {
  const { t, formats, names } = speech;
  if (events.length === 0 && passed.length === 0) {
    return <span className={styles['soft']}>{t('compare.noEvent')}</span>;
  }
  return (
    <ul className={styles['causes']}>
      {events.map((event) => (
        <li key={event.id}>
          <button type="button" aria-pressed={selected === event.id} onClick={() => onOpen(event)}>
            <EventSentence event={event.told} names={names} />
          </button>{' '}
          <span className={known ? styles['known'] : styles['held']}>
            {known
              ? t('compare.laterOn', { day: formats.shortDay(event.recordedAt) })
              : formats.shortDay(event.effectiveAt)}
          </span>
        </li>
      ))}
      {events.length === 0 &&
        passed.map((instant) => (
          <li key={instant} className={styles['soft']}>
            {t('compare.passedOn', { day: formats.shortDay(instant) })}
          </li>
        ))}
    </ul>
  );
}
