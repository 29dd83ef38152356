import { useQuery } from 'urql';
import type { Say } from '../i18n/use-t.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { ReplayBasisDocument } from './documents.generated.js';
import styles from './inspector-view.module.css';
import { sayOr } from './say-shown.js';

/** The facts of other aggregates that an event rested on; asked for when someone wants to know. */
export function BasisList({ eventId, t }: { eventId: string; t: Say }) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: ReplayBasisDocument,
    variables: { id: eventId },
  });
  if (error) {
    return (
      <ErrorState happened={t('ui.couldNotLoad')} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (fetching || !data) return <Progress label={t('ui.loading')} />;
  const basis = data.event?.basis ?? [];
  if (basis.length === 0) return <p className={styles['soft']}>{t('replay.noBasis')}</p>;
  return (
    <section>
      <h3>{t('replay.basis')}</h3>
      <ul className={styles['basis']}>
        {basis.map(({ fact, stream, value, changedSince }) => (
          <li key={`${fact} ${stream}`}>
            {sayOr(t, `replay.fact.${fact}`)}:{' '}
            {typeof value === 'object' ? JSON.stringify(value) : String(value)}
            {changedSince && <em> {t('replay.basisChanged')}</em>}
          </li>
        ))}
      </ul>
    </section>
  );
}
