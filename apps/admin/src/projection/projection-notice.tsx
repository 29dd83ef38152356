import { useT } from '../i18n/use-t.js';
import styles from './projection-notice.module.css';
import { RebuildProgress } from './rebuild-progress.js';
import { useProjection } from './use-projection.js';
import { concerns, soundOf } from './what-to-say.js';

/** Above every page, where the read model does not simply follow: what is shown, what is safe, and how long it takes. */
export function ProjectionNotice() {
  const { t } = useT();
  const projection = useProjection();
  const sound = projection ? soundOf(projection) : 'quiet';
  const { position = '', failedPosition = null, rebuild = null } = projection ?? {};
  return (
    <section {...(sound !== 'quiet' && { 'aria-label': t('projection.name') })} className={styles['place']}>
      {/* Always in the page, so that a reader hears the sentence when it comes; the figures below are not read out. */}
      <p role="status" className={styles[sound]}>
        {sound === 'unreadable' && t('projection.unreadable')}
        {sound === 'outdated' && t('projection.outdated')}
        {sound === 'behind' && t('projection.behind', { position })}
        {sound === 'earlier' && t('projection.earlier', { position })}
        {sound === 'rebuilding' && t('projection.rebuilding')}
        {sound === 'stopped' && t('projection.stopped', { position, failed: failedPosition ?? '' })}
      </p>
      {rebuild && concerns(sound, rebuild) && <RebuildProgress rebuild={rebuild} />}
    </section>
  );
}
