import { useId, useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { type Choice, upload, UploadRefused } from '../import/upload.js';
import styles from '../import/import-page.module.css';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { aboutOf, kindsFor, type ListKind, nameOf } from './kinds.js';
import own from './list-import.module.css';

/** Chooses what a list holds and the file, and sends it to be judged; `onRead` gets the import's id. */
export function ChooseList({ onRead }: { onRead: (id: string) => void }) {
  const { t } = useT();
  const kinds = kindsFor(useViewer());
  const id = useId();
  const [kind, setKind] = useState<ListKind | undefined>(kinds[0]);
  const [file, setFile] = useState<File | null>(null);
  const [institutions, setInstitutions] = useState<readonly Choice[]>([]);
  const [institution, setInstitution] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'nothing' | 'sending' | { failed: string }>('idle');
  if (kind === undefined) return null;
  const send = async () => {
    if (!file) {
      setState('nothing');
      return;
    }
    setState('sending');
    const asked = new URLSearchParams({ kind, ...(institution !== null && { institution }) });
    const sending = upload([file], () => undefined, `/imports/lists?${asked.toString()}`);
    try {
      await sending.done;
      onRead(sending.id);
    } catch (error) {
      const said = error instanceof UploadRefused ? error.sentence : null;
      const choices = error instanceof UploadRefused ? error.institutions : [];
      setInstitutions(choices);
      setInstitution(choices[0]?.id ?? null);
      setState({ failed: said ?? t('list.uploadFailed') });
    }
  };
  return (
    <Card title={t('list.choose')}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <fieldset className={own['kinds']}>
          <legend>{t('list.kind')}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-kind`}
                value={each}
                checked={kind === each}
                onChange={() => {
                  setKind(each);
                  // Another role imports it, perhaps for other institutions.
                  setInstitutions([]);
                  setInstitution(null);
                }}
              />
              {t(nameOf(each))}
            </label>
          ))}
        </fieldset>
        <p id={`${id}-about`}>{t(aboutOf(kind))}</p>
        {institution !== null && (
          <label>
            {t('list.institution')}
            <select value={institution} onChange={({ target: { value } }) => setInstitution(value)}>
              {institutions.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label htmlFor={id}>{t('list.file')}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={state === 'sending'}
          aria-invalid={state === 'nothing' || undefined}
          aria-describedby={`${id}-about ${id}-problem`}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setState('idle');
          }}
        />
        <p id={`${id}-problem`}>
          {state === 'nothing' && <strong role="alert">{t('list.nothingChosen')}</strong>}
        </p>
        {typeof state === 'object' && <ErrorState happened={state.failed} safe={t('list.safe')} />}
        {state === 'sending' ? (
          <Progress label={t('list.reading')} />
        ) : (
          <Button type="submit" kind="primary">
            {t('list.upload')}
          </Button>
        )}
      </form>
    </Card>
  );
}
