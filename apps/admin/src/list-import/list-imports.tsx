import { type ReactElement, useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { ChooseList } from './choose-list.js';
import { DiscardListImportDocument, ListImportDocument } from './documents.generated.js';
import { ListPreview } from './list-preview.js';
import { ListRecorded } from './list-recorded.js';

/** How often the server is asked how far it is, in milliseconds. */
const OFTEN = 700;

/** Imports lists: choose, preview row by row, columns, confirm, result. `id`: the import under way. */
export function ListImports({
  id,
  onShow,
}: {
  id: string | undefined;
  onShow: (id: string | undefined) => void;
}): ReactElement {
  return id === undefined ? (
    <ChooseList onRead={onShow} />
  ) : (
    <UnderWay key={id} id={id} onLeft={() => onShow(undefined)} />
  );
}

function UnderWay({ id, onLeft }: { id: string; onLeft: () => void }) {
  const { t } = useT();
  const client = useClient();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ListImportDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const listImport = data?.listImport;
  const atWork = listImport?.status === 'reading' || listImport?.status === 'recording';
  useEffect(() => {
    if (!atWork || fetching) return undefined;
    const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), OFTEN);
    return () => clearTimeout(timer);
  }, [atWork, fetching, ask]);
  const reload = () => ask({ requestPolicy: 'network-only' });
  if (listImport === undefined) {
    return error ? (
      <ErrorState happened={t('ui.couldNotLoad')} onRetry={reload} />
    ) : (
      <Progress label={t('ui.loading')} />
    );
  }
  const another = <Button onClick={onLeft}>{t('list.another')}</Button>;
  if (listImport === null) return <EmptyState action={another}>{t('list.gone')}</EmptyState>;
  const { status, recorded, toRecord, problem } = listImport;
  switch (status) {
    case 'reading':
      return <Progress label={t('list.reading')} />;
    case 'preview':
    case 'interrupted':
      return <ListPreview listImport={listImport} onChanged={reload} onLeft={onLeft} />;
    case 'recording':
      return (
        <>
          <Progress
            label={t('list.recording', { recorded, toRecord })}
            share={toRecord === 0 ? 0 : recorded / toRecord}
          />
          <Row>
            <Button onClick={() => void client.mutation(DiscardListImportDocument, { id }).toPromise()}>
              {t('list.stop')}
            </Button>
          </Row>
        </>
      );
    case 'recorded':
      return <ListRecorded listImport={listImport} another={another} />;
    case 'failed':
      return (
        <>
          <ErrorState happened={problem ?? t('list.failed')} safe={t('list.failedSafe')} />
          <Row>{another}</Row>
        </>
      );
  }
}
