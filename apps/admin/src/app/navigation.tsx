import { useRouterState } from '@tanstack/react-router';
import { LogOut, Menu, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { rolesHeld, signOut } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { IconButton } from '../ui/button.js';
import { Link } from '../ui/link.js';
import { entries, entriesFor } from './entries.js';
import styles from './navigation.module.css';
import { Preferences } from './preferences.js';

/** Where one can go, who one is, and how the app looks: a column, or under 1000 px a bar with a sheet. */
export function Navigation() {
  const { t } = useT();
  const viewer = useViewer();
  const button = useRef<HTMLButtonElement>(null);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  // Where the sheet was opened: going elsewhere closes it.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const open = openedAt === pathname;
  const setOpen = (wanted: boolean) => setOpenedAt(wanted ? pathname : null);
  // Of two entries of which one lies under the other, the nearer one is where one is.
  const isWithinOther = (to: string) =>
    entries.some((other) => other.to.startsWith(`${to}/`) && pathname.startsWith(other.to));
  const capacities = [...new Set(rolesHeld(viewer).map(({ role }) => t(`session.role.${role}`)))];
  return (
    <header
      className={styles['bar']}
      data-open={open || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <div className={styles['top']}>
        <span className={styles['name']}>Traject</span>
        <span className={styles['toggle']}>
          <IconButton
            ref={button}
            label={t(open ? 'app.closeMenu' : 'app.openMenu')}
            aria-expanded={open}
            aria-controls="navigation"
            onClick={() => setOpen(!open)}
          >
            {open ? <X size={20} aria-hidden /> : <Menu size={20} aria-hidden />}
          </IconButton>
        </span>
      </div>
      <div id="navigation" className={styles['sheet']}>
        <nav aria-label={t('app.navigation')}>
          {entriesFor(viewer).map(({ group, entries: shown }) => (
            <section key={group}>
              <p id={`navigation-${group}`} className={styles['group']}>
                {t(`app.group.${group}`)}
              </p>
              <ul aria-labelledby={`navigation-${group}`}>
                {shown.map(({ to, icon: Icon, label }) => (
                  <li key={to}>
                    <Link to={to} activeOptions={{ exact: isWithinOther(to) }}>
                      <Icon size={17} aria-hidden /> {'name' in label ? label.name : t(label.message)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <div className={styles['foot']}>
          <Preferences />
          <p>
            {viewer.person.name ?? viewer.person.id}
            <span className={styles['role']}>{capacities.join(', ')}</span>
          </p>
          <button type="button" className={styles['out']} onClick={() => void signOut()}>
            <LogOut size={16} aria-hidden /> {t('app.signOut')}
          </button>
        </div>
      </div>
    </header>
  );
}
