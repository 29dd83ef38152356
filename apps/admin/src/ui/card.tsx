import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.js';

/** A named part of a page, with lines round it. */
export function Card({
  title,
  actions,
  children,
  plain = false,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Without lines and paper: for a part that brings its own. */
  plain?: boolean;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames(styles['card'], plain && styles['plain'])}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Parts beside each other where there is room; each at least 20 rem wide. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles['columns']}>{children}</div>;
}

/** Names with what they stand for, in two columns. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}

/** One name and what it stands for, in `Facts`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
