import { type ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Something that few need at once: its name, and the rest on request, or at once where it is `open`. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className={styles['disclosure']}>
      <summary>{summary}</summary>
      <div className={styles['content']}>{children}</div>
    </details>
  );
}
