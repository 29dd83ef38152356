import { memo, useEffect, useRef } from 'react';
import { EventSentence } from '../sentences/event-sentence.js';
import { shapeOf } from '../sentences/event-words.js';
import { Button } from '../ui/button.js';
import { EventGlyph } from '../ui/event-glyph.js';
import { gapSentence } from './gap-words.js';
import { WINDOW, listWindow } from './logic/event-list.js';
import { gapBetween } from './logic/time-scale.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Speech } from './say-shown.js';
import styles from './event-list-view.module.css';

/**
 * Every event in the world's order, as sentences: the full equivalent of the lanes. One stop for the Tab key; arrows,
 * Home and End go through the list. Long histories show a part at a time, as a real list with buttons for the rest.
 */
export const EventListView = memo(function EventListView({
  events,
  count,
  selectedId,
  corrected,
  speech,
  follow,
  most = WINDOW,
  onSelect,
}: {
  events: readonly ReplayEvent[];
  /** How many of them have happened at the playhead. */
  count: number;
  selectedId: string | null;
  /** Ids of events that no longer count. */
  corrected: ReadonlySet<string>;
  speech: Speech;
  /** Keep the current event in sight. */
  follow: boolean;
  /** How many events are in the page at once. */
  most?: number;
  onSelect: (event: ReplayEvent) => void;
}) {
  const { t, formats } = speech;
  const list = useRef<HTMLDivElement>(null);
  const { months, earlier, later } = listWindow(events, Math.max(count - 1, 0), most);
  const tabStop = selectedId ?? events[Math.max(count - 1, 0)]?.id;
  useEffect(() => {
    if (!follow) return undefined;
    // With the frame's own layout, so that a scrub does not pay for another one.
    const frame = requestAnimationFrame(() => {
      const { current } = list;
      const item = current?.querySelector<HTMLElement>('[aria-current]');
      if (!current || !item || current.scrollHeight <= current.clientHeight) return;
      const { offsetTop, offsetHeight } = item;
      const { scrollTop, clientHeight } = current;
      if (offsetTop < scrollTop + 30 || offsetTop + offsetHeight > scrollTop + clientHeight - 40)
        current.scrollTop = wholeFrom(current, offsetTop - clientHeight / 3);
    });
    return () => cancelAnimationFrame(frame);
  }, [count, selectedId, follow]);
  return (
    <div
      ref={list}
      className={styles['list']}
      onKeyDown={(event) => {
        const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
        const at = items.findIndex((item) => item === document.activeElement);
        if (at < 0) return;
        const to =
          event.key === 'ArrowDown'
            ? at + 1
            : event.key === 'ArrowUp'
              ? at - 1
              : event.key === 'Home'
                ? 0
                : event.key === 'End'
                  ? items.length - 1
                  : null;
        if (to === null) return;
        event.preventDefault();
        event.stopPropagation();
        items[to]?.focus();
      }}
    >
      {earlier > 0 && (
        <Button kind="plain" onClick={() => pick(events[earlier - 1], onSelect)}>
          {t('replay.earlierEvents', { count: earlier })}
        </Button>
      )}
      {months.map(({ month, items }) => (
        <section key={month} aria-label={formats.month(`${month}-01`)}>
          <h3>{formats.month(`${month}-01`)}</h3>
          <ol start={(items[0]?.index ?? 0) + 1}>
            {items.map(({ event, index }) => (
              <Item
                key={event.id}
                event={event}
                index={index}
                total={events.length}
                current={event.id === selectedId}
                tabStop={event.id === tabStop}
                ahead={index >= count}
                corrected={corrected.has(event.id)}
                before={events[index - 1] ?? null}
                speech={speech}
                onSelect={onSelect}
              />
            ))}
          </ol>
        </section>
      ))}
      {later > 0 && (
        <Button kind="plain" onClick={() => pick(events[events.length - later], onSelect)}>
          {t('replay.laterEvents', { count: later })}
        </Button>
      )}
    </div>
  );
});

/** The height of a month that stays at the top. */
const MONTH = 28;

/** Where to scroll to so that a whole item stands under the month, from `wanted` pixels on. */
function wholeFrom(list: HTMLElement, wanted: number): number {
  for (const item of list.querySelectorAll<HTMLElement>('[data-item]'))
    if (item.offsetTop - MONTH >= wanted) return item.offsetTop - MONTH;
  return Math.max(wanted, 0);
}

const pick = (event: ReplayEvent | undefined, onSelect: (event: ReplayEvent) => void): void => {
  if (event) onSelect(event);
};

const Item = memo(function Item({
  event,
  index,
  total,
  current,
  tabStop,
  ahead,
  corrected,
  before,
  speech,
  onSelect,
}: {
  event: ReplayEvent;
  index: number;
  total: number;
  current: boolean;
  tabStop: boolean;
  ahead: boolean;
  corrected: boolean;
  /** The event before it. */
  before: ReplayEvent | null;
  speech: Speech;
  onSelect: (event: ReplayEvent) => void;
}) {
  const { t, formats, names } = speech;
  const gap = before && gapBetween(Date.parse(before.effectiveAt), Date.parse(event.effectiveAt));
  return (
    <li aria-setsize={total} aria-posinset={index + 1}>
      {gap && <p className={styles['gap']}>{gapSentence(gap, t)}</p>}
      <button
        type="button"
        data-item
        className={styles['item']}
        data-ahead={ahead || undefined}
        aria-current={current ? 'true' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onSelect(event)}
      >
        <time dateTime={event.effectiveAt}>{formats.dayOfYear(event.effectiveAt)}</time>
        <EventGlyph shape={shapeOf(event.type, event.data)} late={event.late} />
        <span>
          {event.pending ? (
            <span className={styles['under']}>{t('replay.beingRead')}</span>
          ) : (
            <EventSentence event={event.told} names={names} />
          )}
          {(event.late || corrected) && (
            <span className={styles['under']}>
              {event.late && (
                <span className={styles['late']}>
                  {t('replay.recordedOn', { day: formats.shortDay(event.recordedAt) })}
                </span>
              )}
              {corrected && <span>{t('replay.correctedSince')}</span>}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
