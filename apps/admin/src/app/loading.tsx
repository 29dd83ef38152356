import { useT } from '../i18n/use-t.js';
import { Page } from '../ui/page.js';
import { Progress } from '../ui/notices.js';

/** A page on its way. */
export function Loading() {
  const { t } = useT();
  return (
    <Page title={t('app.loading')}>
      <Progress label={t('app.loadingPage')} />
    </Page>
  );
}
