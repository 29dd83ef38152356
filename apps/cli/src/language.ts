import type { Language } from '@traject/duo-vsv';

/** The language of the environment: English where it says so, else Dutch. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const given = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en([_.-]|$)/i.test(given) ? 'en' : 'nl';
}
