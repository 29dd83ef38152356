import { useT } from '../i18n/use-t.js';
import { ButtonLink } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';

/** An address that leads nowhere, or to something that the viewer may not know of. */
export function NotFound() {
  const { t } = useT();
  return (
    <Page title={t('app.notFound')}>
      <EmptyState action={<ButtonLink to="/">{t('app.toStart')}</ButtonLink>}>
        {t('app.notFoundWhy')}
      </EmptyState>
    </Page>
  );
}
