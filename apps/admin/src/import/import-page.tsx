import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { kindsFor } from '../list-import/kinds.js';
import listStyles from '../list-import/list-import.module.css';
import { ListImports } from '../list-import/list-imports.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ButtonLink, Link } from '../ui/link.js';
import { EmptyState, ErrorState, Notice, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { ChooseFiles } from './choose-files.js';
import { DuoImportDocument } from './documents.generated.js';
import styles from './import-page.module.css';
import type { DuoImport } from './preview-files.js';
import { Preview } from './preview.js';

const route = getRouteApi('/signed-in/import');
/** How often the server is asked how far it is, in milliseconds. */
const OFTEN = 700;

/** Imports of DUO files, and of lists: whoever may do only one of both sees no choice. */
export function ImportPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const { id, list, what } = route.useSearch();
  const navigate = route.useNavigate();
  const [duo, lists] = [holds(viewer, 'quality'), kindsFor(viewer).length > 0];
  const shown = what ?? (duo || !lists ? 'duo' : 'lists');
  const tabs = duo && lists && id === undefined && list === undefined && <Tabs shown={shown} />;
  if (shown === 'lists') {
    const showList = (importId: string | undefined) =>
      void navigate({ search: { what: 'lists', list: importId } });
    return (
      <Page title={t('list.title')} under={t('list.under')}>
        {tabs}
        {lists ? <ListImports id={list} onShow={showList} /> : <Notice>{t('list.noRole')}</Notice>}
      </Page>
    );
  }
  const show = (importId: string | undefined) => void navigate({ search: { id: importId } });
  return (
    <Page title={t('import.title')} under={t('import.under')}>
      {tabs}
      {!duo && <Notice>{t('import.notQuality')}</Notice>}
      {duo && id === undefined && <ChooseFiles onRead={show} />}
      {id !== undefined && <Import key={id} id={id} onLeft={() => show(undefined)} />}
    </Page>
  );
}

function Tabs({ shown }: { shown: 'duo' | 'lists' }) {
  const { t } = useT();
  return (
    <nav aria-label={t('list.tabs')}>
      <ul className={listStyles['tabs']}>
        {(['duo', 'lists'] as const).map((what) => (
          <li key={what}>
            <ButtonLink
              to="/import"
              search={{ what }}
              kind={shown === what ? 'primary' : 'secondary'}
              aria-current={shown === what ? 'page' : undefined}
            >
              {t(`list.tab.${what}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Import({ id, onLeft }: { id: string; onLeft: () => void }) {
  const { t } = useT();
  const [{ data, error, fetching }, ask] = useQuery({
    query: DuoImportDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const duoImport = data?.duoImport;
  const atWork = duoImport?.status === 'reading' || duoImport?.status === 'recording';
  useEffect(() => {
    if (!atWork || fetching) return undefined;
    const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), OFTEN);
    return () => clearTimeout(timer);
  }, [atWork, fetching, ask]);
  const reload = () => ask({ requestPolicy: 'network-only' });
  if (duoImport === undefined) {
    return error ? (
      <ErrorState happened={t('ui.couldNotLoad')} onRetry={reload} />
    ) : (
      <Progress label={t('ui.loading')} />
    );
  }
  const another = <Button onClick={onLeft}>{t('import.another')}</Button>;
  if (duoImport === null) return <EmptyState action={another}>{t('import.gone')}</EmptyState>;
  const { status, bytesRead, bytesTotal, recorded, toRecord, problem, refusals, wouldRecord } = duoImport;
  switch (status) {
    case 'reading':
      return (
        <Progress label={t('import.reading')} {...(bytesTotal ? { share: bytesRead / bytesTotal } : {})} />
      );
    case 'preview':
      return <Preview duoImport={duoImport} onChanged={reload} onLeft={onLeft} />;
    case 'recording':
      return (
        <Progress
          label={t('import.recording', { recorded, toRecord })}
          share={toRecord === 0 ? 0 : recorded / toRecord}
        />
      );
    case 'recorded':
      return <Recorded recorded={recorded} refusals={refusals} wouldRecord={wouldRecord} another={another} />;
    case 'failed':
      return (
        <>
          <ErrorState happened={problem ?? t('import.failed')} safe={t('import.safe')} />
          <Row>{another}</Row>
        </>
      );
  }
}

/** What an import did: how much was recorded, what a rule refused, and the teams where it now stands. */
function Recorded({
  recorded,
  refusals,
  wouldRecord,
  another,
}: Pick<DuoImport, 'recorded' | 'refusals' | 'wouldRecord'> & { another: ReactElement }) {
  const { t } = useT();
  const teams = new Map(
    wouldRecord.flatMap(({ team }) => (team ? [[team.id, wordsOf(team.name, t)] as const] : [])),
  );
  return (
    <>
      <Notice>
        <strong>{t('import.done')}</strong> {t('import.doneMore', { count: recorded })}
      </Notice>
      {refusals.length > 0 && (
        <Card title={t('import.refusedSome', { count: refusals.length })}>
          <ul className={styles['notes']}>
            {refusals.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      )}
      {teams.size > 0 && (
        <Card title={t('import.doneTeams')}>
          <ul className={styles['notes']}>
            {[...teams].map(([teamId, name]) => (
              <li key={teamId}>
                <Link to="/teams/$teamId" params={{ teamId }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Row>
        <ButtonLink to="/overview">{t('import.seeOverview')}</ButtonLink>
        {another}
      </Row>
    </>
  );
}
