import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { Button } from './button.js';
import styles from './notices.module.css';

/** Nothing here yet: what this is for, and the one thing to do next. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Something went wrong: what happened, what is safe, what to do. */
export function ErrorState({
  happened,
  safe,
  todo,
  onRetry,
}: {
  happened: string;
  safe?: string;
  todo?: string;
  onRetry?: () => void;
}) {
  const { t } = useT();
  return (
    <div className={styles['error']} role="alert">
      <p>
        <strong>{happened}</strong>
      </p>
      <p>
        {safe ?? t('ui.nothingChanged')} {todo ?? t('ui.tryAgainLater')}
      </p>
      {onRetry && <Button onClick={onRetry}>{t('ui.tryAgain')}</Button>}
    </div>
  );
}

/** Something to know, calmly. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className={styles['notice']}>{children}</div>;
}

/** At work, with a share from 0 to 1 where it is known; `label` says at what. */
export function Progress({ label, share }: { label: string; share?: number }) {
  return (
    <div className={styles['progress']} role="status">
      <span>{label}</span>
      <progress aria-label={label} max={1} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
