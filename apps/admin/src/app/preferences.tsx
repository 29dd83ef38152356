import { useClient } from 'urql';
import { chooseTheme, THEMES, useTheme } from '../design/theme.js';
import { chooseLanguage, LANGUAGES } from '../i18n/language.js';
import { useT } from '../i18n/use-t.js';
import { SetLanguageDocument } from '../session/documents.generated.js';
import styles from './preferences.module.css';

const NAMES = { nl: 'Nederlands', en: 'English' } as const;

/** The language and the colours of the app. `signedIn`: the server is told the language, too. */
export function Preferences({ signedIn = true }: { signedIn?: boolean }) {
  const { t, language } = useT();
  const theme = useTheme();
  const client = useClient();
  return (
    <div className={styles['preferences']}>
      <div role="group" aria-label={t('app.language')} className={styles['group']}>
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-label={NAMES[each]}
            aria-pressed={language === each}
            onClick={() => {
              void chooseLanguage(each);
              if (signedIn) void client.mutation(SetLanguageDocument, { language: each }).toPromise();
            }}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </div>
      <label>
        <span className="unseen">{t('app.colours')}</span>
        <select
          value={theme}
          onChange={(event) => chooseTheme(THEMES.find((each) => each === event.target.value) ?? 'system')}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {t(`app.theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
