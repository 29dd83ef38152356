import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { type Course, type Session, SESSION_TINTS } from './states.js';

/** The sessions with what they aimed at and what was seen, and who takes part. */
export function CourseTables({ course }: { course: Course }) {
  const { t } = useT();
  return (
    <>
      <Card title={t('course.sessions')} plain>
        {course.sessions.length === 0 ? (
          <EmptyState>{t('course.noSessions')}</EmptyState>
        ) : (
          <Sessions course={course} />
        )}
      </Card>
      <Card title={t('course.participants')} plain>
        {course.participants.length === 0 ? (
          <EmptyState>{t('course.noParticipants')}</EmptyState>
        ) : (
          <Participants course={course} />
        )}
      </Card>
    </>
  );
}

function Sessions({ course: { sessions } }: { course: Course }) {
  const { t } = useT();
  const { day, list } = useFormats();
  const named = (mechanisms: Session['mechanisms']) =>
    list(mechanisms.map((mechanism) => t(`replay.term.boundaryMechanism.${mechanism}`)));
  return (
    <DataTable
      caption={t('course.sessions')}
      rows={sessions}
      rowKey={({ id }) => id}
      cardsUnder={1000}
      columns={[
        {
          key: 'when',
          name: t('course.column.when'),
          cell: ({ date, from, until }) => t('course.fromUntil', { day: day(date), from, until }),
        },
        { key: 'place', name: t('course.column.place'), cell: ({ place }) => wordsOf(place, t) },
        { key: 'aim', name: t('course.column.aim'), cell: ({ aim }) => wordsOf(aim, t) },
        { key: 'aimed', name: t('course.column.aimed'), cell: ({ mechanisms }) => named(mechanisms) },
        {
          key: 'observed',
          name: t('course.column.observed'),
          cell: ({ observed }) => (observed.length === 0 ? t('course.nothing') : named(observed)),
        },
        {
          key: 'present',
          name: t('course.column.present'),
          numeric: true,
          cell: ({ status, present }) => (status === 'held' ? present.length : t('course.nothing')),
        },
        {
          key: 'status',
          name: t('course.column.status'),
          cell: ({ status }) => (
            <Chip tint={SESSION_TINTS[status]}>{t(`replay.term.courseSession.${status}`)}</Chip>
          ),
        },
      ]}
    />
  );
}

function Participants({ course: { participants } }: { course: Course }) {
  const { t } = useT();
  return (
    <DataTable
      caption={t('course.participants')}
      rows={participants}
      rowKey={({ person, sector, function: does }) => `${person.id} ${sector} ${does}`}
      columns={[
        {
          key: 'who',
          name: t('course.column.who'),
          cell: ({ person, enrolled }) =>
            enrolled ? (person.name ?? person.id) : `${person.name ?? person.id} (${t('course.withdrawn')})`,
        },
        {
          key: 'from',
          name: t('course.column.from'),
          cell: ({ institution, organisation }) =>
            institution ? (institution.name?.value ?? institution.id) : wordsOf(organisation, t),
        },
        {
          key: 'function',
          name: t('course.column.function'),
          cell: (each) => t(`course.function.${each.function}`),
        },
        {
          key: 'sector',
          name: t('course.column.sector'),
          cell: ({ sector }) => t(`course.sector.${sector}`),
        },
      ]}
    />
  );
}
