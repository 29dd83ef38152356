// `traject doctor`: looks at everything, says what is found and what to do, and changes nothing.
import { EXIT, type ExitCode } from '../exit-code.js';
import { chosenLanguage } from '../language.js';
import type { Terminal } from '../terminal.js';
import { examine } from './examine.js';
import { countOf, exitCodeOf, type Finding, type Level } from './finding.js';

export interface DoctorOptions {
  /** Counts the whole log instead of its last events. */
  deep?: boolean;
  json?: boolean;
  language?: string;
}

const MARKS: Record<Level, string> = { ok: '✓', attention: '!', failure: '✗' };

/** Carries the command out; returns the exit code: 1 when something fails, 5 when something needs attention. */
export async function doctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const language = chosenLanguage(options.language, terminal.env);
  const findings = await examine(terminal.env, { deep: options.deep ?? false });
  if (options.json) terminal.say(asJson(findings, language));
  else for (const line of asLines(findings, language)) terminal.say(line);
  return terminal.interrupted.aborted ? EXIT.interrupted : exitCodeOf(findings);
}

const asJson = (findings: readonly Finding[], language: 'nl' | 'en'): string =>
  JSON.stringify({
    ok: countOf(findings, 'ok'),
    attention: countOf(findings, 'attention'),
    failure: countOf(findings, 'failure'),
    findings: findings.map(({ code, level, says, advice }) => ({
      code,
      level,
      says: says[language],
      advice: advice?.[language] ?? null,
    })),
  });

function asLines(findings: readonly Finding[], language: 'nl' | 'en'): string[] {
  const width = Math.max(...findings.map(({ code }) => code.length));
  const lines = findings.flatMap(({ code, level, says, advice }) => [
    `${MARKS[level]} ${code.padEnd(width)}  ${says[language]}`,
    ...(advice ? [`  ${' '.repeat(width)}  → ${advice[language]}`] : []),
  ]);
  const [good, attention, failed] = (['ok', 'attention', 'failure'] as const).map((level) =>
    countOf(findings, level),
  );
  const sum = {
    nl: `${good} in orde, ${attention} ${attention === 1 ? 'vraagt' : 'vragen'} aandacht, ${failed} mislukt`,
    en: `${good} in order, ${attention} ${attention === 1 ? 'needs' : 'need'} attention, ${failed} failed`,
  };
  return [...lines, '', sum[language]];
}
