// A difference that the server is asked for: on its way, there, too much, or not answered.
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { loadDifference, TooMuch, type AskedDifference, type Differing } from './load-difference.js';

/** How long the two sides rest before the server is asked, in milliseconds. */
const REST = 300;

export type ServerDifference =
  /** `share` of what was found that has been read; null while it is being found. */
  | { status: 'loading'; share: number | null }
  | { status: 'ready'; found: Differing }
  | { status: 'tooMuch' | 'failed' };

/** What the server answers to `asked` (as JSON, so that the same question is asked once); null where nothing is asked. */
export function useServerDifference(asked: string | null): {
  difference: ServerDifference | null;
  again: () => void;
} {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ to: string; difference: ServerDifference } | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    let gone = false;
    const tell = (difference: ServerDifference): void => {
      if (!gone) setAnswer({ to: asked, difference });
    };
    const timer = setTimeout(() => {
      loadDifference(
        client,
        JSON.parse(asked) as AskedDifference,
        (share) => tell({ status: 'loading', share }),
        () => gone,
      ).then(
        (found) => tell({ status: 'ready', found }),
        (error: unknown) => tell({ status: error instanceof TooMuch ? 'tooMuch' : 'failed' }),
      );
    }, REST);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, asked, attempt]);
  const again = (): void => {
    setAnswer(null);
    setAttempt(attempt + 1);
  };
  if (asked === null) return { difference: null, again };
  return { difference: answer?.to === asked ? answer.difference : { status: 'loading', share: null }, again };
}
