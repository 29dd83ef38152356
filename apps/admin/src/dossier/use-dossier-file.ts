import { useEffect, useState } from 'react';
import { askServer, NotGiven } from './ask-server.js';
import type { DossierFile } from './dossier-file.js';

type Asked =
  | { status: 'loading' }
  | { status: 'ready'; file: DossierFile }
  /** `message`: why the server does not give it, in the viewer's language; empty where it did not answer. */
  | { status: 'failed'; message: string };

const LOADING: Asked = { status: 'loading' };

/** The dossier at an address of the server, asked once; null asks nothing. `again` asks once more. */
export function useDossierFile(address: string | null): { asked: Asked; again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ key: string; asked: Asked } | null>(null);
  const key = `${attempt} ${address ?? ''}`;
  useEffect(() => {
    if (address === null) return undefined;
    let gone = false;
    const tell = (asked: Asked): void => {
      if (!gone) setFound({ key, asked });
    };
    askServer(address)
      .then(async (answer) => tell({ status: 'ready', file: (await answer.json()) as DossierFile }))
      .catch((error: unknown) =>
        tell({ status: 'failed', message: error instanceof NotGiven ? error.message : '' }),
      );
    return () => {
      gone = true;
    };
  }, [address, key]);
  return { asked: found?.key === key ? found.asked : LOADING, again: () => setAttempt(attempt + 1) };
}
