const listeners = new Set<() => void>();

/** Says that something was recorded here: what is on the screen is asked again. */
export function changed(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change that was made here; gives back how to stop. */
export function onChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
