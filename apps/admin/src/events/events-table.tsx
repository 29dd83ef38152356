import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { EventSentence } from '../sentences/event-sentence.js';
import { shapeOf } from '../sentences/event-words.js';
import { refusalIn } from '../sentences/refusal.js';
import { useNames } from '../sentences/use-names.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Chip } from '../ui/chip.js';
import { ClockTime } from '../ui/clock-chip.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EventGlyph } from '../ui/event-glyph.js';
import { Link } from '../ui/link.js';
import type { EventsQuery } from './documents.generated.js';
import styles from './events.module.css';

export type ExploredEvent = EventsQuery['history']['nodes'][number];

/** Events as rows: on which day, what, by whom and in what capacity, and when it was recorded. Each opens its replay. */
export function EventsTable({ events }: { events: readonly ExploredEvent[] }) {
  const { t, language } = useT();
  const { shortDay, moment } = useFormats();
  const names = useNames();
  const viewer = useViewer();
  const readsOthers = holds(viewer, 'board', 'auditor', 'dpo');
  const columns: Column<ExploredEvent, 'held' | 'what' | 'who' | 'recorded'>[] = [
    {
      key: 'held',
      name: t('events.column.held'),
      cell: (event) => <ClockTime clock="held">{shortDay(event.effectiveAt)}</ClockTime>,
    },
    {
      key: 'what',
      name: t('events.column.what'),
      cell: (event) => (
        <div className={styles['what']}>
          <EventGlyph shape={shapeOf(event.type, event.data)} late={event.late} />
          <div>
            <Link
              to="/replay/$scope/$id"
              params={{ scope: event.home.kind, id: event.home.id }}
              search={{ asOf: event.effectiveAt, at: Number(event.position), ev: event.id }}
            >
              <EventSentence event={event} names={names} />
            </Link>{' '}
            {!event.stands && <Chip tint="none">{t('ui.voided')}</Chip>}
            {refusalIn(event)?.sentence && (
              <div className={styles['soft']}>
                <q>{refusalIn(event)?.sentence?.[language]}</q>
              </div>
            )}
            {event.reason?.value && (
              <div className={styles['soft']}>
                {t('ui.reason')}: <q>{event.reason.value}</q>
              </div>
            )}
          </div>
        </div>
      ),
    },
    {
      key: 'who',
      name: t('events.column.who'),
      cell: ({ actor: { person }, capacity, reportedBy }) => (
        <>
          {person === null && t('sentence.policy')}
          {person !== null &&
            (readsOthers || person.id === viewer.person.id ? (
              <Link to="/people/$personId/actions" params={{ personId: person.id }}>
                {person.name ?? t('ui.someone')}
              </Link>
            ) : (
              (person.name ?? t('ui.someone'))
            ))}
          <div className={styles['soft']}>
            {[
              ...(capacity ? [t(`session.role.${capacity.role}`)] : []),
              ...(reportedBy
                ? [t('events.reportedBy', { who: reportedBy.person.name ?? t('ui.someone') })]
                : []),
            ].join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'recorded',
      name: t('events.column.recorded'),
      cell: ({ recordedAt, late }) => (
        <>
          <ClockTime clock="known">{moment(recordedAt)}</ClockTime>
          {late && <div className={styles['soft']}>{t('events.isLate')}</div>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('events.list')}
      columns={columns}
      rows={events}
      rowKey={({ id }) => id}
      cardsUnder={900}
    />
  );
}
