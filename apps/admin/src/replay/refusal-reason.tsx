import { wordOf } from '@traject/domain';
import styles from './inspector-view.module.css';
import type { ReplayEvent } from './logic/replay-event.js';
import { shownState } from './logic/shown-state.js';
import { sayField, sayShown, type Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';

/** What of a receipt says why; null where it is of another shape. */
function refusalIn({ data }: ReplayEvent): { code: string; field: string | null; stream: string } | null {
  if (!('code' in data) || typeof data.code !== 'string') return null;
  if (!('stream' in data) || typeof data.stream !== 'string') return null;
  const field = 'field' in data && typeof data.field === 'string' ? data.field : null;
  return { code: data.code, field, stream: data.stream };
}

/** Why a command was refused: by which rule, for which field, and how things stood when it was. */
export function RefusalReason({
  event,
  replay,
  speech,
}: {
  event: ReplayEvent;
  replay: Pick<Replay, 'stateThen'>;
  speech: Speech;
}) {
  const { t } = speech;
  const refusal = refusalIn(event);
  if (!refusal) return null;
  const state = replay.stateThen(refusal.stream, event);
  const facts = state === undefined ? [] : shownState(wordOf(refusal.stream), state, event.effectiveAt);
  return (
    <section aria-label={t('replay.refusal.why')}>
      <h3>{t('replay.refusal.why')}</h3>
      <dl>
        <dt>{t('replay.refusal.rule')}</dt>
        <dd>
          <code>{refusal.code}</code>
        </dd>
        {refusal.field && (
          <>
            <dt>{t('replay.refusal.field')}</dt>
            <dd>
              <code>{refusal.field}</code>
            </dd>
          </>
        )}
      </dl>
      <h4>{t('replay.refusal.stood')}</h4>
      {facts.length === 0 ? (
        <p className={styles['soft']}>{t('replay.refusal.nothingStood')}</p>
      ) : (
        <dl>
          {facts.map((fact) => {
            const label = sayField(fact, speech);
            return (
              <div key={label} className={styles['pair']}>
                <dt>{label}</dt>
                <dd>{sayShown(fact.value, speech)}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
