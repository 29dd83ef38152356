import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { Preferences } from '../app/preferences.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ErrorState, Notice, Progress } from '../ui/notices.js';
import { inOrder, mainRole } from './persona-order.js';
import { loadPersonas, type Persona, signIn } from './session.js';
import styles from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

/** Sign-in by persona: for the demo on one's own computer. */
export function SignInPage(): ReactElement {
  const { t } = useT();
  const { back } = route.useSearch();
  const [personas, setPersonas] = useState<Persona[] | 'loading' | 'failed'>('loading');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = `${t('session.signIn')} · Traject`;
  }, [t]);
  useEffect(() => {
    loadPersonas().then(setPersonas, () => setPersonas('failed'));
  }, []);
  const enter = (personId: string) => {
    setFailed(false);
    signIn(personId, back ?? '/').catch(() => setFailed(true));
  };
  return (
    <main className={styles['page']}>
      <div className={styles['top']}>
        <span className={styles['name']}>Traject</span>
        <Preferences signedIn={false} />
      </div>
      <h1>{t('session.signIn')}</h1>
      <p>{t('session.intro')}</p>
      {failed && <ErrorState happened={t('session.failed')} />}
      {personas === 'loading' && <Progress label={t('app.loadingPage')} />}
      {personas === 'failed' && <Notice>{t('session.none')}</Notice>}
      {Array.isArray(personas) && (
        <>
          <p>{t('session.choose')}</p>
          <ul className={styles['personas']}>
            {inOrder(personas).map((persona) => (
              <li key={persona.personId}>
                <PersonaButton persona={persona} onEnter={enter} />
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

/** Who it is, in which roles, and what can be done as them. */
function PersonaButton({ persona, onEnter }: { persona: Persona; onEnter: (personId: string) => void }) {
  const { t } = useT();
  const { list } = useFormats();
  const { personId, name, roles } = persona;
  const main = mainRole(persona);
  return (
    <button type="button" onClick={() => onEnter(personId)}>
      <strong>{name}</strong>
      <span>
        {list(roles.map(({ role, unit }) => t('session.roleFor', { role: t(`session.role.${role}`), unit })))}
      </span>
      {main && <span className={styles['does']}>{t(`session.does.${main}`)}</span>}
    </button>
  );
}
