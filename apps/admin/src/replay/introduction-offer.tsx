import { lazy, Suspense } from 'react';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { patiently } from '../ui/patiently.js';
import styles from './replay.module.css';
import { useIntroduced } from './use-introduced.js';

const Introduction = lazy(patiently(() => import('./introduction.js')));

/** Offers the introduction on the first visit; it opens when it is asked for, also later (from the help). */
export function IntroductionOffer({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useT();
  const [introduced, done] = useIntroduced();
  return (
    <>
      {!introduced && (
        <div className={styles['banner']} data-kind="intro">
          <span>{t('replay.intro.offer')}</span>
          <span>
            <Button kind="plain" onClick={() => onOpen(true)}>
              {t('replay.intro.open')}
            </Button>
            <Button kind="plain" onClick={done}>
              {t('replay.intro.skip')}
            </Button>
          </span>
        </div>
      )}
      {open && (
        <Suspense>
          <Introduction
            onClose={() => {
              done();
              onOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
