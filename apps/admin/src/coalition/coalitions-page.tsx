import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { CsvButton } from '../ui/csv-button.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { FilterSelect, ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { type CoalitionOrder, CoalitionsDocument, type CoalitionsQuery } from './documents.generated.js';
import { FormCoalition } from './form-coalition.js';
import type { CoalitionsSearch } from './search.js';
import { COALITION_STATES, COALITION_TINTS } from './states.js';

const route = getRouteApi('/signed-in/coalitions');
type Coalition = CoalitionsQuery['now']['coalitions']['nodes'][number];
type Key = 'coalition' | 'status' | 'period' | 'institutions' | 'members' | 'transfers';
/** Rows of a page of the export. */
const EXPORTED = 200;
/** Under this width, in pixels, rows are cards. */
const CARDS = 1000;

/** Every coalition in which the viewer, or an institution that they work for, takes part. */
export function CoalitionsPage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const client = useClient();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (change: Partial<CoalitionsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const pages = usePages(search, go, CARDS);
  const order: CoalitionOrder = search.order ?? 'begunDescending';
  const asked = { status: search.status ? [search.status] : null, order };
  const query = useLiveQuery(CoalitionsDocument, { ...asked, first: pages.first, after: pages.after });
  const institutionsOf = ({ institutions }: Coalition) =>
    institutions.map(({ id, name }) => name?.value ?? id).join(', ');
  const membersOf = ({ members }: Coalition) => members.filter(({ holds }) => holds).length;
  const columns: { key: Key; text: (row: Coalition) => string | number; sortable?: boolean }[] = [
    { key: 'coalition', text: ({ title }) => wordsOf(title, t) },
    { key: 'status', text: (row) => t(`coalition.status.${row.status}`), sortable: true },
    { key: 'period', text: (row) => period(row.period.from, row.period.until), sortable: true },
    { key: 'institutions', text: institutionsOf },
    { key: 'members', text: membersOf },
    { key: 'transfers', text: ({ transfers }) => transfers.length },
  ];
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(CoalitionsDocument, { ...asked, first: EXPORTED, after });
      return data?.now.coalitions;
    });
    return [
      columns.map(({ key }) => t(`coalition.column.${key}`)),
      ...all.map((row) => columns.map(({ text }) => text(row))),
    ];
  };
  return (
    <Loaded query={query}>
      {({ now: { coalitions } }) => (
        <Page title={t('coalition.title')} under={t('coalition.under')} actions={<FormCoalition />}>
          <ListFilters end={<CsvButton file="coalitions" table={table} />}>
            <FilterSelect
              label={t('coalition.column.status')}
              all={t('coalition.all')}
              value={search.status}
              options={COALITION_STATES.map((value) => ({ value, label: t(`coalition.status.${value}`) }))}
              onChange={(status) => go({ ...FIRST_PAGE, status })}
            />
          </ListFilters>
          {coalitions.nodes.length === 0 ? (
            <EmptyState>{t('coalition.empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('coalition.title')}
              rows={coalitions.nodes}
              rowKey={({ id }) => id}
              cardsUnder={CARDS}
              sort={{ key: order === 'status' ? 'status' : 'period', down: order === 'begunDescending' }}
              onSort={(key) => {
                const next = order === 'begunDescending' ? 'begun' : undefined;
                go({ ...FIRST_PAGE, order: key === 'status' ? 'status' : next });
              }}
              columns={columns.map(({ key, text, sortable = false }) => ({
                key,
                name: t(`coalition.column.${key}`),
                sortable,
                numeric: key === 'members' || key === 'transfers',
                cell: (row: Coalition) => {
                  if (key === 'status')
                    return <Chip tint={COALITION_TINTS[row.status]}>{String(text(row))}</Chip>;
                  if (key !== 'coalition') return text(row);
                  return (
                    <Link to="/coalitions/$coalitionId" params={{ coalitionId: row.id }}>
                      {text(row)}
                    </Link>
                  );
                },
              }))}
            />
          )}
          <ListPages of={t('coalition.title')} {...pages.of(coalitions)} />
        </Page>
      )}
    </Loaded>
  );
}
