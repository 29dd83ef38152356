import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useT } from '../i18n/use-t.js';
import { readAddress, SCOPES, type Scope } from '../replay/logic/address.js';
import { useHistory } from '../replay/use-history.js';
import { useNamesAnswered } from '../sentences/use-names.js';
import { ButtonLink } from '../ui/link.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { DossierPaper } from './dossier-paper.js';

const route = getRouteApi('/signed-in/dossier/$scope/$id');

/** What a replay shows at its address, on paper. */
export function DossierPage(): ReactElement {
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
  return <ScopeDossier key={`${scope} ${id}`} scope={known} id={id} />;
}

/** Loads the history; the paper comes when all of it is there, so that nothing on it changes any more. */
function ScopeDossier({ scope, id }: { scope: Scope; id: string }) {
  const { t } = useT();
  const search = route.useSearch();
  const address = useMemo(() => readAddress(search), [search]);
  const history = useHistory(scope, id, address, { atOnce: true });
  const named = useNamesAnswered();
  const { status, settled, total } = history;
  if (status === 'failed' && !settled) {
    return (
      <Page title={t('dossier.title')}>
        <ErrorState happened={t('ui.couldNotLoad')} onRetry={history.again} />
      </Page>
    );
  }
  if (total === 0) {
    return (
      <Page title={t('dossier.title')}>
        <EmptyState action={<ButtonLink to="/replay">{t('replay.choose')}</ButtonLink>}>
          {t('replay.emptyScope')}
        </EmptyState>
      </Page>
    );
  }
  if (!settled || !named) {
    return (
      <Page title={t('dossier.title')}>
        <Progress label={t('dossier.making')} />
      </Page>
    );
  }
  return <DossierPaper scope={scope} id={id} history={history} search={search} />;
}
