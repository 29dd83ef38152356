import { EventSentence } from '../../sentences/event-sentence.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Link } from '../../ui/link.js';
import { useInFull } from '../in-full.js';
import type { Elsewhere } from '../action.js';
import { LIVE, writeAddress, type ReplayAddress } from '../logic/address.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { placeOf } from '../logic/sequence.js';
import type { Speech } from '../say-shown.js';
import type { Reasons } from './comparison.js';
import styles from './compare.module.css';

/** As many events are named at once; of more the number, and the rest on request. */
const AT_ONCE = 4;

/** How events are opened: in the inspector where they are held here, and else in a replay at that event. */
export interface Opening {
  /** Id of the event that is looked at. */
  selected: string | null;
  onOpen: (event: ReplayEvent) => void;
  /** The replay in which an event is found that is not held here; null where it is. */
  away?: (event: ReplayEvent) => Elsewhere | null;
}
/** The replay of `of` at an event, as known at the same ceiling. */
export const eventElsewhere = (
  of: Pick<Elsewhere, 'scope' | 'id'>,
  event: ReplayEvent,
  ceiling: Pick<ReplayAddress, 'known' | 'kpos'>,
): Elsewhere => ({
  ...of,
  search: writeAddress({ ...LIVE, ...ceiling, ...placeOf(event), ev: event.id }),
});

/**
 * What brought a row about: each event opens in the inspector, or in the replay in which it is found; a date that passed is
 * said as such. What came `earlier` is opened on request.
 */
export function EventLinks({
  reasons: { events, passed, earlier = [] },
  known,
  speech,
  opening,
  most = AT_ONCE,
}: {
  reasons: Reasons & { earlier?: readonly ReplayEvent[] };
  /** Say when it was recorded, as what was known is compared. */
  known: boolean;
  speech: Speech;
  opening: Opening;
  /** As many are named at once. */
  most?: number;
}) {
  const { t, formats } = speech;
  const inFull = useInFull();
  const list = (some: readonly ReplayEvent[]) =>
    some.map((event) => (
      <EventLink key={event.id} event={event} known={known} speech={speech} opening={opening} />
    ));
  if (events.length === 0 && passed.length === 0 && earlier.length === 0) {
    return <span className={styles['soft']}>{t('compare.noEvent')}</span>;
  }
  // One more is no longer than the button that would bring it.
  const rest = !inFull && events.length > most + 1 ? events.slice(most) : [];
  const more = [...rest, ...earlier];
  return (
    <>
      <ul className={styles['causes']}>
        {list(events.slice(0, events.length - rest.length))}
        {events.length === 0 &&
          passed.map((instant) => (
            <li key={instant} className={styles['soft']}>
              {t('compare.passedOn', { day: formats.shortDay(instant) })}
            </li>
          ))}
      </ul>
      {more.length > 0 && (
        <div className={styles['more']}>
          <Disclosure
            open={inFull}
            summary={t(earlier.length > 0 ? 'compare.earlier' : 'compare.moreEvents', { count: more.length })}
          >
            <ul className={styles['causes']}>{list(more)}</ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

function EventLink({
  event,
  known,
  speech: { t, formats, names },
  opening: { selected, onOpen, away },
}: {
  event: ReplayEvent;
  known: boolean;
  speech: Speech;
  opening: Opening;
}) {
  const elsewhere = away?.(event) ?? null;
  const sentence = <EventSentence event={event.told} names={names} />;
  return (
    <li>
      {elsewhere === null ? (
        <button type="button" aria-pressed={selected === event.id} onClick={() => onOpen(event)}>
          {sentence}
        </button>
      ) : (
        <Link
          to="/replay/$scope/$id"
          params={{ scope: elsewhere.scope, id: elsewhere.id }}
          search={elsewhere.search}
        >
          {sentence}
        </Link>
      )}{' '}
      <span className={known ? styles['known'] : styles['held']}>
        {known
          ? t('compare.laterOn', { day: formats.shortDay(event.recordedAt) })
          : formats.shortDay(event.effectiveAt)}
      </span>
    </li>
  );
}
