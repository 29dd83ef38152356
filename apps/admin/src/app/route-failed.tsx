import { useRouter } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.js';
import { ErrorState } from '../ui/notices.js';
import { Page } from '../ui/page.js';

/** A page that could not be shown: the rest of the app goes on. What went wrong inside is not shown to people. */
export function RouteFailed() {
  const { t } = useT();
  const router = useRouter();
  return (
    <Page title={t('app.failed')}>
      <ErrorState happened={t('app.failedWhy')} onRetry={() => void router.invalidate()} />
    </Page>
  );
}
