import { Link } from '@tanstack/react-router';
import { lazy, memo, Suspense } from 'react';
import { ActionsLink } from '../events/actions-link.js';
import { EventSentence } from '../sentences/event-sentence.js';
import { whoOf } from '../sentences/sentence.js';
import { Button } from '../ui/button.js';
import { ClockTime } from '../ui/clock-chip.js';
import { patiently } from '../ui/patiently.js';
import { rowKey } from './logic/facts.js';
import type { Inspected } from './logic/inspector.js';
import { wordsOf, type ReplayEvent } from './logic/replay-event.js';
import { sayField, sayOr, sayShown, type Speech } from './say-shown.js';
import type { DetailsProps } from './inspector-details.js';
import styles from './inspector-view.module.css';

// Comes after the first picture: what changed, who and when are there at once.
const InspectorDetails = lazy(patiently(() => import('./inspector-details.js')));

/** One event taken apart. */
export const InspectorView = memo(function InspectorView({
  inspected,
  place,
  speech,
  replay,
  onCopy,
}: {
  inspected: Inspected;
  /** Its number in the list and how many there are; null when the filters leave it out. */
  place: { number: number; total: number } | null;
  speech: Speech;
  replay: DetailsProps['replay'];
  onCopy: (event: ReplayEvent) => void;
}) {
  const { t, formats, names } = speech;
  const { event, rows, payload } = inspected;
  const reason = event.reason && (wordsOf(event.reason) ?? t('ui.notShown'));
  // Where all rows are of one thing (a period that was measured), it is said once.
  const [one] = rows;
  const shared =
    one?.of && rows.every(({ of }) => JSON.stringify(of) === JSON.stringify(one.of)) ? one.of : null;
  // Where nothing stood before, there is nothing to put beside it.
  const changed = rows.some(({ before }) => before !== null);
  const behalf = event.capacity && names.unit(event.capacity.unit.id);
  const linkTo = (other: ReplayEvent) => (
    <Link to="." search={replay.eventSearch(other)} resetScroll={false}>
      <EventSentence event={other.told} names={names} />
    </Link>
  );
  return (
    <div className={styles['inspector']}>
      {place && (
        <p className={styles['soft']}>
          {t('replay.eventNumber', { number: place.number, total: place.total })}
        </p>
      )}
      <p className={styles['sentence']}>
        <EventSentence event={event.told} names={names} />
      </p>
      {!inspected.stands && <p className={styles['superseded']}>{t('replay.doesNotStand')}</p>}
      {event.redacted && <p className={styles['soft']}>{t('replay.redactedEvent')}</p>}
      {rows.length > 0 && (
        <table>
          {shared && <caption>{sayShown(shared, speech)}</caption>}
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('replay.what')}</span>
              </th>
              {changed && <th scope="col">{t('replay.before')}</th>}
              <th scope="col">{t(changed ? 'replay.after' : 'replay.recordedAs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const label = sayField(shared ? { field: row.field } : row, speech);
              return (
                <tr key={rowKey(row)}>
                  <th scope="row">{label}</th>
                  {changed && <td>{row.before ? <del>{sayShown(row.before, speech)}</del> : '–'}</td>}
                  <td>{row.after ? <ins>{sayShown(row.after, speech)}</ins> : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <dl>
        <dt>{t('replay.who')}</dt>
        <dd>
          {whoOf(event.told, t, names)}
          {event.actor.kind === 'person' && !event.redacted && (
            <ActionsLink personId={event.actor.personId} />
          )}
        </dd>
        {behalf && (
          <>
            <dt>{t('replay.onBehalfOf')}</dt>
            <dd>{behalf}</dd>
          </>
        )}
        {event.reportedBy && (
          <>
            <dt>{t('replay.reportedBy')}</dt>
            <dd>
              {names.person(event.reportedBy.personId) ?? t('ui.someone')}
              {', '}
              {sayOr(t, `session.role.${event.reportedBy.capacity.role}`)}
            </dd>
          </>
        )}
        <dt className={styles['held']}>{t('replay.heldFrom')}</dt>
        <dd>
          <ClockTime clock="held">{formats.moment(event.effectiveAt)}</ClockTime>
        </dd>
        <dt className={styles['known']}>{t('replay.recordedAt')}</dt>
        <dd>
          <ClockTime clock="known">{formats.moment(event.recordedAt)}</ClockTime>
        </dd>
        {reason && (
          <>
            <dt>{t('replay.reason')}</dt>
            <dd>{reason}</dd>
          </>
        )}
        {inspected.corrects && (
          <>
            <dt>{t(event.corrects?.kind === 'retract' ? 'replay.retracts' : 'replay.replaces')}</dt>
            <dd>{linkTo(inspected.corrects)}</dd>
          </>
        )}
        {inspected.correctedBy && (
          <>
            <dt>{t('replay.correctedBy')}</dt>
            <dd>{linkTo(inspected.correctedBy)}</dd>
          </>
        )}
        {payload.map((fact) => (
          <div key={fact.field} className={styles['pair']}>
            <dt>{sayField(fact, speech)}</dt>
            <dd>{sayShown(fact.value, speech)}</dd>
          </div>
        ))}
      </dl>
      <Suspense>
        <InspectorDetails key={event.id} event={event} replay={replay} speech={speech} />
      </Suspense>
      <div className={styles['actions']}>
        <Button size="small" onClick={() => onCopy(event)}>
          {t('replay.copyEventLink')}
        </Button>
      </div>
    </div>
  );
});
