import { useRouterState } from '@tanstack/react-router';
import { ChartNoAxesGantt, Code, FileUp, History, House, LogOut, Menu, Route, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { holds, ownTeams, rolesHeld, signOut } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { IconButton } from '../ui/button.js';
import { Link } from '../ui/link.js';
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
  const teams = viewer.roles.filter(({ unit }) => ownTeams(viewer).includes(unit.id));
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
          <ul>
            <li>
              <Link to="/overview">
                <ChartNoAxesGantt size={17} aria-hidden /> {t('app.overview')}
              </Link>
            </li>
            {[...new Map(teams.map(({ unit }) => [unit.id, unit])).values()].map((unit) => (
              <li key={unit.id}>
                <Link to="/teams/$teamId" params={{ teamId: unit.id }}>
                  <House size={17} aria-hidden /> {unit.name?.value ?? t('app.myTeam')}
                </Link>
              </li>
            ))}
            <li>
              <Link to="/programmes">
                <Route size={17} aria-hidden /> {t('app.programmes')}
              </Link>
            </li>
            <li>
              <Link to="/replay">
                <History size={17} aria-hidden /> {t('app.replay')}
              </Link>
            </li>
            {holds(viewer, 'quality') && (
              <li>
                <Link to="/import">
                  <FileUp size={17} aria-hidden /> {t('app.import')}
                </Link>
              </li>
            )}
            <li>
              <Link to="/graphiql">
                <Code size={17} aria-hidden /> GraphQL
              </Link>
            </li>
          </ul>
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
