import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page.module.css';

let arrived = '';

/**
 * A page: its title (also the window's), what it belongs to, what can be done, and its content. After a navigation the
 * title has the focus, so that a screen reader says where one is.
 */
export function Page({
  title,
  under,
  actions,
  children,
}: {
  title: string;
  under?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Traject`;
  }, [title]);
  useEffect(() => {
    if (arrived !== '' && arrived !== pathname) heading.current?.focus();
    arrived = pathname;
  }, [pathname]);
  return (
    <>
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {under && <p>{under}</p>}
        </div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </header>
      <div className={styles['body']}>{children}</div>
    </>
  );
}
