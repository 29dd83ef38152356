import { dateOf } from '@traject/domain';
import type { Formats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { History, Loading } from './use-history.js';
import type { Replay } from './use-replay.js';
import styles from './replay.module.css';

/** As many events that were recorded later are named. */
const NAMED = 2;

/** What one must know while looking: that it is the past, that it is before the beginning, that not all is loaded. */
export function Banners({
  replay,
  history,
  formats,
  sentenceOf,
  waiting,
}: {
  replay: Replay;
  history: History & Loading;
  formats: Formats;
  sentenceOf: (event: ReplayEvent) => string;
  /** How many events were recorded since one looks at the past. */
  waiting: number;
}) {
  const { t } = useT();
  const { sequence, count, seen } = replay;
  const [first] = sequence.events;
  const told = replay.isLive && seen.showing === 'now' ? [] : seen.later.slice(0, NAMED);
  const past = !replay.isLive || seen.showing === 'then';
  const ahead = dateOf(replay.place.asOf) > dateOf(replay.now);
  return (
    <>
      {past && (
        <div className={styles['banner']}>
          <span className={styles['said']}>
            {t(ahead ? 'replay.ahead' : 'replay.past')}
            {told.length > 0 && (
              <span className={styles['later']}>
                {' '}
                {t(seen.showing === 'then' ? 'replay.notYetKnown' : 'replay.knownSince', {
                  events: told.map((event) => sentenceOf(event)).join('; '),
                  more: seen.later.length - told.length,
                })}
              </span>
            )}
          </span>
          <span role="status" className={styles['waiting']}>
            {waiting > 0 && t('replay.waiting', { count: waiting })}
          </span>
          <Button kind="plain" onClick={replay.toNow}>
            {t('replay.backToNow')}
          </Button>
        </div>
      )}
      {count === 0 && replay.before === 0 && first && (
        <div className={styles['banner']} data-kind="before">
          <span>{t('replay.beforeFirst', { day: formats.day(first.effectiveAt) })}</span>
          <Button kind="plain" onClick={() => replay.move('first')}>
            {t('replay.toFirst')}
          </Button>
        </div>
      )}
      {sequence.events.length === 0 && (
        <div className={styles['banner']} data-kind="before">
          <span>{t('replay.nothingKnown')}</span>
        </div>
      )}
      {(history.status === 'failed' || history.lost) && (
        <div className={styles['banner']} data-kind="part" role="status">
          <span>
            {t('replay.connectionLost')}{' '}
            {history.read < history.buffer.events.length &&
              t('replay.partRead', { read: history.read, total: history.buffer.events.length })}
          </span>
          {history.status === 'failed' && (
            <Button kind="plain" onClick={history.again}>
              {t('replay.askAgain')}
            </Button>
          )}
        </div>
      )}
      {history.part && (
        <div className={styles['banner']} data-kind="part">
          <span>
            {t('replay.partShown', {
              shown: replay.events.length,
              total: replay.total,
              from: formats.day(history.part.from ?? first?.effectiveAt ?? replay.now),
              until: formats.day(history.part.until ?? replay.now),
            })}{' '}
            {history.folded && t('replay.partFolded')}
          </span>
        </div>
      )}
    </>
  );
}
