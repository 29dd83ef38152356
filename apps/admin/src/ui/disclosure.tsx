import { type ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Something that few need at once: its name, and the rest on request. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={styles['disclosure']}>
      <summary>{summary}</summary>
      <div className={styles['content']}>{children}</div>
    </details>
  );
}
