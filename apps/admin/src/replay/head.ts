// Where the playhead is drawn. It moves in every frame of play, so it is told to what draws it without drawing anew.

/** A place between the beginning (0) and the end (1) of the picture. */
export interface Head {
  get(): number;
  set(share: number): void;
  /** `hear` is told at once where it is, and whenever it moves; gives back how to stop. */
  follow(hear: (share: number) => void): () => void;
}

export function createHead(): Head {
  let at = 0;
  const hearers = new Set<(share: number) => void>();
  return {
    get: () => at,
    set(share) {
      if (share === at) return;
      at = share;
      for (const hear of hearers) hear(share);
    },
    follow(hear) {
      hearers.add(hear);
      hear(at);
      return () => hearers.delete(hear);
    },
  };
}
