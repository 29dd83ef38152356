// What the server folds: shown until the browser has everything to fold itself, and the base of a part of a long history.
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Client, useClient } from 'urql';
import type { HistoryScope } from './documents.generated.js';
import { loadKeyframe, type AskedMoment, type Keyframe, type Size } from './load-history.js';
import type { Part } from './logic/part.js';

/** As many answers are kept: where one scrubs to and fro. */
const KEPT = 12;
/** How long the playhead rests before the server is asked, in milliseconds. */
const REST = 80;

export interface Keyframes {
  /**
   * Asks beforehand, while it is not known yet how many events there are: the server folds only a scope of this size. Who asks
   * for the same moment afterwards is given that answer, or asks anew where there was none.
   */
  begin(moment: AskedMoment, size: Size): void;
  /** `again` tells questions apart that are the same but for when they are asked. */
  ask(moment: AskedMoment, part: Part | null, again?: number): Promise<Keyframe>;
}

/** The server's keyframes of a scope; one that was asked for is kept until others push it out. */
export function useKeyframes(scope: HistoryScope): Keyframes {
  const client = useClient();
  return useMemo(() => keyframesOf(client, scope), [client, scope]);
}

export function keyframesOf(client: Client, scope: HistoryScope): Keyframes {
  const kept = new Map<string, Promise<Keyframe>>();
  const begun = new Map<string, Promise<Keyframe | null>>();
  const keyOf = (moment: AskedMoment, part: Part | null, again: number) =>
    JSON.stringify([moment, part, again]);
  const load = async (moment: AskedMoment, part: Part | null): Promise<Keyframe> => {
    const loaded = await loadKeyframe(client, scope, moment, part);
    if (loaded === null) throw new Error('The server gave no keyframe.');
    return loaded;
  };
  return {
    begin(moment, size) {
      const key = keyOf(moment, null, 0);
      if (kept.has(key) || begun.has(key)) return;
      const asked = loadKeyframe(client, scope, moment, null, size);
      // Said to who asks for it.
      asked.catch(() => undefined);
      begun.set(key, asked);
    },
    ask(moment, part, again = 0) {
      const key = keyOf(moment, part, again);
      const known = kept.get(key);
      if (known) return known;
      const before = begun.get(key);
      begun.delete(key);
      const asked = before ? before.then((loaded) => loaded ?? load(moment, part)) : load(moment, part);
      asked.catch(() => kept.delete(key));
      kept.set(key, asked);
      const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return asked;
    },
  };
}

/** A keyframe, and the moment that it is of. */
export interface KeyframeAt {
  moment: AskedMoment;
  keyframe: Keyframe;
}

/**
 * The keyframe at a moment (a value kept until it changes); while it is on its way the one before it. Null where none is wanted
 * (`moment` null) and until the first is there. A server that does not answer leaves what is there; `again`, a value that
 * changes, asks anew.
 */
export function useKeyframe(
  keyframes: Keyframes,
  moment: AskedMoment | null,
  part: Part | null,
  again = 0,
): KeyframeAt | null {
  const [found, setFound] = useState<KeyframeAt | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (moment === null) return undefined;
    let gone = false;
    const ask = () => {
      keyframes.ask(moment, part, again).then(
        (keyframe) => {
          if (!gone) setFound({ moment, keyframe });
        },
        () => undefined,
      );
    };
    // The first at once: it is what one waits for.
    const timer = setTimeout(ask, begun.current ? REST : 0);
    begun.current = true;
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [keyframes, moment, part, again]);
  return moment === null ? null : found;
}
