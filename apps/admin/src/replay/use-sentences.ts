import { useEffect, useState } from 'react';
import { sentenceText } from '../sentences/sentence.js';
import { plainly } from './logic/find.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Speech } from './say-shown.js';

/** So many sentences are made before the page gets its turn. */
const AT_ONCE = 1000;

/** The sentences of `events`, plain for searching, in their order: as many as have been made so far. */
export function useSentences(
  events: readonly ReplayEvent[],
  { t, names, formats }: Speech,
): readonly string[] {
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const made: string[] = [];
    function more(): void {
      if (gone) return;
      for (const { told } of events.slice(made.length, made.length + AT_ONCE))
        made.push(plainly(sentenceText(told, names, t, formats)));
      if (made.length < events.length) setTimeout(more);
      setTexts([...made]);
    }
    const timer = setTimeout(more);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [events, t, names, formats]);
  return texts;
}
