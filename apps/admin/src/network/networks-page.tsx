import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useClient } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import {
  type ListedNetworkFragment,
  NetworksDocument,
  type NetworksQueryVariables,
} from './documents.generated.js';
import { FormNetwork } from './form-network.js';
import styles from './network.module.css';
import { leadNames, NETWORK_STATUSES, NETWORK_TINTS, PHASE_TINTS, PHASES } from './states.js';

const route = getRouteApi('/signed-in/networks');
/** Rows of a page, and of a page of the export. */
const PAGE = 25;
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
  const { phase, status, order } = route.useSearch();
  const navigate = route.useNavigate();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const asked = {
    phase: phase ? [phase] : null,
    status: status ? [status] : null,
    order: order ?? ('partners' as const),
  };
  const query = useLiveQuery(NetworksDocument, { ...asked, first: PAGE, after: cursors.at(-1) ?? null });
  const narrow = (change: Partial<Search>) => {
    setCursors([]);
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  };
  return (
    <Loaded query={query}>
      {({ now: { networks } }) => (
        <Page
          title={t('network.title')}
          under={t('network.under')}
          actions={
            <>
              <FormNetwork />
              <Export asked={asked} />
            </>
          }
        >
          <Filters phase={phase} status={status} narrow={narrow} />
          {networks.nodes.length === 0 ? (
            <EmptyState>{t('network.empty')}</EmptyState>
          ) : (
            <List networks={networks.nodes} order={asked.order} onSort={(by) => narrow({ order: by })} />
          )}
          <Row>
            <span>{t('network.count', { count: networks.totalCount })}</span>
            {cursors.length > 0 && (
              <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t('network.previousPage')}</Button>
            )}
            {networks.pageInfo.hasNextPage && (
              <Button onClick={() => setCursors([...cursors, networks.pageInfo.endCursor ?? ''])}>
                {t('network.nextPage')}
              </Button>
            )}
          </Row>
        </Page>
      )}
    </Loaded>
  );
}

function Filters({
  phase,
  status,
  narrow,
}: Pick<Search, 'phase' | 'status'> & { narrow: (change: Partial<Search>) => void }) {
  const { t } = useT();
  return (
    <form className={styles['filters']} onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('network.filter.phase')}
        <select
          value={phase ?? ''}
          onChange={(event) => narrow({ phase: PHASES.find((each) => each === event.target.value) })}
        >
          <option value="">{t('network.filter.all')}</option>
          {PHASES.map((each) => (
            <option key={each} value={each}>
              {t(`replay.term.developmentPhase.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('network.filter.status')}
        <select
          value={status ?? ''}
          onChange={(event) =>
            narrow({ status: NETWORK_STATUSES.find((each) => each === event.target.value) })
          }
        >
          <option value="">{t('network.filter.all')}</option>
          {NETWORK_STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`replay.term.state.network.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </form>
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
        { key: 'region', name: t('network.column.region'), cell: ({ region }) => region ?? '' },
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
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const all: Listed[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await client.query(NetworksDocument, { ...asked, first: EXPORTED, after }).toPromise();
      const page: NonNullable<typeof data>['now']['networks'] | undefined = data?.now.networks;
      all.push(...(page?.nodes ?? []));
      after = page?.pageInfo.endCursor ?? null;
      if (!page?.pageInfo.hasNextPage) break;
    }
    setBusy(false);
    const names = ['name', 'phase', 'lead', 'partners', 'region', 'status'] as const;
    saveCsv(
      'traject-networks.csv',
      csvOf([
        names.map((name) => t(`network.column.${name}`)),
        ...all.map((each) => [
          wordsOf(each.name, t),
          each.phase === null ? '' : t(`replay.term.developmentPhase.${each.phase}`),
          lead(each),
          each.partnerCount,
          each.region ?? '',
          t(`replay.term.state.network.${each.status}`),
        ]),
      ]),
    );
  };
  return (
    <Button icon={<Download size={17} aria-hidden />} busy={busy} onClick={() => void run()}>
      {t('ui.csv')}
    </Button>
  );
}
