import { useT } from '../i18n/use-t.js';
import { Notice } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import styles from './import-page.module.css';
import type { DuoImport } from './preview-files.js';
import type { Planned } from './use-plan.js';

/** The files are of another BRIN: they count only when who imports says that they are the institution's. */
export function OtherBrin({ duoImport, plan }: { duoImport: DuoImport; plan: Planned }) {
  const { t } = useT();
  const { otherBrin, institution } = duoImport;
  return (
    <Notice>
      <p role="alert">
        <strong>{t('import.otherBrin', { brin: otherBrin ?? '' })}</strong>
      </p>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={plan.busy}
          disabled={plan.busy}
          onChange={() => void plan.again({ acceptBrin: true })}
        />
        {t('import.acceptBrin', {
          brin: otherBrin ?? '',
          institution: wordsOf(institution?.name, t),
        })}
      </label>
    </Notice>
  );
}
