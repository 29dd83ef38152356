import { dateOf } from '@traject/domain';
import { CircleHelp, Link2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useConnected } from '../graphql/connection.js';
import { useT } from '../i18n/use-t.js';
import { Button, IconButton } from '../ui/button.js';
import { ClockPicker } from './clock-picker.js';
import type { Replay } from './use-replay.js';
import styles from './replay.module.css';

export type OpenClock = 'held' | 'known' | null;

/** Whose history, the two clocks, what was recorded later, and the link that proves it. */
export function ScopeBar({
  title,
  under,
  replay,
  live,
  openClock,
  onOpenClock,
  onCopy,
  onHelp,
  actions,
}: {
  title: string;
  under: string;
  replay: Replay;
  live: boolean;
  openClock: OpenClock;
  onOpenClock: (clock: OpenClock) => void;
  onCopy: () => void;
  onHelp: () => void;
  /** The buttons of what else can be done. */
  actions: ReactNode;
}) {
  const { t } = useT();
  const connected = useConnected();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.replay')} · Traject`;
  }, [title, t]);
  useEffect(() => heading.current?.focus(), []);
  const { address, now, seen, place } = replay;
  const later = seen.later.length;
  // Of a part only what is held is counted: more may have been recorded later about what came before it.
  const inPart = replay.density !== null;
  const isThen = seen.showing === 'then';
  const offers = later > 0 || inPart || isThen;
  const whole = isThen ? 'replay.laterHidden' : 'replay.laterShown';
  const held = isThen ? 'replay.laterHiddenInPart' : 'replay.laterShownInPart';
  const saysLater = inPart ? held : whole;
  return (
    <header className={styles['bar']}>
      <div className={styles['title']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>
          {under}{' '}
          {replay.isLive && live && connected && (
            <span className={styles['live']}>
              <i aria-hidden /> {t('replay.live')}
            </span>
          )}
        </p>
      </div>
      <div className={styles['clocks']}>
        <ClockPicker
          clock="held"
          value={address.asOf}
          present={now}
          open={openClock === 'held'}
          onOpenChange={(open) => onOpenClock(open ? 'held' : null)}
          onChoose={replay.setAsOf}
        />
        <ClockPicker
          clock="known"
          value={seen.showing === 'then' ? seen.then.known : null}
          present={now}
          last={dateOf(now)}
          open={openClock === 'known'}
          onOpenChange={(open) => onOpenClock(open ? 'known' : null)}
          also={{ label: t('replay.knownThen'), choose: () => replay.setKnown(place.asOf) }}
          onChoose={replay.setKnown}
        />
        <Button
          aria-pressed={seen.showing === 'then'}
          aria-disabled={!offers}
          title={t('replay.hindsightHelp')}
          onClick={() => {
            if (offers) replay.toggleHindsight();
          }}
        >
          {t(saysLater, { count: later })}
        </Button>
        <Button icon={<Link2 size={16} aria-hidden />} onClick={onCopy}>
          {t('replay.copyLink')}
        </Button>
        {actions}
        <IconButton label={t('replay.help')} onClick={onHelp}>
          <CircleHelp size={18} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}
