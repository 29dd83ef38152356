// What stood where the playhead is: folded here as soon as everything is here, and by the server until then.
import { wordOf } from '@traject/domain';
import type { Base, Moment, World } from '@traject/history';
import { useMemo } from 'react';
import { folderOf } from './folders.js';
import { askedAt, type Ceiling, type Keyframe } from './load-history.js';
import type { Place } from './logic/sequence.js';
import type { History } from './use-history.js';
import { useKeyframe, type KeyframeAt } from './use-keyframes.js';

/** The base of the part of a long history that is held, at the ceiling of the address; undefined where everything is held, null until it is there. */
export function useBase(history: History, { known, kpos }: Ceiling): Base | null | undefined {
  const { part, keyframes, folded, past } = history;
  const from = part?.from ?? null;
  const at = part?.fromAt ?? null;
  const moment = useMemo(
    () => (from === null ? null : askedAt({ asOf: from, at }, { known, kpos })),
    [from, at, known, kpos],
  );
  const found = useKeyframe(keyframes, moment, folded, past);
  return useMemo(() => {
    if (from === null) return undefined;
    // Another part's, or of another ceiling: not the one to go on from.
    if (!found || found.moment !== moment) return null;
    return { from, ...(at !== null && { at }), folded: found.keyframe.states };
  }, [found, from, at, moment]);
}

/** A moment with the streams of the scope that it shows. */
export interface ShownMoment {
  moment: Moment;
  shows: (stream: string) => boolean;
}

/** A moment as the server folded it, with names that it gave along. */
interface ServedMoment extends ShownMoment {
  named: Keyframe['named'];
}

/** The moment at `place`: from `all` where that holds everything (`ready`), else from the server. */
export function useMoment(
  history: History,
  {
    all,
    ready,
    known,
    shows,
  }: { all: World; ready: boolean; known: number; shows: (stream: string) => boolean },
  place: Place,
  ceiling: Ceiling,
): ShownMoment {
  const own = useMemo(
    () => (ready ? { moment: all.moment({ asOf: place.asOf, known }, place.at ?? undefined), shows } : null),
    [all, ready, known, place, shows],
  );
  const served = useServedMoment(history, ready ? null : place, ceiling);
  return own ?? served ?? NOTHING_YET;
}

/** The server's moment at `place`; null where none is wanted, and until the first is there. */
export function useServedMoment(
  { keyframes, folded }: Pick<History, 'keyframes' | 'folded'>,
  place: Place | null,
  { known, kpos }: Ceiling,
): ServedMoment | null {
  const { asOf, at } = place ?? { asOf: null, at: null };
  const asked = useMemo(
    () => (asOf === null ? null : askedAt({ asOf, at }, { known, kpos })),
    [asOf, at, known, kpos],
  );
  const found = useKeyframe(keyframes, asked, folded);
  return useMemo(() => found && momentOf(found), [found]);
}

function momentOf({ moment: { asOf }, keyframe: { states, own, named } }: KeyframeAt): ServedMoment {
  return {
    named,
    moment: {
      count: 0,
      streams: [...states.keys()],
      stateOf(stream) {
        const folder = folderOf(wordOf(stream));
        return folder?.at(states.has(stream) ? states.get(stream) : folder.initialState, asOf);
      },
    },
    shows: (stream) => own.has(stream),
  };
}

const NOTHING_YET: ShownMoment = {
  moment: { count: 0, streams: [], stateOf: () => undefined },
  shows: () => false,
};
