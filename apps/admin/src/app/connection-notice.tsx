import { useMatchRoute } from '@tanstack/react-router';
import { useConnection } from '../graphql/connection.js';
import { useT } from '../i18n/use-t.js';
import styles from './connection-notice.module.css';

/** Above every page while the server is away: what is on the screen stays, and goes on by itself. The replay says it itself. */
export function ConnectionNotice() {
  const { t } = useT();
  const isReplay = Boolean(useMatchRoute()({ to: '/replay/$scope/$id' }));
  const lost = useConnection() === 'lost' && !isReplay;
  return (
    // Always in the page, so that a reader hears the sentence when it comes.
    <p role="status" className={styles['notice']}>
      {lost && t('app.connectionLost')}
    </p>
  );
}
