import { Outlet } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.js';
import { ConnectionNotice } from './connection-notice.js';
import { Navigation } from './navigation.js';
import { ProjectionNotice } from '../projection/projection-notice.js';
import styles from './shell.module.css';

/** The frame round every page: a way past the navigation, the navigation, and the page. */
export function Shell() {
  const { t } = useT();
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#page">
        {t('app.skip')}
      </a>
      <Navigation />
      <div className={styles['column']}>
        <ConnectionNotice />
        <ProjectionNotice />
        <main id="page" className={styles['page']} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
