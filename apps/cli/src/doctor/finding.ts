// What one check of `traject doctor` found, in both languages, and what to do about it.
import { EXIT, type ExitCode } from '../exit-code.js';

export type Level = 'ok' | 'attention' | 'failure';

/** A sentence in Dutch and in English. */
export interface Both {
  nl: string;
  en: string;
}

export interface Finding {
  /** What was checked; the same whatever was found. */
  code: string;
  level: Level;
  /** What was found. Holds no password, no name and no payload. */
  says: Both;
  /** What to do; null where there is nothing. */
  advice: Both | null;
}

export const ok = (code: string, nl: string, en: string): Finding => ({
  code,
  level: 'ok',
  says: { nl, en },
  advice: null,
});

/** It works, but somebody should look at it. */
export const attention = (code: string, says: Both, advice: Both): Finding => ({
  code,
  level: 'attention',
  says,
  advice,
});

/** It does not work, or promises are not kept. */
export const failure = (code: string, says: Both, advice: Both): Finding => ({
  code,
  level: 'failure',
  says,
  advice,
});

/** How many findings of a level there are. */
export const countOf = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

/** 1 when something fails, 5 when something needs attention, 0 otherwise. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  if (countOf(findings, 'failure') > 0) return EXIT.failed;
  return countOf(findings, 'attention') > 0 ? EXIT.attention : EXIT.ok;
}
