// Which log position an instant means, and when a position was recorded, where not everything that was recorded is held here.
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { pauseBefore } from '../graphql/resuming.js';
import { loadKnown, type Ceiling, type KnownMoment } from './load-history.js';

/** How long a ceiling rests before the server is asked about it, in milliseconds. */
const REST = 200;

/**
 * A ceiling in both its forms, as the server says; null where nothing is asked, and until it has answered. A server that does not
 * answer is asked again.
 */
export function useKnown(asked: Ceiling | null): KnownMoment | null {
  const client = useClient();
  const key = asked === null ? null : JSON.stringify([asked.known, asked.kpos]);
  const [answer, setAnswer] = useState<{ to: string; found: KnownMoment } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const [known, kpos] = JSON.parse(key) as [Ceiling['known'], Ceiling['kpos']];
    let gone = false;
    let attempt = 0;
    let timer = setTimeout(ask, REST);
    function ask(): void {
      loadKnown(client, { known, kpos }).then(
        (found) => {
          if (!gone && key !== null) setAnswer({ to: key, found });
        },
        () => {
          if (gone) return;
          timer = setTimeout(ask, pauseBefore(attempt));
          attempt += 1;
        },
      );
    }
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, key]);
  return key !== null && answer?.to === key ? answer.found : null;
}
