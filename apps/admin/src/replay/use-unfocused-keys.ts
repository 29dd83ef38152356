import { useEffect } from 'react';

/**
 * Hears the keys that are pressed while nothing has the focus: a dialog that closes gives the focus back a frame later,
 * and a key pressed in between would be lost.
 */
export function useUnfocusedKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.target === document.body && !document.querySelector('[role="dialog"]')) onKeyDown(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}
