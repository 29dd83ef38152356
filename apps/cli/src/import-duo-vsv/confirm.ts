import type { Language } from '@traject/duo-vsv';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { words } from './words.js';

/** Asks whether to record what was shown. How the command ends when it stops at the preview; null to go on. */
export async function notConfirmed(
  { preview, yes, language }: { preview: boolean; yes: boolean; language: Language },
  { tell, canAsk, ask, interrupted }: Terminal,
): Promise<ExitCode | null> {
  const say = words(language);
  if (preview) {
    tell(say.previewOnly());
    return EXIT.ok;
  }
  if (yes) return null;
  if (!canAsk) {
    tell(say.cannotAsk());
    return EXIT.notConfirmed;
  }
  const answer = await ask(say.question(), interrupted).catch(() => null);
  if (answer !== null && say.yes.test(answer.trim())) return null;
  tell(say.nothingRecorded());
  return answer === null ? EXIT.interrupted : EXIT.ok;
}
