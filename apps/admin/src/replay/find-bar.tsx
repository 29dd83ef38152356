import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '../ui/button.js';
import { found, nextFound } from './logic/find.js';
import styles from './panels.module.css';
import type { Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';
import { useSentences } from './use-sentences.js';

/** Finds events by words of their sentences: next and previous match, and how many there are. */
export default function FindBar({
  replay,
  speech,
  onClose,
}: {
  replay: Replay;
  speech: Speech;
  onClose: () => void;
}) {
  const { t } = speech;
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { events } = replay.sequence;
  const texts = useSentences(events, speech);
  const asked = useDeferredValue(query);
  const matches = useMemo(() => found(texts, asked), [texts, asked]);
  const current = replay.selected ? events.indexOf(replay.selected) : replay.count - 1;
  const at = matches.indexOf(current);
  const go = (by: 1 | -1): void => {
    // What is typed by now, also where the count is a letter behind.
    const now = found(texts, query);
    const next = nextFound(now, current, by);
    const event = next === null ? undefined : events[now[next] ?? -1];
    if (event) replay.show(event);
  };
  return (
    <search
      className={styles['find']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && event.target === input.current) {
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }
      }}
    >
      <label>
        <span className="unseen">{t('replay.find.label')}</span>
        <input
          ref={input}
          type="search"
          value={query}
          placeholder={t('replay.find.label')}
          onChange={({ target }) => setQuery(target.value)}
        />
      </label>
      <IconButton label={t('replay.find.previous')} onClick={() => go(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('replay.find.next')} onClick={() => go(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <span role="status">
        {asked.trim() === ''
          ? ''
          : at < 0
            ? t('replay.find.found', { count: matches.length })
            : t('replay.find.at', { number: at + 1, count: matches.length })}
      </span>
      <IconButton label={t('replay.find.close')} onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  );
}
