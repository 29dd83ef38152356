import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { FilterCheck, FilterSelect, ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState } from '../ui/notices.js';
import listStyles from '../ui/list.module.css';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { BeginExchange } from './begin-exchange.js';
import {
  ExchangesDocument,
  NetworkChoicesDocument,
  type ListedExchangeFragment,
} from './documents.generated.js';
import { ExchangeActions } from './exchange-actions.js';
import { ExportExchanges, type AskedExchanges } from './export-exchanges.js';
import type { ExchangesSearch } from './search.js';
import { EXCHANGE_STATES, EXCHANGE_TINTS, LEVELS } from './states.js';

const route = getRouteApi('/signed-in/exchanges');
/** Under this width, in pixels, rows are cards. */
const CARDS = 1100;

/** What partners bring to and fetch from each other, with what the viewer may do about each. */
export function ExchangesPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (change: ExchangesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const narrow = (change: ExchangesSearch) => go({ ...FIRST_PAGE, ...change });
  const pages = usePages(search, go, CARDS);
  const asked: AskedExchanges = {
    networkId: search.network ?? null,
    personId: search.mine ? viewer.person.id : null,
    level: search.level ? [search.level] : null,
    status: search.status ? [search.status] : null,
    order: search.order ?? 'sinceDescending',
  };
  const query = useLiveQuery(ExchangesDocument, { ...asked, first: pages.first, after: pages.after });
  return (
    <Loaded query={query}>
      {({ now: { exchanges } }) => (
        <Page
          title={t('exchange.title')}
          under={t('exchange.under')}
          actions={
            <>
              <BeginExchange kind="request" />
              <BeginExchange kind="offer" />
            </>
          }
        >
          <Filters search={search} narrow={narrow} end={<ExportExchanges asked={asked} />} />
          {exchanges.nodes.length === 0 ? (
            <EmptyState>{t('exchange.empty')}</EmptyState>
          ) : (
            <List
              exchanges={exchanges.nodes}
              order={search.order}
              onSort={(order) => narrow({ order: order === search.order ? undefined : order })}
            />
          )}
          <ListPages of={t('exchange.title')} {...pages.of(exchanges)} />
        </Page>
      )}
    </Loaded>
  );
}

function Filters({
  search,
  narrow,
  end,
}: {
  search: ExchangesSearch;
  narrow: (change: ExchangesSearch) => void;
  end: ReactNode;
}) {
  const { t } = useT();
  const [{ data }] = useQuery({ query: NetworkChoicesDocument, requestPolicy: 'cache-first' });
  const networks = data?.now.networks.nodes ?? [];
  const all = t('exchange.all');
  return (
    <ListFilters end={end}>
      <FilterSelect
        label={t('exchange.network')}
        all={all}
        value={search.network}
        options={networks.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
        onChange={(network) => narrow({ network })}
      />
      <FilterSelect
        label={t('exchange.level')}
        all={all}
        value={search.level}
        options={LEVELS.map((level) => ({ value: level, label: t(`exchange.level.${level}`) }))}
        onChange={(level) => narrow({ level })}
      />
      <FilterSelect
        label={t('exchange.column.status')}
        all={all}
        value={search.status}
        options={EXCHANGE_STATES.map((state) => ({ value: state, label: t(`exchange.status.${state}`) }))}
        onChange={(status) => narrow({ status })}
      />
      <FilterCheck label={t('exchange.mine')} value={search.mine} onChange={(mine) => narrow({ mine })} />
    </ListFilters>
  );
}

function List({
  exchanges,
  order,
  onSort,
}: {
  exchanges: readonly ListedExchangeFragment[];
  order: ExchangesSearch['order'];
  onSort: (order: 'since' | 'status') => void;
}) {
  const { t } = useT();
  const { shortDay } = useFormats();
  const nameOf = (side: ListedExchangeFragment['giver']) =>
    side ? wordsOf(side.name, t) : t('exchange.notKnown');
  return (
    <DataTable
      caption={t('exchange.title')}
      rows={exchanges}
      rowKey={({ id }) => id}
      cardsUnder={CARDS}
      sort={{ key: order ?? 'since', down: order === undefined }}
      onSort={(key) => {
        if (key === 'since' || key === 'status') onSort(key);
      }}
      columns={[
        {
          key: 'subject',
          name: t('exchange.column.subject'),
          cell: ({ id, subject }) => (
            <Link to="/exchanges/$exchangeId" params={{ exchangeId: id }}>
              {wordsOf(subject, t)}
            </Link>
          ),
        },
        { key: 'giver', name: t('exchange.giver'), cell: ({ giver }) => nameOf(giver) },
        { key: 'receiver', name: t('exchange.receiver'), cell: ({ receiver }) => nameOf(receiver) },
        { key: 'level', name: t('exchange.level'), cell: ({ level }) => t(`exchange.level.${level}`) },
        {
          key: 'status',
          name: t('exchange.column.status'),
          sortable: true,
          cell: ({ status }) => (
            <span className={listStyles['whole']}>
              <Chip tint={EXCHANGE_TINTS[status]}>{t(`exchange.status.${status}`)}</Chip>
            </span>
          ),
        },
        {
          key: 'since',
          name: t('exchange.column.since'),
          sortable: true,
          cell: ({ since }) => shortDay(since),
        },
        {
          key: 'score',
          name: t('exchange.column.score'),
          numeric: true,
          cell: ({ score }) => score ?? '',
        },
        {
          key: 'actions',
          name: t('exchange.column.actions'),
          cell: (exchange) => <ExchangeActions exchange={exchange} small />,
        },
      ]}
    />
  );
}
