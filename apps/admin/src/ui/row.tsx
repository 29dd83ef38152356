import { type ReactNode } from 'react';
import styles from './row.module.css';

/** Things beside each other, wrapping where they must. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
