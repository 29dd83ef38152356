import { useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { NotesOnScopeDocument } from '../audit-note/documents.generated.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { InFull } from '../replay/in-full.js';
import type { ReplaySearch, Scope } from '../replay/logic/address.js';
import { scopeTitle } from '../replay/scope-title.js';
import { StateView } from '../replay/state-view.js';
import type { History, Loading } from '../replay/use-history.js';
import { useReplay } from '../replay/use-replay.js';
import { useNames } from '../sentences/use-names.js';
import { Button } from '../ui/button.js';
import { ButtonLink } from '../ui/link.js';
import { ErrorState, Progress } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Cover } from './cover.js';
import { Difference } from './difference.js';
import { dossierAddress, rowsOf } from './dossier-file.js';
import { EventsTable } from './events-table.js';
import { NotesTable } from './notes-table.js';
import { isPrintedByServer } from './origin-on-paper.js';
import { useDossierFile } from './use-dossier-file.js';
import styles from './dossier.module.css';

/** A loaded history as a dossier on paper: cover, state, difference, events, notes. */
export function DossierPaper({
  scope,
  id,
  history,
  search,
}: {
  scope: Scope;
  id: string;
  history: History & Loading;
  search: Readonly<Record<string, unknown>>;
}) {
  const { t } = useT();
  const formats = useFormats();
  const names = useNames();
  const speech = useMemo(() => ({ t, formats, names }), [t, formats, names]);
  const navigate = useNavigate({ from: '/dossier/$scope/$id' });
  const replay = useReplay(scope, history, search);
  const { address, place } = replay;
  // What is on paper does not move: an address that follows the present becomes that of the moment first.
  const isFixed = address.asOf !== null && address.known !== null && address.kpos !== null;
  const [fixed, fix] = useState<ReplaySearch | null>(null);
  const absolute = replay.auditSearch();
  // Which position an instant means may have to be asked first.
  if (fixed === null && absolute['kpos'] !== undefined) fix(absolute);
  useEffect(() => {
    if (!isFixed && fixed) void navigate({ search: fixed, replace: true });
  }, [isFixed, fixed, navigate]);
  const { asked, again } = useDossierFile(isFixed ? dossierAddress(scope, id, address) : null);
  const [{ data: noted, fetching }] = useQuery({ query: NotesOnScopeDocument, variables: { id } });
  const felt = useMemo(
    () => new Map(history.about?.now.appraisalRounds.map((round) => [round.id, round.distribution])),
    [history.about],
  );
  const rows = useMemo(() => (asked.status === 'ready' ? rowsOf(asked.file) : []), [asked]);
  const { title, under } = scopeTitle(scope, history.about, speech);
  const notes = noted?.now.auditNotes.nodes ?? [];
  if (asked.status === 'failed') {
    return (
      <Page title={t('dossier.title')}>
        <div data-dossier="failed">
          <ErrorState happened={asked.message || t('ui.couldNotLoad')} onRetry={again} />
        </div>
      </Page>
    );
  }
  if (asked.status === 'loading' || !isFixed || fetching) {
    return (
      <Page title={t('dossier.title')}>
        <Progress label={t('dossier.making')} />
      </Page>
    );
  }
  return (
    <InFull value={true}>
      <Page
        title={`${t('dossier.title')} · ${title}`}
        actions={
          <div className={styles['onScreen']}>
            <ButtonLink to="/replay/$scope/$id" params={{ scope, id }} search={search}>
              {t('dossier.back')}
            </ButtonLink>
            <Button kind="primary" icon={<Printer size={17} aria-hidden />} onClick={() => window.print()}>
              {t('dossier.print')}
            </Button>
          </div>
        }
      >
        <article
          className={styles['paper']}
          data-numbered={!isPrintedByServer() || undefined}
          data-dossier={asked.status}
          data-digest={asked.file.digest.sha256}
        >
          <Cover scope={scope} id={id} file={asked.file} address={address} under={under} />
          <section className={styles['part']} aria-labelledby="dossier-state">
            <h2 id="dossier-state">{t('replay.asItStood')}</h2>
            <p className={styles['soft']}>{t('replay.asOfDay', { day: formats.day(place.asOf) })}</p>
            <StateView panel={replay.panel} felt={felt} speech={speech} />
          </section>
          {address.vs !== null && (
            <Difference scope={scope} id={id} history={history} replay={replay} speech={speech} />
          )}
          <EventsTable rows={rows} speech={speech} />
          {notes.length > 0 && <NotesTable notes={notes} speech={speech} />}
        </article>
      </Page>
    </InFull>
  );
}
