import { i18n } from '@lingui/core';
import { patiently } from '../ui/patiently.js';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'traject.language';

const isLanguage = (value: string | null | undefined): value is Language =>
  LANGUAGES.some((language) => language === value);

/** The language to start in: what was chosen here before, else the first the browser asks for that we speak, else Dutch. */
export function firstLanguage(chosen: string | null, asked: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  return asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'nl';
}

const catalogues = {
  nl: patiently(() => import('virtual:messages/nl')),
  en: patiently(() => import('virtual:messages/en')),
};

/** Loads the sentences of `language` (and of no other) and shows the app in it. */
export async function speak(language: Language): Promise<void> {
  const { default: messages } = await catalogues[language]();
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, messages });
}

/** Shows the app in `language` and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await speak(language);
}

/** Shows the app in the language to start in. */
export const speakFirst = (): Promise<void> =>
  speak(firstLanguage(localStorage.getItem(KEY), navigator.languages));
