import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { useT } from '../i18n/use-t.js';
import { useNamesAnswered } from '../sentences/use-names.js';
import { ButtonLink } from '../ui/link.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { patiently } from '../ui/patiently.js';
import { readAddress, SCOPES, type Scope } from './logic/address.js';
import { FEW, useHistory } from './use-history.js';

// Comes while the first events do: the folds and the drawing are the larger part.
const view = patiently(() => import('./replay-view.js'))();
const ReplayView = lazy(async () => ({ default: (await view).ReplayView }));
const OpeningView = lazy(async () => ({ default: (await view).OpeningView }));

const route = getRouteApi('/signed-in/replay/$scope/$id');

/** The history of a programme, team, person or institution. */
export function ReplayPage(): ReactElement {
  const { t } = useT();
  const { scope, id } = route.useParams();
  const known = SCOPES.find((one) => one === scope);
  if (!known) {
    return (
      <Page title={t('app.notFound')}>
        <EmptyState action={<ButtonLink to="/replay">{t('replay.choose')}</ButtonLink>}>
          {t('replay.noSuchScope')}
        </EmptyState>
      </Page>
    );
  }
  return <ScopeReplay key={`${scope} ${id}`} scope={known} id={id} />;
}

/** Loads the history, says how far it has come, and shows what there is. */
function ScopeReplay({ scope, id }: { scope: Scope; id: string }) {
  const { t } = useT();
  const search = route.useSearch();
  const address = useMemo(() => readAddress(search), [search]);
  const history = useHistory(scope, id, address);
  // First how it stood: every name of a large institution takes as long.
  const named = useNamesAnswered({ pause: !history.opened });
  const { buffer, total, status, read, steady } = history;
  const held = buffer.events.length;
  const few = total !== null && total <= FEW;
  // Of few events nothing is shown before all of them, and what lies outside the scope and decides what stood in it.
  const isRead = held > 0 && (!few || (read === held && steady));
  if (status === 'failed' && !isRead && (few || total === null)) {
    return (
      <Page title={t('app.replay')}>
        <ErrorState happened={t('ui.couldNotLoad')} onRetry={history.again} />
      </Page>
    );
  }
  // Without names it would first be painted with other words, and as KPIs without their unit.
  if (total === null || (few && (isRead ? !named : status === 'loading' || held > 0))) {
    return (
      <Page title={t('app.replay')}>
        <Progress label={t('replay.loading')} />
      </Page>
    );
  }
  if (few && held === 0) {
    return (
      <Page title={t('app.replay')}>
        <EmptyState action={<ButtonLink to="/replay">{t('replay.choose')}</ButtonLink>}>
          {t('replay.emptyScope')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Suspense fallback={<Progress label={t('replay.loading')} />}>
      {isRead && named ? (
        <ReplayView scope={scope} id={id} history={history} search={search} />
      ) : (
        <OpeningView scope={scope} history={history} address={address} />
      )}
    </Suspense>
  );
}
