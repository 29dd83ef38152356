import { useState } from 'react';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { BoundaryObservationsDocument, type BoundaryObservationsQuery } from './documents.generated.js';
import { LEVELS, MECHANISMS } from './states.js';

type Counts = BoundaryObservationsQuery['now']['boundaryObservationCounts'];
const MORE = 25;

/** How often each mechanism was seen at each level: a matrix that is a table. */
function ObservationMatrix({ counts }: { counts: Counts }) {
  const { t } = useT();
  const counted = (mechanism: string, level?: string): number =>
    counts
      .filter((each) => each.mechanism === mechanism && (level === undefined || each.level === level))
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>{t('partnership.matrix.intro')}</p>
      <DataTable
        caption={t('partnership.matrix')}
        rows={MECHANISMS}
        rowKey={(mechanism) => mechanism}
        columns={[
          {
            key: 'mechanism',
            name: t('partnership.mechanism'),
            cell: (mechanism) => t(`replay.term.boundaryMechanism.${mechanism}`),
          },
          ...LEVELS.map((level) => ({
            key: level,
            name: t(`replay.term.boundaryLevel.${level}`),
            numeric: true,
            cell: (mechanism: (typeof MECHANISMS)[number]) => counted(mechanism, level),
          })),
          {
            key: 'total',
            name: t('partnership.total'),
            numeric: true,
            cell: (mechanism) => <strong>{counted(mechanism)}</strong>,
          },
        ]}
      />
    </>
  );
}

/** What was seen: counted, and in the order in which it was recorded; more of it on demand. */
export function Observations({ partnershipId }: { partnershipId: string }) {
  const { t } = useT();
  const { shortDay } = useFormats();
  const [first, setFirst] = useState(MORE);
  const { data } = useLiveQuery(
    BoundaryObservationsDocument,
    { filter: { partnershipId }, first, after: null },
    { kind: 'stream', id: `partnership-${partnershipId}` },
  );
  const page = data?.now.boundaryObservations;
  if (!data || !page) return null;
  return (
    <>
      <Card title={t('partnership.matrix')}>
        <ObservationMatrix counts={data.now.boundaryObservationCounts} />
      </Card>
      <Card title={t('partnership.observations')} plain>
        {page.nodes.length === 0 ? (
          <EmptyState>{t('partnership.noObservations')}</EmptyState>
        ) : (
          <DataTable
            caption={t('partnership.observations')}
            rows={page.nodes}
            rowKey={({ id }) => id}
            cardsUnder={1000}
            columns={[
              {
                key: 'when',
                name: t('partnership.when'),
                cell: ({ observedAt, courseId }) =>
                  courseId === null
                    ? shortDay(observedAt)
                    : `${shortDay(observedAt)}, ${t('partnership.inCourse')}`,
              },
              {
                key: 'mechanism',
                name: t('partnership.mechanism'),
                cell: ({ mechanism }) => t(`replay.term.boundaryMechanism.${mechanism}`),
              },
              {
                key: 'level',
                name: t('partnership.level'),
                cell: ({ level }) => t(`replay.term.boundaryLevel.${level}`),
              },
              { key: 'process', name: t('partnership.process'), cell: ({ process }) => wordsOf(process, t) },
              {
                key: 'evidence',
                name: t('partnership.evidence'),
                cell: ({ evidence }) => wordsOf(evidence, t),
              },
              {
                key: 'observer',
                name: t('partnership.observer'),
                cell: ({ observer }) => observer.name ?? t('ui.someone'),
              },
            ]}
          />
        )}
        {page.pageInfo.hasNextPage && (
          <Button onClick={() => setFirst(first + MORE)}>{t('partnership.more')}</Button>
        )}
      </Card>
    </>
  );
}
