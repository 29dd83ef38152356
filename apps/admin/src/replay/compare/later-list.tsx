import { laterRecorded } from '@traject/history';
import { Disclosure } from '../../ui/disclosure.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { useInFull } from '../in-full.js';
import type { Speech } from '../say-shown.js';
import { EventLinks, type Opening } from './event-links.js';
import type { Frame } from './frame.js';
import styles from './compare.module.css';

/** What was recorded between the two known positions and bears on the moment, in order of recording. */
export function laterBetween(events: readonly ReplayEvent[], { first, second }: Frame): ReplayEvent[] {
  const [low, high] = [Math.min(first.known, second.known), Math.max(first.known, second.known)];
  const byId = new Map(events.map((event) => [event.id, event]));
  return laterRecorded(events, first.asOf, low)
    .filter(({ position }) => position <= high)
    .flatMap(({ id }) => byId.get(id) ?? []);
}

/** How many events were recorded later about this moment, and which. */
export function LaterList({
  later,
  speech,
  opening,
}: {
  later: ReplayEvent[];
  speech: Speech;
  opening: Opening;
}) {
  const says = speech.t('compare.later', { count: later.length });
  const inFull = useInFull();
  if (later.length === 0) return <p className={styles['soft']}>{says}</p>;
  return (
    <Disclosure open={inFull} summary={says}>
      <EventLinks
        reasons={{ events: later, passed: [] }}
        known
        speech={speech}
        opening={opening}
        most={later.length}
      />
    </Disclosure>
  );
}
