import { wordOf } from '@traject/domain';
import { useT } from '../i18n/use-t.js';
import { refusalIn } from '../sentences/refusal.js';
import { whoOf } from '../sentences/sentence.js';
import { ClockTime } from '../ui/clock-chip.js';
import styles from './inspector-view.module.css';
import type { ReplayEvent } from './logic/replay-event.js';
import { shownState } from './logic/shown-state.js';
import { sayField, sayShown, type Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';

/**
 * Why a command was refused: the sentence that who gave it was told, by which rule, for which field, and how things stood when
 * it was. `attempt` adds who tried, for which unit and when, where that is not said beside it.
 */
export function RefusalReason({
  event,
  replay,
  speech,
  attempt = false,
}: {
  event: ReplayEvent;
  replay: Pick<Replay, 'stateThen'>;
  speech: Speech;
  attempt?: boolean;
}) {
  const { t, formats, names } = speech;
  const { language } = useT();
  const refusal = refusalIn(event);
  if (!refusal) return null;
  const state = replay.stateThen(refusal.stream, event);
  const facts = state === undefined ? [] : shownState(wordOf(refusal.stream), state, event.effectiveAt);
  const unit = event.capacity && names.unit(event.capacity.unit.id);
  return (
    <section aria-label={t('replay.refusal.why')}>
      <h3>{t('replay.refusal.why')}</h3>
      {refusal.sentence ? (
        <blockquote className={styles['told']}>{refusal.sentence[language]}</blockquote>
      ) : (
        <p className={styles['soft']}>{t('replay.refusal.noSentence')}</p>
      )}
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
        {attempt && (
          <>
            <dt>{t('replay.who')}</dt>
            <dd>{whoOf(event.told, t, names)}</dd>
            {unit && (
              <>
                <dt>{t('replay.onBehalfOf')}</dt>
                <dd>{unit}</dd>
              </>
            )}
            <dt className={styles['known']}>{t('replay.recordedAt')}</dt>
            <dd>
              <ClockTime clock="known">{formats.moment(event.recordedAt)}</ClockTime>
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
