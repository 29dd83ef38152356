import { dateOf } from '@traject/domain';
import { useState, type ReactElement } from 'react';
import type { ActionContext } from '../replay/action.js';
import { readAddress } from '../replay/logic/address.js';
import { scopeTitle } from '../replay/scope-title.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { csvOf, saveBlob, saveCsv, saveFile } from '../ui/csv.js';
import { Dialog } from '../ui/dialog.js';
import { ButtonLink } from '../ui/link.js';
import { askServer, fileNameOf, NotGiven } from './ask-server.js';
import { dossierAddress, rowsOf, type DossierFile } from './dossier-file.js';
import { drawnLanes, pngOf } from './drawn-lanes.js';
import { eventCells } from './events-csv.js';
import styles from './take-away.module.css';

const KINDS = ['pdf', 'json', 'csv', 'svg', 'png'] as const;
type Kind = (typeof KINDS)[number];

/** What can be taken away of what the replay shows, each with what it holds. */
export default function TakeAway({
  scope,
  id,
  replay,
  history,
  speech,
  onClose,
}: ActionContext & { onClose: () => void }): ReactElement {
  const { t, formats } = speech;
  // The moment that stands there when it is opened, whatever is recorded meanwhile.
  const [search] = useState(() => replay.auditSearch());
  const [busy, setBusy] = useState<Kind | null>(null);
  const [trouble, setTrouble] = useState('');
  const address = readAddress(search);
  const day = address.asOf ?? replay.place.asOf;
  const clocks = { held: formats.day(day), known: formats.day(address.known ?? day) };
  const { title } = scopeTitle(scope, history.about, speech);
  const json = dossierAddress(scope, id, address);
  const name = `traject-${scope}-${id.replaceAll(/[^A-Za-z0-9.-]/gu, '-')}-${dateOf(day)}`;
  const drawing = () => drawnLanes([title, t('takeAway.drawn', clocks)]);

  const made: Record<Kind, () => Promise<void>> = {
    async pdf() {
      const asked = new URLSearchParams({ ...asText(search), lang: document.documentElement.lang });
      const answer = await askServer(`/dossiers/${scope}/${encodeURIComponent(id)}.pdf?${asked}`);
      saveBlob(fileNameOf(answer), await answer.blob());
    },
    async json() {
      const answer = await askServer(json);
      saveBlob(fileNameOf(answer), await answer.blob());
    },
    async csv() {
      const answer = await askServer(json);
      const file = (await answer.json()) as DossierFile;
      saveCsv(`${name}.csv`, csvOf(eventCells(rowsOf(file), speech)));
    },
    async svg() {
      const lanes = drawing();
      if (!lanes) throw new NotGiven('NO_LANES', t('takeAway.noLanes'));
      saveFile(`${name}.svg`, lanes.svg, 'image/svg+xml');
      return Promise.resolve();
    },
    async png() {
      const lanes = drawing();
      if (!lanes) throw new NotGiven('NO_LANES', t('takeAway.noLanes'));
      saveBlob(`${name}.png`, await pngOf(lanes));
    },
  };
  const take = async (kind: Kind): Promise<void> => {
    setBusy(kind);
    setTrouble('');
    announce(t('takeAway.busy', { what: t(`takeAway.${kind}`) }));
    try {
      await made[kind]();
      announce(t('takeAway.saved', { what: t(`takeAway.${kind}`) }));
    } catch (error) {
      const said = error instanceof NotGiven ? error.message : '';
      setTrouble(said || t('takeAway.failed', { what: t(`takeAway.${kind}`) }));
    } finally {
      setBusy(null);
    }
  };
  return (
    <Dialog title={t('takeAway.open')} open onClose={onClose}>
      <p>{t('takeAway.intro', { scope: title, ...clocks })}</p>
      <ul className={styles['kinds']}>
        <li>
          <ButtonLink
            kind="primary"
            to="/dossier/$scope/$id"
            params={{ scope, id }}
            search={search}
            aria-describedby="take-paper"
          >
            {t('takeAway.paper')}
          </ButtonLink>
          <p id="take-paper">{t('takeAway.paperHolds')}</p>
        </li>
        {KINDS.map((kind) => (
          <li key={kind}>
            <Button
              busy={busy === kind}
              aria-disabled={busy !== null}
              aria-describedby={`take-${kind}`}
              onClick={() => {
                if (busy === null) void take(kind);
              }}
            >
              {t(`takeAway.${kind}`)}
            </Button>
            <p id={`take-${kind}`}>{t(`takeAway.${kind}Holds`)}</p>
          </li>
        ))}
      </ul>
      <p role="alert" className={styles['trouble']}>
        {trouble}
      </p>
      <div>
        <Button onClick={onClose}>{t('ui.dismiss')}</Button>
      </div>
    </Dialog>
  );
}

const asText = (search: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
