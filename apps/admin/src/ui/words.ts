import type { Say } from '../i18n/use-t.js';

/** The words of a text, or why they are not there. */
export function wordsOf(text: { value: string | null; erased?: boolean } | null | undefined, t: Say): string {
  if (!text) return '';
  return text.value ?? t(text.erased ? 'ui.erased' : 'ui.notShown');
}
