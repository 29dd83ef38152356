import { useEffect, useState } from 'react';
import { sentenceText } from '../sentences/sentence.js';
import { announce } from '../ui/announcements.js';
import type { Speech } from './say-shown.js';
import type { History } from './use-history.js';

/** Events that arrive within so many milliseconds of each other are told of together. */
const TOGETHER = 400;

/**
 * What is recorded while one looks. In the present (`following`) it is followed, and told politely; elsewhere it waits,
 * and the number of what waits is given back.
 */
export function useArrivals(history: History, following: boolean, { t, names, formats }: Speech): number {
  const { events } = history.buffer;
  const last = events.at(-1)?.position ?? 0;
  const [met, setMet] = useState(history.buffer.upTo);
  useEffect(() => {
    if (!following || last <= met) return undefined;
    const timer = setTimeout(() => {
      const arrived = events.filter(({ position }) => position > met);
      const [only] = arrived;
      setMet(last);
      if (arrived.length === 1 && only)
        announce(t('replay.arrivedOne', { sentence: sentenceText(only.told, names, t, formats) }));
      else announce(t('replay.arrived', { count: arrived.length }));
    }, TOGETHER);
    return () => clearTimeout(timer);
  }, [following, last, met, events, t, names, formats]);
  return following ? 0 : events.filter(({ position }) => position > met).length;
}
