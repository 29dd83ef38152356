import type { ListedCourseFragment } from '../graphql/documents.generated.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { COURSE_TINTS } from './states.js';

/** Network courses with their days and state. */
export function CourseList({ courses }: { courses: readonly ListedCourseFragment[] }) {
  const { t } = useT();
  const { shortDay, list } = useFormats();
  if (courses.length === 0) return <EmptyState>{t('course.noSessions')}</EmptyState>;
  return (
    <DataTable
      caption={t('network.courses')}
      rows={courses}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          name: t('course.column.title'),
          cell: ({ id, title }) => (
            <Link to="/network-courses/$courseId" params={{ courseId: id }}>
              {wordsOf(title, t)}
            </Link>
          ),
        },
        {
          key: 'when',
          name: t('course.column.when'),
          cell: ({ sessions }) =>
            list(sessions.filter(({ status }) => status !== 'cancelled').map(({ date }) => shortDay(date))),
        },
        {
          key: 'status',
          name: t('course.column.status'),
          cell: ({ status }) => (
            <Chip tint={COURSE_TINTS[status]}>{t(`replay.term.state.networkCourse.${status}`)}</Chip>
          ),
        },
      ]}
    />
  );
}
