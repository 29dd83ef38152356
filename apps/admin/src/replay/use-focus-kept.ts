import { useEffect, useRef } from 'react';

/**
 * Calls `focus` where a comparison that begins took what had the focus from the page, as the slider: who goes on by Tab would begin
 * at the top of the page. Not for a page that is opened with one.
 */
export function useFocusKept(comparing: boolean, focus: () => void): void {
  const before = useRef(comparing);
  useEffect(() => {
    const begins = comparing && !before.current;
    before.current = comparing;
    if (begins && document.activeElement === document.body) focus();
  }, [comparing, focus]);
}
