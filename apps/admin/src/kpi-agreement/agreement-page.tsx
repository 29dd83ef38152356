import { type ReactElement } from 'react';
import { useT } from '../i18n/use-t.js';
import { Page } from '../ui/page.js';
import { Progress } from '../ui/notices.js';

/** In the making. */
export function AgreementPage(): ReactElement {
  const { t } = useT();
  return (
    <Page title={t('app.loading')}>
      <Progress label={t('app.loadingPage')} />
    </Page>
  );
}
