import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { actions } from './actions.js';
import { KEYS } from './key-list.js';
import styles from './replay.module.css';

/** The keys, and the switch for the single characters. */
export default function HelpDialog({
  letters,
  onLetters,
  onIntroduction,
  onClose,
}: {
  letters: boolean;
  onLetters: (on: boolean) => void;
  /** Opens the introduction that first visitors are offered. */
  onIntroduction: () => void;
  onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Dialog title={t('replay.helpTitle')} open onClose={onClose}>
      <p>{t('replay.helpIntro')}</p>
      <dl className={styles['keys']}>
        {KEYS.map(([keys, says]) => (
          <div key={says}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
        {actions.map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles['letters']}>
        <input type="checkbox" checked={letters} onChange={({ target }) => onLetters(target.checked)} />
        {t('replay.lettersOn')}
      </label>
      <div>
        <Button kind="plain" onClick={onIntroduction}>
          {t('replay.intro.open')}
        </Button>{' '}
        <Button onClick={onClose}>{t('ui.dismiss')}</Button>
      </div>
    </Dialog>
  );
}
