import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { FilterDay, FilterSelect, ListFilters } from '../ui/list-filters.js';
import type { KeptList } from '../ui/list-search.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { BalanceTable, namesIn, rowsOf } from './balance-table.js';
import { NetworkBalanceDocument, NetworkMapDocument } from './documents.generated.js';
import { type Answer, linksOf, networksShown, nodesOf } from './map-data.js';
import { MapPicture } from './map-picture.js';
import styles from './network-map.module.css';
import type { NetworkMapSearch } from './search.js';

const route = getRouteApi('/signed-in/networks/map');

/** Partners, what goes between them and what could: as a picture and as a table. */
export function NetworkMapPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useLiveQuery(NetworkMapDocument, {});
  const balance = useLiveQuery(NetworkBalanceDocument, {
    networkId: search.network ?? null,
    level: search.level ?? null,
    from: search.from ?? null,
    until: search.until ?? null,
  });
  const narrow = (change: NetworkMapSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Loaded query={query}>
      {({ now }) => (
        <Page title={t('networkMap.title')} under={t('networkMap.under')}>
          <ListFilters>
            <FilterSelect
              label={t('exchange.network')}
              all={t('exchange.all')}
              value={search.network}
              options={now.networks.nodes.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
              onChange={(network) => narrow({ network })}
            />
            <FilterSelect
              label={t('exchange.level')}
              all={t('exchange.all')}
              value={search.level}
              options={LEVELS.map((level) => ({ value: level, label: t(`exchange.level.${level}`) }))}
              onChange={(level) => narrow({ level })}
            />
            {(['from', 'until'] as const).map((edge) => (
              <FilterDay
                key={edge}
                label={t(`networkMap.${edge}`)}
                value={search[edge]}
                onChange={(day) => narrow({ [edge]: day })}
              />
            ))}
          </ListFilters>
          <Loaded query={balance}>
            {({ now: between }) => (
              <Map
                now={{ ...now, ...between }}
                search={search}
                kept={{ state: search.list, onChange: (list) => narrow({ list }) }}
              />
            )}
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
}

function Map({ now, search, kept }: { now: Answer; search: NetworkMapSearch; kept: KeptList }) {
  const { t } = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const nodes = nodesOf(now, search.network, (text) => wordsOf(text, t));
  const names = new globalThis.Map([
    ...namesIn(now.reciprocityBalance, t),
    ...nodes.map(({ id, name }): [string, string] => [id, name]),
  ]);
  const links = linksOf(now).filter(({ a, b }) => names.has(a) && names.has(b));
  const looked = chosen === null ? links : links.filter(({ a, b }) => a === chosen || b === chosen);
  const inPicture = new Set(nodes.flatMap(({ networkIds }) => networkIds.slice(0, 1)));
  const networks = networksShown(now, undefined).filter(({ id }) => inPicture.has(id));
  if (nodes.length === 0) return <EmptyState>{t('networkMap.empty')}</EmptyState>;
  return (
    <>
      <MapPicture
        nodes={nodes}
        links={links}
        networks={networks.map(({ id, name, lead }) => ({
          id,
          name: wordsOf(name, t),
          leadId: lead?.partnerId ?? null,
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <ul className={styles['key']}>
        {(['exchange', 'partnership', 'suggested'] as const).map((kind) => (
          <li key={kind}>
            <svg width="32" height="12" aria-hidden>
              <path
                d="M2 6H30"
                className={styles[kind]}
                strokeWidth={kind === 'partnership' ? 9 : kind === 'exchange' ? 3 : 1.5}
              />
            </svg>
            {t(`networkMap.key.${kind}`)}
          </li>
        ))}
        <li>{t('networkMap.key.lead')}</li>
      </ul>
      <p role="status">
        {chosen === null ? t('networkMap.choose') : t('networkMap.chosen', { name: names.get(chosen) ?? '' })}
      </p>
      <BalanceTable rows={rowsOf(now.reciprocityBalance, looked, names)} kept={kept} />
    </>
  );
}
