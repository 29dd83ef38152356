import { type I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Language } from './language.js';
import type { MessageId } from './message-id.js';

/** What a message speaks of. */
export type Values = Record<string, string | number | null>;
/** Says the message `id` in the reader's language. */
export type Say = (id: MessageId, values?: Values) => string;

/** Binds `Say` to a catalogue; an id without a message does not type-check, and messages.spec.ts finds unused ones. */
export const sayWith =
  (i18n: I18n): Say =>
  (id, values) =>
    i18n._(id, values);

/** The reader's language and how to say things in it. */
export function useT(): { t: Say; language: Language } {
  const { i18n } = useLingui();
  const { locale } = i18n;
  const t = useMemo<Say>(() => {
    const say = sayWith(i18n);
    // A new function per language, so that what depends on it is said again.
    return locale === '' ? say : (id, values) => say(id, values);
  }, [i18n, locale]);
  return { t, language: locale === 'en' ? 'en' : 'nl' };
}
