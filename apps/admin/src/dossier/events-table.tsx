import { sayOr, type Speech } from '../replay/say-shown.js';
import { EventSentence } from '../sentences/event-sentence.js';
import { whoOf } from '../sentences/sentence.js';
import { ClockTime } from '../ui/clock-chip.js';
import type { FiledRow } from './dossier-file.js';
import styles from './dossier.module.css';

/** Every event of the dossier: when it held, when it was recorded, what, by whom and in which capacity, and why. */
export function EventsTable({ rows, speech }: { rows: readonly FiledRow[]; speech: Speech }) {
  const { t, formats, names } = speech;
  return (
    <section className={styles['part']} aria-labelledby="dossier-events">
      <h2 id="dossier-events">{t('dossier.allEvents', { count: rows.length })}</h2>
      <div className={styles['scroll']} role="group" aria-labelledby="dossier-events" tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('replay.heldFrom')}</th>
              <th scope="col">{t('replay.recordedAt')}</th>
              <th scope="col">{t('replay.what')}</th>
              <th scope="col">{t('replay.who')}</th>
              <th scope="col">{t('replay.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, told, late, corrected, reason }) => (
              <tr key={event.id}>
                <td>
                  <ClockTime clock="held">{formats.moment(event.effectiveAt)}</ClockTime>
                </td>
                <td>
                  <ClockTime clock="known">{formats.moment(event.recordedAt)}</ClockTime>
                  {late && <b>{t('dossier.late')}</b>}
                  <span className={styles['soft']}>{t('dossier.place', { position: event.position })}</span>
                </td>
                <td>
                  {corrected ? (
                    <>
                      <del>
                        <EventSentence event={told} names={names} />
                      </del>
                      <b>{t('replay.correctedSince')}</b>
                    </>
                  ) : (
                    <EventSentence event={told} names={names} />
                  )}
                </td>
                <td>
                  {whoOf(told, t, names)}
                  {event.capacity && (
                    <span className={styles['soft']}>{names.unit(event.capacity.unit.id)}</span>
                  )}
                  {event.reportedBy && (
                    <span className={styles['soft']}>
                      {t('dossier.reportedBy', {
                        who: told.reportedBy?.person.name ?? t('ui.someone'),
                        role: sayOr(t, `session.role.${event.reportedBy.capacity.role}`),
                      })}
                    </span>
                  )}
                </td>
                <td>{event.reason && (reason ?? t('ui.notShown'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
