import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useT } from '../i18n/use-t.js';
import { useNamesAnswered } from '../sentences/use-names.js';
import { Button } from '../ui/button.js';
import { ButtonLink } from '../ui/link.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { SCOPES, type Scope } from './logic/address.js';
import { useHistory } from './use-history.js';

// Comes while the first events do: the folds and the drawing are the larger part.
const view = import('./replay-view.js');
const ReplayView = lazy(async () => ({ default: (await view).ReplayView }));

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
  const history = useHistory(scope, id);
  const named = useNamesAnswered();
  const { buffer, total, status } = history;
  const loaded = buffer.events.length;
  if (status === 'failed' && loaded === 0) {
    return (
      <Page title={t('app.replay')}>
        <ErrorState happened={t('ui.couldNotLoad')} onRetry={history.resume} />
      </Page>
    );
  }
  if (status === 'loading') {
    return (
      <Page title={t('app.replay')}>
        <Progress
          label={total === null ? t('replay.loading') : t('replay.loadingCount', { loaded, total })}
          {...(total ? { share: loaded / total } : {})}
        />
        {loaded > 0 && (
          <div>
            <Button onClick={history.stop}>{t('replay.stopLoading')}</Button>
          </div>
        )}
      </Page>
    );
  }
  if (loaded === 0) {
    return (
      <Page title={t('app.replay')}>
        <EmptyState action={<ButtonLink to="/replay">{t('replay.choose')}</ButtonLink>}>
          {t('replay.emptyScope')}
        </EmptyState>
      </Page>
    );
  }
  // Without names it would first be painted with other words, and as KPIs without their unit.
  if (!named) {
    return (
      <Page title={t('app.replay')}>
        <Progress label={t('replay.loading')} />
      </Page>
    );
  }
  return (
    <Suspense fallback={<Progress label={t('replay.loading')} />}>
      <ReplayView scope={scope} id={id} history={history} search={search} />
    </Suspense>
  );
}
