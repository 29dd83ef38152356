import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than `width` pixels at the usual size of text, kept up to date. */
export function useNarrower(width: number): boolean {
  // In em, as in the style sheets: who reads at twice the size gets the layout for half the width.
  const query = `(width < ${width / 16}em)`;
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
