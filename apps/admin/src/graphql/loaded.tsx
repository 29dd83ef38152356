import { type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useT } from '../i18n/use-t.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import type { Live } from './use-live-query.js';

const isSignedOut = (error: CombinedError): boolean =>
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');

/** A page of what a query answers: on its way, failed, or there. `children` makes the page of the answer. */
export function Loaded<Data>({
  query: { data, error, reload },
  children,
}: {
  query: Live<Data>;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useT();
  if (data) return children(data);
  return (
    <Page title={t(error ? 'app.failed' : 'app.loading')}>
      {error ? (
        <ErrorState
          happened={t(isSignedOut(error) ? 'ui.signInAgain' : 'ui.couldNotLoad')}
          onRetry={isSignedOut(error) ? () => location.assign('/sign-in') : reload}
        />
      ) : (
        <Progress label={t('ui.loading')} />
      )}
    </Page>
  );
}
