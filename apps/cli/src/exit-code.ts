import type { Language } from '@traject/duo-vsv';

/** How `traject` ends; see docs/cli.md. */
export const EXIT = {
  /** Done, or there was nothing to do, or the person said no. */
  ok: 0,
  /** The program, its settings or the database failed. */
  failed: 1,
  /** What was given is refused: a file, an option, a mapping. Nothing was recorded. */
  refused: 2,
  /** Nothing was recorded: nobody could be asked (no terminal), and --yes was not given. */
  notConfirmed: 3,
  /** Part of it was refused by a rule, or the log changed since the preview. */
  partly: 4,
  /** `traject doctor` found nothing that fails, and something that needs attention. */
  attention: 5,
  /** `traject verify` found something in a dossier that is not right. */
  differs: 6,
  /** Ended by Ctrl-C; what was recorded stays, running again goes on. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why the command ends, in a sentence for the person who gave it: in the language of the command, or in both. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly exitCode: ExitCode;
  readonly #sentences: Readonly<Record<Language, string>>;
  constructor(exitCode: ExitCode, sentence: string | Readonly<Record<Language, string>>) {
    const sentences = typeof sentence === 'string' ? { nl: sentence, en: sentence } : sentence;
    super(sentences.en);
    this.exitCode = exitCode;
    this.#sentences = sentences;
  }

  sentence(language: Language): string {
    return this.#sentences[language];
  }
}
