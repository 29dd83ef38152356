// Loads a scope, or the part of it that is wanted; the part that comes next can be loaded ahead.
import type { Client } from 'urql';
import type { HistoryScope } from './documents.generated.js';
import { loadCut, loadIndex } from './load-history.js';
import { bringPayloads } from './load-payloads.js';
import { inPart, pieceRound, type Cut, type Part } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Place } from './logic/sequence.js';

/** A part as it was loaded: of a day that holds too much the piece that was wanted. */
export interface LoadedPart {
  part: Part | null;
  /** What they say may still be pending. */
  events: ReplayEvent[];
  /** The log position up to which they are all there. */
  upTo: number;
}

export interface PartLoader {
  /** The part that holds `place`, without what its events say unless it was loaded ahead. Throws when the server does not answer. */
  load(wanted: Part | null, place: Place): Promise<LoadedPart>;
  /** Loads a part with what its events say, so that it is there when it is wanted. Null where the server does not answer. */
  ahead(wanted: Part, place: Place): Promise<Part | null>;
}

export function partLoader(client: Client, scope: HistoryScope): PartLoader {
  const cuts = new Map<string, Promise<Cut | null>>();
  let coming: { key: string; loaded: Promise<LoadedPart | null> } | null = null;
  /** Where a day is cut does not change: what is recorded later only makes a piece longer. */
  function nextCut(from: Part, after: number): Promise<Cut | null> {
    const key = JSON.stringify([from.from, from.fromAt, from.until]);
    const known = cuts.get(key);
    if (known) return known;
    const asked = loadCut(client, scope, from, after);
    asked.catch(() => cuts.delete(key));
    cuts.set(key, asked);
    return asked;
  }
  async function load(wanted: Part | null, place: Place): Promise<LoadedPart> {
    const part = wanted && (await pieceRound(wanted, place, nextCut));
    return { part, ...(await loadIndex(client, scope, part)) };
  }
  async function loadAhead(wanted: Part, place: Place): Promise<LoadedPart> {
    const loaded = await load(wanted, place);
    const said = new Map<string, ReplayEvent>();
    await bringPayloads(
      client,
      loaded.events,
      () => loaded.events[0]?.position ?? 0,
      (events) => {
        for (const event of events) said.set(event.id, event);
      },
      () => false,
    );
    return { ...loaded, events: loaded.events.map((event) => said.get(event.id) ?? event) };
  }
  return {
    async load(wanted, place) {
      if (wanted && coming?.key === keyOf(wanted)) {
        const loaded = await coming.loaded;
        if (loaded?.part && inPart(loaded.part, place)) {
          coming = null;
          return loaded;
        }
      }
      return load(wanted, place);
    },
    async ahead(wanted, place) {
      const key = keyOf(wanted);
      if (coming?.key !== key) coming = { key, loaded: loadAhead(wanted, place).catch(() => null) };
      const loaded = await coming.loaded;
      if (loaded === null && coming?.key === key) coming = null;
      return loaded?.part ?? null;
    },
  };
}

const keyOf = ({ from, until }: Part): string => JSON.stringify([from, until]);
