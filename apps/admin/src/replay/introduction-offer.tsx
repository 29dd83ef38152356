import { lazy, Suspense, useEffect, useRef } from 'react';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { patiently } from '../ui/patiently.js';
import styles from './replay.module.css';
import { useIntroduced } from './use-introduced.js';

const Introduction = lazy(patiently(() => import('./introduction.js')));

/** Offers the introduction on the first visit; it opens when it is asked for, also later (from the help). */
export function IntroductionOffer({
  open,
  onOpen,
  onGone,
}: {
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The offer went away with the focus in it, which has to be somewhere. */
  onGone: () => void;
}) {
  const { t } = useT();
  const [introduced, done] = useIntroduced();
  const offered = useRef(!introduced);
  useEffect(() => {
    if (!introduced || !offered.current) return;
    offered.current = false;
    // A dialog that closes gives the focus back first.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) onGone();
    });
  }, [introduced, onGone]);
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
