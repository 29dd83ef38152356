import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { ClockTime } from '../ui/clock-chip.js';
import { Dialog } from '../ui/dialog.js';
import { EventGlyph, type Shape } from '../ui/event-glyph.js';
import styles from './panels.module.css';

const SHAPES: readonly Shape[] = ['circle', 'diamond', 'square', 'triangle', 'cross'];

/** What the replay is and how one reads it, on one page that can be left at any time. */
export default function Introduction({ onClose }: { onClose: () => void }) {
  const { t } = useT();
  return (
    <Dialog title={t('replay.intro.title')} open onClose={onClose}>
      <p>{t('replay.intro.what')}</p>
      <h3>{t('replay.intro.clocks')}</h3>
      <p>
        <ClockTime clock="held">{t('ui.heldOn')}</ClockTime>: {t('replay.intro.held')}
        <br />
        <ClockTime clock="known">{t('ui.knownOn')}</ClockTime>: {t('replay.intro.known')}
      </p>
      <h3>{t('replay.intro.read')}</h3>
      <p>{t('replay.intro.lanes')}</p>
      <ul className={styles['legend']}>
        {SHAPES.map((shape) => (
          <li key={shape}>
            <EventGlyph shape={shape} /> {t(`replay.intro.shape.${shape}`)}
          </li>
        ))}
        <li>
          <EventGlyph shape="circle" late /> {t('replay.intro.shape.late')}
        </li>
      </ul>
      <h3>{t('replay.intro.move')}</h3>
      <p>{t('replay.intro.moving')}</p>
      <h3>{t('replay.intro.take')}</h3>
      <p>{t('replay.intro.taking')}</p>
      <div>
        <Button kind="primary" onClick={onClose}>
          {t('replay.intro.done')}
        </Button>
      </div>
    </Dialog>
  );
}
