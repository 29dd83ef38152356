import { useLocation } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import styles from './page.module.css';

// Where the last page was, and whether one came there from another: the first page leaves the focus to the browser.
let arrived = '';
let moved = false;

const WithinPage = createContext(false);

/** Whether what asks is part of a page: a page has one title. */
export const useWithinPage = (): boolean => useContext(WithinPage);

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
    const left = arrived !== '' && arrived !== pathname;
    moved ||= left;
    arrived = pathname;
    // A page on its way had the focus and is replaced by the page itself: the focus would be lost with it.
    if (left || (moved && document.activeElement === document.body)) heading.current?.focus();
  }, [pathname]);
  return (
    <WithinPage value={true}>
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
    </WithinPage>
  );
}
