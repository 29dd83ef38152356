import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { ButtonLink } from '../ui/link.js';
import { EmptyState, ErrorState, Notice, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Row } from '../ui/row.js';
import { ChooseFiles } from './choose-files.js';
import { DuoImportDocument } from './documents.generated.js';
import { Preview } from './preview.js';
import { upload } from './upload.js';

const route = getRouteApi('/signed-in/import');
/** How often the server is asked how far it is, in milliseconds. */
const OFTEN = 700;

/** Imports DUO files: choose, preview, map what maps to no team, confirm, result. */
export function ImportPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  // Kept for as long as the page is open, so that the preview can be made again after a mapping.
  const [files, setFiles] = useState<readonly File[]>([]);
  const show = (importId: string | undefined) => void navigate({ search: { id: importId } });
  return (
    <Page title={t('import.title')} under={t('import.under')}>
      {!holds(viewer, 'quality') && <Notice>{t('import.notQuality')}</Notice>}
      {holds(viewer, 'quality') && id === undefined && (
        <ChooseFiles
          onSent={(importId, sent) => {
            setFiles(sent);
            show(importId);
          }}
        />
      )}
      {id !== undefined && (
        <Import
          key={id}
          id={id}
          onLeft={() => show(undefined)}
          onAgain={
            files.length === 0
              ? null
              : () => {
                  upload(files, () => {}).then(show, () => show(undefined));
                }
          }
        />
      )}
    </Page>
  );
}

function Import({ id, onLeft, onAgain }: { id: string; onLeft: () => void; onAgain: (() => void) | null }) {
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
  const { status, bytesRead, bytesTotal, recorded, toRecord, problem } = duoImport;
  switch (status) {
    case 'reading':
      return (
        <Progress label={t('import.reading')} {...(bytesTotal ? { share: bytesRead / bytesTotal } : {})} />
      );
    case 'preview':
      return <Preview duoImport={duoImport} onConfirmed={reload} onLeft={onLeft} onAgain={onAgain} />;
    case 'recording':
      return (
        <Progress
          label={t('import.recording', { recorded, toRecord })}
          share={toRecord === 0 ? 0 : recorded / toRecord}
        />
      );
    case 'recorded':
      return (
        <>
          <Notice>
            <strong>{t('import.done')}</strong> {t('import.doneMore', { count: recorded })}
          </Notice>
          <Row>
            <ButtonLink to="/overview">{t('import.seeOverview')}</ButtonLink>
            {another}
          </Row>
        </>
      );
    case 'failed':
      return (
        <>
          <ErrorState happened={problem ?? t('import.failed')} safe={t('import.safe')} />
          <Row>{another}</Row>
        </>
      );
  }
}
