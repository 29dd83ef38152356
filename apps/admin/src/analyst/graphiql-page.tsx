import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { patiently } from '../ui/patiently.js';
import { EXAMPLES } from './examples.js';
import styles from './graphiql-page.module.css';

// The editor is large; who opens this page sees the examples at once.
const Workshop = lazy(patiently(() => import('./workshop.js')));

/** GraphiQL with questions to begin with. */
export function GraphiqlPage(): ReactElement {
  const { t } = useT();
  const [chosen, setChosen] = useState(0);
  return (
    <Page title={t('analyst.title')} under={t('analyst.under')}>
      <Card title={t('analyst.examples')}>
        <ul className={styles['examples']}>
          {EXAMPLES.map(({ label }, index) => (
            <li key={label}>
              <Button kind="plain" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                {t(label)}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <div className={styles['workshop']}>
        <Suspense fallback={<Progress label={t('analyst.loading')} />}>
          <Workshop key={chosen} query={EXAMPLES[chosen]?.query ?? ''} />
        </Suspense>
      </div>
    </Page>
  );
}
