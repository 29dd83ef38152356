import { Loaded } from '../graphql/loaded.js';
import { useEveryRow } from '../graphql/use-every-row.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { EventSentence } from '../sentences/event-sentence.js';
import { sentenceText } from '../sentences/sentence.js';
import { useNames } from '../sentences/use-names.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { ErasuresDocument, type ErasuresQuery } from './documents.generated.js';

type Erasure = ErasuresQuery['erasures']['nodes'][number];

/** What was lawfully erased, when, and in which event it first stood. */
export function Erased({ kept }: { kept: KeptList }) {
  const query = useEveryRow(
    ErasuresDocument,
    (page) => page,
    ({ erasures }) => erasures,
  );
  return <Loaded query={query}>{({ rows }) => <Erasures rows={rows} kept={kept} />}</Loaded>;
}

function Erasures({ rows, kept }: { rows: readonly Erasure[]; kept: KeptList }) {
  const { t } = useT();
  const formats = useFormats();
  const names = useNames();
  const what = ({ kind }: Erasure) => t(`accountability.erased.${kind}`);
  const columns: ListColumn<Erasure>[] = [
    { key: 'what', name: t('accountability.column.what'), cell: what, value: what, choose: true },
    {
      ...{ key: 'when', name: t('accountability.column.when') },
      cell: ({ erasedAt }) => <time dateTime={erasedAt}>{formats.moment(erasedAt)}</time>,
      value: ({ erasedAt }) => erasedAt,
    },
    {
      ...{ key: 'event', name: t('accountability.column.event') },
      cell: ({ event }) => event && <EventSentence event={event} names={names} />,
      value: ({ event }) => event && sentenceText(event, names, t, formats),
    },
  ];
  return (
    <ListCard
      title={t('accountability.erased')}
      file="erased"
      columns={columns}
      rows={rows}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      empty={t('accountability.none')}
      kept={kept}
      cardsUnder={900}
    >
      <p>{t('accountability.erased.how')}</p>
    </ListCard>
  );
}
