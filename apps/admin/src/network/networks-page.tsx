import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, type ReactNode } from 'react';
import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
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
import {
  type ListedNetworkFragment,
  NetworksDocument,
  type NetworksQueryVariables,
} from './documents.generated.js';
import { FormNetwork } from './form-network.js';
import { regionName } from './regions.js';
import { leadNames, NETWORK_STATUSES, NETWORK_TINTS, PHASE_TINTS, PHASES } from './states.js';

const route = getRouteApi('/signed-in/networks');
/** Rows of a page of the export. */
const EXPORTED = 200;
type Listed = ListedNetworkFragment;
type Search = ReturnType<typeof route.useSearch>;

function useLead() {
  const { t } = useT();
  return ({ lead, partners }: Listed): string => {
    if (!lead) return t('network.nobody');
    const { person, partner } = leadNames(lead, partners);
    if (person && partner) return t('network.forPartner', { person, partner });
    return person ?? partner ?? t('network.nobody');
  };
}

/** Every network that the viewer may know of: by phase and state, sorted by partners, phase or lead. */
export function NetworksPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const { phase, status, order } = search;
  const navigate = route.useNavigate();
  const go = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const narrow = (change: Partial<Search>) => go({ ...FIRST_PAGE, ...change });
  const pages = usePages(search, go);
  const asked = {
    phase: phase ? [phase] : null,
    status: status ? [status] : null,
    order: order ?? ('partners' as const),
  };
  const query = useLiveQuery(NetworksDocument, { ...asked, first: pages.first, after: pages.after });
  return (
    <Loaded query={query}>
      {({ now: { networks } }) => (
        <Page title={t('network.title')} under={t('network.under')} actions={<FormNetwork />}>
          <Filters phase={phase} status={status} narrow={narrow} end={<Export asked={asked} />} />
          {networks.nodes.length === 0 ? (
            <EmptyState>{t('network.empty')}</EmptyState>
          ) : (
            <List networks={networks.nodes} order={asked.order} onSort={(by) => narrow({ order: by })} />
          )}
          <ListPages of={t('network.title')} {...pages.of(networks)} />
        </Page>
      )}
    </Loaded>
  );
}

function Filters({
  phase,
  status,
  narrow,
  end,
}: Pick<Search, 'phase' | 'status'> & { narrow: (change: Partial<Search>) => void; end: ReactNode }) {
  const { t } = useT();
  return (
    <ListFilters end={end}>
      <FilterSelect
        label={t('network.filter.phase')}
        all={t('network.filter.all')}
        value={phase}
        options={PHASES.map((value) => ({ value, label: t(`replay.term.developmentPhase.${value}`) }))}
        onChange={(value) => narrow({ phase: value })}
      />
      <FilterSelect
        label={t('network.filter.status')}
        all={t('network.filter.all')}
        value={status}
        options={NETWORK_STATUSES.map((value) => ({ value, label: t(`replay.term.state.network.${value}`) }))}
        onChange={(value) => narrow({ status: value })}
      />
    </ListFilters>
  );
}

function List({
  networks,
  order,
  onSort,
}: {
  networks: readonly Listed[];
  order: 'partners' | 'phase' | 'lead';
  onSort: (by: 'partners' | 'phase' | 'lead') => void;
}) {
  const { t } = useT();
  const lead = useLead();
  return (
    <DataTable
      caption={t('network.title')}
      rows={networks}
      rowKey={({ id }) => id}
      sort={{ key: order, down: order !== 'phase' }}
      onSort={(key) => {
        if (key === 'partners' || key === 'phase' || key === 'lead') onSort(key);
      }}
      columns={[
        {
          key: 'name',
          name: t('network.column.name'),
          cell: ({ id, name }) => (
            <Link to="/networks/$networkId" params={{ networkId: id }}>
              {wordsOf(name, t)}
            </Link>
          ),
        },
        {
          key: 'phase',
          name: t('network.column.phase'),
          sortable: true,
          cell: ({ phase }) =>
            phase === null ? (
              t('network.notAppraised')
            ) : (
              <Chip tint={PHASE_TINTS[phase]}>{t(`replay.term.developmentPhase.${phase}`)}</Chip>
            ),
        },
        { key: 'lead', name: t('network.column.lead'), sortable: true, cell: lead },
        {
          key: 'partners',
          name: t('network.column.partners'),
          sortable: true,
          numeric: true,
          cell: ({ partnerCount }) => partnerCount,
        },
        {
          key: 'region',
          name: t('network.column.region'),
          cell: ({ region }) => (region === null ? '' : regionName(region)),
        },
        {
          key: 'status',
          name: t('network.column.status'),
          cell: ({ status }) => (
            <Chip tint={NETWORK_TINTS[status]}>{t(`replay.term.state.network.${status}`)}</Chip>
          ),
        },
      ]}
    />
  );
}

/** The whole list as CSV, page by page. */
function Export({ asked }: { asked: Pick<NetworksQueryVariables, 'phase' | 'status' | 'order'> }) {
  const { t } = useT();
  const lead = useLead();
  const client = useClient();
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(NetworksDocument, { ...asked, first: EXPORTED, after });
      return data?.now.networks;
    });
    const names = ['name', 'phase', 'lead', 'partners', 'region', 'status'] as const;
    return [
      names.map((name) => t(`network.column.${name}`)),
      ...all.map((each) => [
        wordsOf(each.name, t),
        each.phase === null ? '' : t(`replay.term.developmentPhase.${each.phase}`),
        lead(each),
        each.partnerCount,
        each.region === null ? '' : regionName(each.region),
        t(`replay.term.state.network.${each.status}`),
      ]),
    ];
  };
  return <CsvButton file="networks" table={table} />;
}
