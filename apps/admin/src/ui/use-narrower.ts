import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than `width` pixels, kept up to date. */
export function useNarrower(width: number): boolean {
  const query = `(width < ${width}px)`;
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
