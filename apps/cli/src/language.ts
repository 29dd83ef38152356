import type { Language } from '@traject/duo-vsv';
import { CliFailure, EXIT } from './exit-code.js';

/** The language of the environment: English where it says so, else Dutch. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const given = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en([_.-]|$)/i.test(given) ? 'en' : 'nl';
}

/** The language that `--language` gives, else that of the environment. Throws a CliFailure for another. */
export function chosenLanguage(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const language = given ?? languageOf(env);
  if (language === 'nl' || language === 'en') return language;
  throw new CliFailure(EXIT.refused, '--language: nl, en');
}

/** The language of a command line before it is understood: what `--language` gives in it, else that of the environment. */
export function languageOfArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const given = /(?:^| )--language[ =](nl|en)(?: |$)/.exec(args.join(' '))?.[1];
  return given === 'nl' || given === 'en' ? given : languageOf(env);
}
