import { useQuery } from 'urql';
import { EventSentence } from '../sentences/event-sentence.js';
import { Disclosure } from '../ui/disclosure.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { ReplayRefusalsDocument } from './documents.generated.js';
import { fromNode } from './from-node.js';
import styles from './inspector-view.module.css';
import { RefusalReason } from './refusal-reason.js';
import type { Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';

/** The commands on a stream that were refused, kept with their receipts: one's own, and those of all for who audits. */
export default function Refusals({
  stream,
  replay,
  speech,
}: {
  stream: string;
  replay: Pick<Replay, 'stateThen' | 'known'>;
  speech: Speech;
}) {
  const { t, formats, names } = speech;
  const [{ data, error, fetching }, ask] = useQuery({
    query: ReplayRefusalsDocument,
    variables: { stream },
  });
  if (error) {
    return (
      <ErrorState happened={t('ui.couldNotLoad')} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (fetching || !data) return <Progress label={t('ui.loading')} />;
  const refused = data.history.nodes.map(fromNode).filter(({ position }) => position <= replay.known);
  return (
    <section>
      <h3>{t('replay.refusals')}</h3>
      {refused.length === 0 ? (
        <p className={styles['soft']}>{t('replay.refusal.none')}</p>
      ) : (
        <ol className={styles['together']}>
          {refused.map((event) => (
            <li key={event.id}>
              <EventSentence event={event.told} names={names} />{' '}
              <span className={styles['soft']}>{formats.moment(event.effectiveAt)}</span>
              <Disclosure summary={t('replay.refusal.why')}>
                <RefusalReason event={event} replay={replay} speech={speech} attempt />
              </Disclosure>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
