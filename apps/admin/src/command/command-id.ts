/**
 * Chooses the id of each attempt at a command: the same id for the same content until the server answered, so that a
 * lost answer never records twice; a new one after an answer or when the content changed.
 */
export function commandIds(fresh: () => string) {
  let last: { id: string; content: string } | null = null;
  return {
    /** The id for an attempt with `content` (JSON of input and meta). */
    for(content: string): string {
      if (last?.content !== content) last = { id: fresh(), content };
      return last.id;
    },
    /** The server answered, with a result or a refusal. */
    answered(): void {
      last = null;
    },
  };
}
