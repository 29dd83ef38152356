import { type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { EventList } from '../sentences/event-list.js';
import { sentenceText } from '../sentences/sentence.js';
import { useNames } from '../sentences/use-names.js';
import { Card } from '../ui/card.js';
import { CsvButton } from '../ui/csv-button.js';
import { FilterSelect, ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState } from '../ui/notices.js';
import { CorrectedDocument, UnitsToAccountForDocument } from './documents.generated.js';
import { type AccountabilitySearch, scopeOf } from './search.js';

/** Rows of a page of the export. */
const EXPORTED = 500;

/** What was corrected: every event that stands for another one. */
export function Corrected({
  search,
  change,
}: {
  search: AccountabilitySearch;
  change: (part: Partial<AccountabilitySearch>) => void;
}) {
  const { t } = useT();
  const formats = useFormats();
  const names = useNames();
  const client = useClient();
  const pages = usePages(search, change);
  const asked = {
    scope: scopeOf(search.scope),
    knownAt: search.known ?? null,
    order: search.first ? ('recordedAscending' as const) : ('recordedDescending' as const),
  };
  const query = useLiveQuery(CorrectedDocument, { ...asked, first: pages.first, after: pages.after });
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(CorrectedDocument, { ...asked, first: EXPORTED, after });
      return data?.history;
    });
    const head = ['happened', 'recorded', 'corrected', 'why'] as const;
    return [
      head.map((column) => t(`accountability.column.${column}`)),
      ...all.map((event) => [
        event.effectiveAt,
        event.recordedAt,
        sentenceText(event, names, t, formats),
        event.reason?.value ?? '',
      ]),
    ];
  };
  return (
    <Card title={t('accountability.corrected')}>
      <Loaded query={query}>
        {({ history }) => (
          <>
            <p>{t('accountability.corrected.how', { count: history.totalCount })}</p>
            <Narrowed
              search={search}
              change={(part) => change({ ...FIRST_PAGE, ...part })}
              end={<CsvButton file="corrections" of={t('accountability.corrected')} table={table} />}
            />
            {history.nodes.length === 0 ? (
              <EmptyState>{t('accountability.none')}</EmptyState>
            ) : (
              <EventList events={history.nodes} />
            )}
            <ListPages of={t('accountability.corrected')} {...pages.of(history)} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Narrowed({
  search,
  change,
  end,
}: {
  search: AccountabilitySearch;
  change: (part: Partial<AccountabilitySearch>) => void;
  end: ReactNode;
}) {
  const { t } = useT();
  const [{ data }] = useQuery({ query: UnitsToAccountForDocument, requestPolicy: 'cache-first' });
  const options = (kind: string, units: readonly { id: string; name: { value: string | null } }[]) =>
    units.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name.value ?? id }));
  return (
    <ListFilters end={end}>
      <FilterSelect
        label={t('accountability.of')}
        all={t('accountability.everyUnit')}
        value={search.scope}
        options={[
          ...options('institution', data?.now.institutions ?? []),
          ...options('team', data?.now.teams ?? []),
        ]}
        onChange={(scope) => change({ scope })}
      />
      <FilterSelect
        label={t('accountability.order')}
        all={t('accountability.lastFirst')}
        value={search.first ? 'first' : undefined}
        options={[{ value: 'first', label: t('accountability.firstFirst') }]}
        onChange={(value) => change({ first: value && true })}
      />
    </ListFilters>
  );
}
