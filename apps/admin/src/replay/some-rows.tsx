import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button.js';
import { useInFull } from './in-full.js';
import type { Speech } from './say-shown.js';

/** As many rows of a kind stand in the state panel before one asks for more, and come with each press. */
const MOST = 20;

/**
 * Some of many rows, with a button for more. A real list with a button is followed by every screen reader; rows that come and go as one
 * scrolls are not.
 */
export function SomeRows<Row>({
  rows,
  speech: { t },
  children,
}: {
  rows: readonly Row[];
  speech: Speech;
  /** Draws those that are shown. */
  children: (shown: readonly Row[]) => ReactNode;
}) {
  const [most, setMost] = useState(MOST);
  const rest = useInFull() ? 0 : rows.length - most;
  return (
    <>
      {children(rest > 0 ? rows.slice(0, most) : rows)}
      {rest > 0 && (
        <Button kind="plain" onClick={() => setMost(most + MOST)}>
          {t('replay.moreRows', { count: rest })}
        </Button>
      )}
    </>
  );
}
