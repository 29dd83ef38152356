import { useFormats } from '../i18n/formats.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { EventSentence } from '../sentences/event-sentence.js';
import { useNames } from '../sentences/use-names.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { ErasuresDocument, type ErasuresQuery } from './documents.generated.js';

type Erasure = ErasuresQuery['erasures']['nodes'][number];

/** What was lawfully erased, when, and in which event it first stood. */
export function Erased() {
  const { t } = useT();
  const query = useLiveQuery(ErasuresDocument, {});
  return (
    <Card title={t('accountability.erased')}>
      <p>{t('accountability.erased.how')}</p>
      <Loaded query={query}>{({ erasures }) => <Erasures erasures={erasures.nodes} />}</Loaded>
    </Card>
  );
}

function Erasures({ erasures }: { erasures: readonly Erasure[] }) {
  const { t } = useT();
  const { moment } = useFormats();
  const names = useNames();
  return (
    <>
      {erasures.length === 0 ? (
        <EmptyState>{t('accountability.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('accountability.erased')}
          rows={erasures}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          columns={[
            {
              key: 'what',
              name: t('accountability.column.what'),
              cell: ({ kind }) => t(`accountability.erased.${kind}`),
            },
            {
              key: 'when',
              name: t('accountability.column.when'),
              cell: ({ erasedAt }) => <time dateTime={erasedAt}>{moment(erasedAt)}</time>,
            },
            {
              key: 'event',
              name: t('accountability.column.event'),
              cell: ({ event }) => event && <EventSentence event={event} names={names} />,
            },
          ]}
        />
      )}
    </>
  );
}
