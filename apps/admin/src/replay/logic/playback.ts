// Where the playhead is so many milliseconds after play began. What draws it asks in every frame.
import { type Pace, pictureSpeed } from './pace.js';
import { placeOf, type Place, type Sequence } from './sequence.js';
import type { TimeScale } from './time-scale.js';

/** What is played: it stays the same from play to pause. */
export interface Run {
  pace: Pace;
  scale: TimeScale;
  sequence: Sequence;
  /** Where play began. */
  from: Place;
  /**
   * Where what is held ends and more begins, which is another run: by event its last event is stayed on as on any other, by time the
   * playhead goes so far and no further.
   */
  onwards?: Place | null;
}

export interface Played {
  /** Where the playhead is drawn, from 0 to the length of the picture. */
  picture: number;
  /** What has happened by then; between two events that are stepped through, the first of them. */
  place: Place;
  over: boolean;
}

/**
 * Where `run` is after `elapsed` milliseconds. By event the playhead glides from each event to the next, or with
 * `still` stays on it; by time it goes evenly through the picture, so that a compressed stretch takes as long as it
 * looks. `still` moves it once a second.
 */
export function playedTo(run: Run, elapsed: number, still = false): Played {
  const { pace, scale, sequence, from, onwards = null } = run;
  const begin = scale.at(Date.parse(from.asOf));
  if (pace.by !== 'event') {
    const passed = still ? Math.floor(elapsed / 1000) * 1000 : elapsed;
    const end = onwards ? scale.at(Date.parse(onwards.asOf)) : scale.length;
    const picture = Math.min(begin + passed * pictureSpeed(pace, scale.length), end);
    const over = picture >= end;
    if (over && onwards) return { picture, place: onwards, over };
    const asOf = new Date(over ? scale.span.until : scale.invert(picture)).toISOString();
    return { picture, place: passed === 0 ? from : { asOf, at: null }, over };
  }
  const steps = (elapsed * pace.perSecond) / 1000;
  const before = sequence.countAt(from);
  const whole = Math.min(Math.floor(steps), sequence.events.length - before);
  const reached = whole === 0 ? undefined : sequence.events[before + whole - 1];
  const next = sequence.events[before + whole];
  const place = reached ? placeOf(reached) : from;
  const at = reached ? scale.at(Date.parse(reached.effectiveAt)) : begin;
  const towards = next && !still ? scale.at(Date.parse(next.effectiveAt)) : at;
  const over = next === undefined && (!onwards || steps >= whole + (reached ? 1 : 0));
  return { picture: at + (towards - at) * (steps - Math.floor(steps)), place, over };
}
