// Play: the playhead in every frame, what stood at most fifteen times a second.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Head } from './head.js';
import { PACES, type PaceName } from './logic/pace.js';
import { playedTo } from './logic/playback.js';
import type { Place, Sequence } from './logic/sequence.js';
import type { TimeScale } from './logic/time-scale.js';
import { useMedia } from './use-media.js';

/** The least time between two states that are shown, in milliseconds. */
const BETWEEN = 1000 / 15;

/**
 * While `playing` it moves `head` in every frame and tells `onPlace` where play has come; `onOver` when it reached the
 * end. Who asked for less motion sees it go from event to event, or once a second, without gliding.
 */
export function usePlayback({
  playing,
  pace,
  scale,
  sequence,
  place,
  onwards,
  head,
  onPlace,
  onOver,
}: {
  playing: boolean;
  pace: PaceName;
  scale: TimeScale;
  sequence: Sequence;
  place: Place;
  /** Where what is held ends and more begins. */
  onwards: Place | null;
  head: Head;
  onPlace: (place: Place) => void;
  onOver: () => void;
}): void {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  // Paused it is where the state is.
  useLayoutEffect(() => {
    if (!playing) head.set(scale.at(Date.parse(place.asOf)) / Math.max(scale.length, 1));
  }, [playing, head, scale, place]);

  const latest = useRef(place);
  useLayoutEffect(() => {
    latest.current = place;
  }, [place]);
  useEffect(() => {
    if (!playing) return undefined;
    const run = { pace: PACES[pace], scale, sequence, from: latest.current, onwards };
    let begun: number | null = null;
    let told = 0;
    let shown = run.from;
    let frame = requestAnimationFrame(function draw(at) {
      begun ??= at;
      const played = playedTo(run, at - begun, still);
      head.set(played.picture / Math.max(scale.length, 1));
      const moved = played.place.asOf !== shown.asOf || played.place.at !== shown.at;
      if (moved && (at - told >= BETWEEN || played.over)) {
        told = at;
        shown = played.place;
        onPlace(shown);
      }
      if (played.over) onOver();
      else frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, pace, scale, sequence, onwards, still, head, onPlace, onOver]);
}
